package io.creativefactory.render.sheet;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.eyes.Look;
import io.creativefactory.render.look.Frames;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.process.Ffmpeg;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/// Draws what is known of files: the shots of each as a filmstrip with faces and crop windows, and
/// below it how movement, sharpness and sound go over time.
public final class LookSheet {
  static final int WIDTH = 1600;
  static final int MARGIN = 40;

  /// In pixels; a higher picture takes more memory than viewers and this program have to spare.
  static final int HIGHEST_SHEET = 16_000;

  private static final int HEADER = 96;
  private static final int ACROSS = 4;
  private static final int GAP = 18;
  private static final int MOST_SHOTS = 48;
  private static final int CELL = (WIDTH - 2 * MARGIN - (ACROSS - 1) * GAP) / ACROSS;
  private static final int HIGHEST = 300;

  private final Frames frames;

  public LookSheet(Ffmpeg ffmpeg) {
    this.frames = new Frames(ffmpeg);
  }

  /// Writes the sheet as a PNG, 1600 pixels wide. What would make it higher than [#HIGHEST_SHEET]
  /// is named at its foot instead of shown. The file appears whole or not at all.
  ///
  /// @param looks at least one
  /// @throws io.creativefactory.domain.FactoryException MEDIA_UNREADABLE when a frame cannot be
  ///   taken from a file any more
  /// @throws UncheckedIOException when the file cannot be written
  public void draw(List<Look> looks, Path png) {
    if (looks.isEmpty()) {
      throw new IllegalArgumentException("a sheet of no files");
    }
    List<Look> shown = fitting(looks);
    int left = looks.size() - shown.size();
    int height = shown.stream().mapToInt(LookSheet::height).sum() + MARGIN;
    BufferedImage sheet = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    Ink.smooth(graphics);
    graphics.setColor(Ink.GROUND);
    graphics.fillRect(0, 0, WIDTH, height);
    int y = 0;
    for (Look look : shown) {
      file(graphics, look, y);
      y += height(look);
    }
    if (left > 0) {
      graphics.setFont(Ink.plain(15));
      graphics.setColor(Ink.SOFT);
      String more = left == 1 ? "1 more file has" : left + " more files have";
      graphics.drawString(more + " no room on this sheet", MARGIN, y + MARGIN / 4);
    }
    graphics.dispose();
    write(sheet, png);
  }

  /// The first of them that one sheet holds, at least one.
  private static List<Look> fitting(List<Look> looks) {
    int height = 0;
    int count = 0;
    while (count < looks.size()
        && (count == 0 || height + height(looks.get(count)) <= HIGHEST_SHEET)) {
      height += height(looks.get(count++));
    }
    return looks.subList(0, count);
  }

  private static int height(Look look) {
    int rows = Math.ceilDiv(Moment.of(look, MOST_SHOTS).size(), ACROSS);
    int strip = rows * (cell(look).height() + ShotCell.caption(look) + GAP);
    return MARGIN + HEADER + strip + Timeline.height(look);
  }

  /// The frame of a shot: as wide as its column allows, but not much higher than a column is wide.
  private static PixelSize cell(Look look) {
    Probe.Picture picture = look.probe().picture();
    if (picture == null) {
      return new PixelSize(CELL, 1);
    }
    double ratio = (double) picture.size().width() / picture.size().height();
    int width = (int) Math.max(24, Math.min(CELL, HIGHEST * ratio));
    return new PixelSize(width, Math.clamp(Math.round(width / ratio), 24, HIGHEST));
  }

  private void file(Graphics2D graphics, Look look, int top) {
    int y = top + MARGIN;
    graphics.setFont(Ink.strong(26));
    graphics.setColor(Ink.TEXT);
    String name = String.valueOf(Path.of(look.path()).getFileName());
    graphics.drawString(name, MARGIN, y + 26);
    graphics.setFont(Ink.plain(15));
    graphics.setColor(Ink.SOFT);
    graphics.drawString(facts(look), MARGIN, y + 54);
    if (!look.shots().isEmpty()) {
      Legend.draw(graphics, look.shots(), WIDTH - MARGIN, y + 26);
    }
    y += HEADER - 18;
    PixelSize size = cell(look);
    List<Moment> moments = Moment.of(look, MOST_SHOTS);
    for (int i = 0; i < moments.size(); i++) {
      int x = MARGIN + i % ACROSS * (CELL + GAP);
      int row = y + i / ACROSS * (size.height() + ShotCell.caption(look) + GAP);
      Duration at = Duration.ofMillis(moments.get(i).atMs());
      BufferedImage frame = frames.at(Path.of(look.path()), at, size);
      new ShotCell(graphics, moments.get(i), CELL).draw(frame, x, row);
    }
    y += Math.ceilDiv(moments.size(), ACROSS) * (size.height() + ShotCell.caption(look) + GAP);
    new Timeline(graphics, look).draw(y);
  }

  private static String facts(Look look) {
    Probe probe = look.probe();
    List<String> facts = new ArrayList<>();
    Probe.Picture picture = probe.picture();
    if (picture != null) {
      facts.add(picture.size().toString());
      if (picture.frameRate() != null) {
        facts.add(String.format(Locale.ROOT, "%.4g fps", picture.frameRate().perSecond()));
      }
      facts.add(picture.codec() + ", " + picture.bitDepth() + " bit");
    }
    if (probe.kind() != Probe.Kind.STILL) {
      facts.add(String.format(Locale.ROOT, "%.1f s", probe.length().toMillis() / 1000.0));
      facts.add(look.shots().size() == 1 ? "one shot" : look.shots().size() + " shots");
    }
    if (look.shots().size() > MOST_SHOTS) {
      facts.add("the first " + MOST_SHOTS + " are shown");
    }
    if (look.sound() != null && look.sound().loudness() instanceof Figure.Measured loudness) {
      facts.add(String.format(Locale.ROOT, "%.1f LUFS", loudness.value()));
    }
    if (look.sound() != null && look.sound().tempo() instanceof Figure.Measured tempo) {
      facts.add(String.format(Locale.ROOT, "%.0f BPM", tempo.value()));
    }
    return String.join("   ·   ", facts);
  }

  private static void write(BufferedImage sheet, Path png) {
    Path target = png.toAbsolutePath().normalize();
    try {
      Files.createDirectories(target.getParent());
      Path folder = Files.createTempDirectory(target.getParent(), ".sheet");
      Path work = folder.resolve("sheet.png");
      try {
        ImageIO.write(sheet, "png", work.toFile());
        Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(work);
        Files.delete(folder);
      }
    } catch (IOException refused) {
      throw new UncheckedIOException("cannot write " + png, refused);
    }
  }
}
