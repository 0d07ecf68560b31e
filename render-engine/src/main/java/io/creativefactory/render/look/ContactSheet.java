package io.creativefactory.render.look;

import static java.util.Objects.requireNonNull;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import io.creativefactory.domain.PixelSize;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/// Frames of several videos side by side on one picture, one row a video, for people to judge.
public final class ContactSheet {
  private static final int CELL = 240;
  private static final int GAP = 8;
  private static final int LABEL = 26;
  private static final Color GROUND = new Color(0x16181d);
  private static final Color INK = new Color(0xc9ced6);

  private final MediaInspector inspector;
  private final Frames frames;

  public ContactSheet(MediaInspector inspector, Frames frames) {
    this.inspector = inspector;
    this.frames = frames;
  }

  /// Writes the sheet as a PNG. The first frame of a row is the video's first, the last its last,
  /// the others stand evenly between.
  ///
  /// @param videos at least one
  /// @param columns frames a video, at least 2
  public void draw(List<Path> videos, int columns, Path png) {
    if (videos.isEmpty() || columns < 2) {
      throw new IllegalArgumentException(
          "a sheet of " + videos.size() + " videos with " + columns + " frames each");
    }
    List<Probe> probes = videos.stream().map(inspector::probePicture).toList();
    List<PixelSize> cells = probes.stream().map(ContactSheet::cell).toList();
    int width = cells.stream().mapToInt(PixelSize::width).max().orElseThrow();
    int height = cells.stream().mapToInt(cell -> cell.height() + GAP + LABEL).sum();
    BufferedImage sheet =
        new BufferedImage(GAP + columns * (width + GAP), height + GAP, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(GROUND);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(label());
    int y = GAP;
    for (int i = 0; i < videos.size(); i++) {
      row(graphics, y, videos.get(i), new Row(probes.get(i).length(), cells.get(i), columns));
      y += cells.get(i).height() + GAP + LABEL;
    }
    graphics.dispose();
    write(sheet, png);
  }

  private record Row(Duration length, PixelSize cell, int columns) {
    Duration time(int column) {
      return length.multipliedBy(column).dividedBy(columns - 1L);
    }
  }

  private void row(Graphics2D graphics, int y, Path video, Row row) {
    graphics.setColor(INK);
    graphics.drawString(String.valueOf(video.getFileName()), GAP, y + LABEL - 9);
    for (int column = 0; column < row.columns; column++) {
      int x = GAP + column * (row.cell.width() + GAP);
      BufferedImage frame = frames.at(video, row.time(column), row.cell);
      graphics.drawImage(frame, x, y + LABEL, null);
      String time = String.format(Locale.ROOT, "%.1f s", row.time(column).toMillis() / 1000.0);
      int indent = row.cell.width() - graphics.getFontMetrics().stringWidth(time);
      if (column > 0) {
        graphics.drawString(time, x + indent, y + LABEL - 9);
      }
    }
  }

  private static PixelSize cell(Probe probe) {
    PixelSize size = requireNonNull(probe.picture()).size();
    double scale = (double) CELL / size.shortSide();
    return new PixelSize(
        Math.max(1, (int) Math.round(size.width() * scale)),
        Math.max(1, (int) Math.round(size.height() * scale)));
  }

  private static Font label() {
    String name = FlatInterFont.STYLE_REGULAR;
    try (InputStream bytes = FlatInterFont.class.getResourceAsStream(name)) {
      return Font.createFont(Font.TRUETYPE_FONT, requireNonNull(bytes, name)).deriveFont(13f);
    } catch (IOException | FontFormatException broken) {
      throw new IllegalStateException("the bundled face " + name + " cannot be read", broken);
    }
  }

  private static void write(BufferedImage sheet, Path png) {
    try {
      ImageIO.write(sheet, "png", png.toFile());
    } catch (IOException refused) {
      throw new UncheckedIOException("cannot write " + png, refused);
    }
  }
}
