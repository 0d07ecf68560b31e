package io.creativefactory.app.preview;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.Loader;

/// Draws small ads: three stills by Java2D, joined to a video by the bundled FFmpeg.
final class SampleMedia {
  private final Path folder;
  private final int shortSide;

  /// @param shortSide of the pictures, in pixels, even
  SampleMedia(Path folder, int shortSide) {
    this.folder = folder;
    this.shortSide = shortSide;
  }

  record Palette(int field, int glow, int ink, int accent) {}

  /// Writes `name.mp4` and `name.png`; a file that is there already is kept.
  void write(String name, double ratio, Palette palette, List<String> lines) {
    Path video = folder.resolve(name + ".mp4");
    if (Files.exists(video)) {
      return;
    }
    int width = even(ratio < 1 ? shortSide : shortSide * ratio);
    int height = even(ratio < 1 ? shortSide / ratio : shortSide);
    List<Path> stills = new ArrayList<>();
    try {
      Files.createDirectories(folder.resolve(name).resolveSibling("."));
      for (int i = 0; i < lines.size(); i++) {
        Path still = folder.resolve(name + (i == 0 ? "" : "-" + i) + ".png");
        BufferedImage picture = draw(new Dimension(width, height), palette, lines.get(i), i);
        ImageIO.write(picture, "png", still.toFile());
        stills.add(still);
      }
      join(stills, video);
    } catch (IOException e) {
      throw new UncheckedIOException("sample " + name + " cannot be written", e);
    }
  }

  private static int even(double length) {
    return (int) Math.round(length / 2) * 2;
  }

  private static BufferedImage draw(Dimension size, Palette palette, String line, int scene) {
    int w = size.width;
    int h = size.height;
    BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    int s = Math.min(w, h);
    g.setPaint(
        new GradientPaint(0, 0, new Color(palette.glow), w * 0.4f, h, new Color(palette.field)));
    g.fillRect(0, 0, w, h);
    g.setColor(new Color((palette.accent & 0xffffff) | 0x30000000, true));
    g.fill(new Ellipse2D.Double(w * (0.1 + scene * 0.25), h * 0.42, s * 1.1, s * 1.1));
    g.translate(w * 0.5, h * (w < h ? 0.68 : 0.7));
    pack(g, s * 0.3, palette);
    g.setTransform(new AffineTransform());
    g.setColor(new Color(palette.ink));
    g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.round(s * 0.1f)));
    int y = Math.round(h * 0.16f);
    for (String part : line.split("\n", -1)) {
      g.drawString(part, Math.round(s * 0.08f), y);
      y += Math.round(s * 0.112f);
    }
    g.dispose();
    return image;
  }

  private static void pack(Graphics2D g, double size, Palette palette) {
    g.setColor(new Color(0, 0, 0, 50));
    g.fill(new Ellipse2D.Double(-size * 0.5, size * 0.72, size, size * 0.14));
    g.setColor(new Color(palette.ink));
    g.fill(
        new RoundRectangle2D.Double(
            -size * 0.34, -size * 0.6, size * 0.68, size * 1.38, size * 0.2, size * 0.2));
    g.fill(new RoundRectangle2D.Double(-size * 0.14, -size * 0.86, size * 0.28, size * 0.3, 8, 8));
    g.setColor(new Color(palette.accent));
    g.fill(
        new RoundRectangle2D.Double(
            -size * 0.34, -size * 0.1, size * 0.68, size * 0.5, size * 0.04, size * 0.04));
  }

  private static void join(List<Path> stills, Path video) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class));
    command.addAll(List.of("-v", "error", "-y"));
    for (Path still : stills) {
      command.addAll(List.of("-loop", "1", "-t", "2", "-r", "25", "-i", still.toString()));
    }
    StringBuilder inputs = new StringBuilder();
    for (int i = 0; i < stills.size(); i++) {
      inputs.append("[").append(i).append(":v]");
    }
    command.addAll(
        List.of(
            "-filter_complex",
            inputs + "concat=n=" + stills.size() + ":v=1,format=yuv420p",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-g",
            "25",
            "-movflags",
            "+faststart",
            video.toString()));
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("ffmpeg ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a sample was encoded", e);
    }
  }
}
