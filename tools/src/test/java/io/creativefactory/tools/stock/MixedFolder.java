package io.creativefactory.tools.stock;

import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/// A folder of files of every kind, half of them broken. Whole files all differ; names promise what
/// the content does not keep.
public final class MixedFolder {
  private static final int KINDS = 16;

  private final Path root;
  private final Random random = new Random(7);
  private final byte[] clip;

  private MixedFolder(Path root, Path workshop) throws IOException {
    this.root = root;
    this.clip = clip(workshop.resolve("base.mp4"));
  }

  /// Of each sixteen files eight are whole.
  ///
  /// @param count a multiple of 16
  /// @param workshop for files that do not belong to the folder
  public static void fill(Path root, int count, Path workshop) throws IOException {
    MixedFolder folder = new MixedFolder(root, workshop);
    for (int i = 0; i < count; i++) {
      Path below = root.resolve("part " + i / 500);
      Files.createDirectories(below);
      folder.write(below, i);
    }
  }

  private void write(Path below, int i) throws IOException {
    switch (i % KINDS) {
      case 0 -> put(below, i + " wing.mp4", clip(i));
      case 1 -> put(below, i + " red shoes.png", picture("png"));
      case 2 -> put(below, i + " cup.jpg", picture("jpg"));
      case 3 -> put(below, i + " voice.wav", sound());
      case 4 -> put(below, i + " still named film.mp4", picture("png"));
      case 5 -> put(below, i + " film named still.png", clip(i));
      case 6 -> put(below, i + " 50%d off.gif", picture("gif"));
      case 7 -> put(below, i + " no ending", picture("jpg"));
      case 8 -> put(below, i + " cut off.mp4", Arrays.copyOf(clip(i), clip.length / 2));
      case 9 -> put(below, i + " cut off.png", half(picture("png")));
      case 10 -> put(below, i + " empty.mov", new byte[0]);
      case 11 -> put(below, i + " letter.mp4", text("Dear all, this is no film. " + i));
      case 12 -> put(below, i + " paper.jpg", text("%PDF-1.7\n\u0000\u0001" + i));
      case 13 -> put(below, i + " list.mp4", text("#EXTM3U\nhttp://127.0.0.1/" + i));
      case 14 -> put(below, i + " noise.webm", noise());
      default -> Files.createSymbolicLink(below.resolve(i + " link.png"), root.resolve("part 0"));
    }
  }

  private static void put(Path below, String name, byte[] content) throws IOException {
    Files.write(below.resolve(name), content);
  }

  /// A `free` box at the end changes the content and not the film.
  private byte[] clip(int i) {
    byte[] whole = Arrays.copyOf(clip, clip.length + 12);
    ByteBuffer.wrap(whole, clip.length, 12).putInt(12).put(text("free")).putInt(i);
    return whole;
  }

  private byte[] picture(String format) throws IOException {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 48; y++) {
      for (int x = 0; x < 64; x++) {
        image.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private byte[] sound() {
    int samples = 4000;
    ByteBuffer wave = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
    wave.put(text("RIFF")).putInt(36 + samples * 2).put(text("WAVEfmt ")).putInt(16);
    wave.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16000);
    wave.putShort((short) 2).putShort((short) 16).put(text("data")).putInt(samples * 2);
    for (int i = 0; i < samples; i++) {
      wave.putShort((short) random.nextInt(1 << 12));
    }
    return wave.array();
  }

  private byte[] noise() {
    byte[] noise = new byte[4096];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] half(byte[] whole) {
    return Arrays.copyOf(whole, whole.length / 2);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] clip(Path file) {
    List<String> line =
        new ArrayList<>(MediaInput.own("testsrc2=size=160x90:rate=10:duration=1", "-f", "lavfi"));
    line.addAll(List.of("-pix_fmt", "yuv420p", MediaInput.name(file)));
    Ffmpeg.bundled().run(line, Limits.within(Duration.ofMinutes(1)));
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
