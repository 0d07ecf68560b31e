package io.creativefactory.bench;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// The raw material of the measured ads, prepared outside every timing: four portrait clips with
/// the grain of a camera, music, a voice, a logo and, for the rival, its painted captions.
final class AdMedia {
  static final int CLIPS = 4;
  private static final String PORTRAIT =
      "fps=30,scale=1080:1920:force_original_aspect_ratio=increase,crop=1080:1920,setsar=1";
  private static final List<String> FOOTAGE =
      List.of("bbb_480p_30s.mp4", "nasa_13013.mp4", "mdn_crystal.mp4", "intel_bottle.mp4");
  private static final List<String> DRAWN =
      List.of(
          "testsrc2=s=540x960:r=30",
          "mandelbrot=s=540x960:r=30",
          "life=s=540x960:r=30:mold=10",
          "gradients=s=540x960:r=30:speed=0.1");

  private final Ffmpeg ffmpeg = Ffmpeg.bundled();
  private final Path folder;
  private final Path data;

  /// @param folder exists; files are written into it
  /// @param data folder with `footage` and `audio`; where it is absent the material is generated
  AdMedia(Path folder, Path data) {
    this.folder = folder;
    this.data = data;
  }

  boolean isReal() {
    return Files.isRegularFile(data.resolve("footage").resolve(FOOTAGE.getFirst()));
  }

  Path folder() {
    return folder;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  void prepare() {
    for (int i = 0; i < CLIPS; i++) {
      clip(i);
    }
    sound("music.wav", "viper_music.mp3", "sine=f=220:d=30,tremolo=f=2:d=0.8", 30);
    sound("voice.wav", "jfk_speech.wav", "sine=f=440:d=11,tremolo=f=4:d=0.9", 11);
    paint("logo.png", "ACME", new PixelSize(260, 90));
    for (int i = 0; i < 3; i++) {
      paint("caption" + i + ".png", "A caption of some length " + i, new PixelSize(860, 130));
    }
  }

  private void clip(int i) {
    List<String> input =
        isReal()
            ? MediaInput.media(
                data.resolve("footage").resolve(FOOTAGE.get(i)), "-stream_loop", "-1")
            : MediaInput.own(DRAWN.get(i), "-f", "lavfi");
    List<String> arguments = new ArrayList<>(input);
    arguments.addAll(
        List.of("-t", "6", "-vf", PORTRAIT + ",noise=alls=2:allf=t,format=yuv420p", "-an"));
    arguments.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-g", "60"));
    arguments.addAll(List.of("-f", "mp4", MediaInput.name(file("clip" + i + ".mp4"))));
    run(arguments);
  }

  private void sound(String name, String real, String drawn, int seconds) {
    List<String> input =
        isReal()
            ? MediaInput.media(data.resolve("audio").resolve(real), "-stream_loop", "-1")
            : MediaInput.own(drawn, "-f", "lavfi");
    List<String> arguments = new ArrayList<>(input);
    arguments.addAll(List.of("-t", Integer.toString(seconds), "-ar", "48000", "-ac", "2"));
    arguments.addAll(List.of("-f", "wav", MediaInput.name(file(name))));
    run(arguments);
  }

  private void run(List<String> arguments) {
    ffmpeg.run(arguments, Limits.within(Duration.ofMinutes(5)));
  }

  private void paint(String name, String words, PixelSize size) {
    int width = size.width();
    int height = size.height();
    int letters = height / 2;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(new Color(10, 20, 40, 220));
    g.fillRoundRect(0, 0, width, height, 30, 30);
    g.setColor(Color.WHITE);
    g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, letters));
    g.drawString(words, 40, height / 2 + letters / 3);
    g.dispose();
    try {
      ImageIO.write(image, "png", file(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
