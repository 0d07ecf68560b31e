package io.creativefactory.render.sheet;

import static java.util.Objects.requireNonNull;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.IOException;
import java.io.InputStream;

/// The colours, faces and strokes of a sheet.
final class Ink {
  static final Color GROUND = new Color(0x0f1115);
  static final Color PANEL = new Color(0x181b21);
  static final Color RULE = new Color(0x2a2f38);
  static final Color TEXT = new Color(0xe8ebf0);
  static final Color SOFT = new Color(0x8d96a5);
  static final Color TALL = new Color(0x4dd8e6);
  static final Color SQUARE = new Color(0xf7a8e0);
  static final Color FACE = new Color(0xffd24a);
  static final Color WRITING = new Color(0xb8f04c);
  static final Color OBJECT = new Color(0xff8f70);
  static final Color MOTION = new Color(0x6fa8ff);
  static final Color SHARPNESS = new Color(0x7fe3a1);
  static final Color LOUDNESS = new Color(0xffa45c);
  static final Color CUT = new Color(0xffffff);
  static final Color SPEECH = new Color(0xffc857);
  static final Color MUSIC = new Color(0xb38cff);
  static final Color NOISE = new Color(0x7d8794);
  static final Color UNCLEAR = new Color(0x5f8f95);
  static final Color SILENCE = new Color(0x333a45);

  private static final Font REGULAR = face(FlatInterFont.STYLE_REGULAR);
  private static final Font SEMIBOLD = face(FlatInterFont.STYLE_SEMIBOLD);

  private Ink() {}

  static void smooth(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  static Font plain(float size) {
    return REGULAR.deriveFont(size);
  }

  static Font strong(float size) {
    return SEMIBOLD.deriveFont(size);
  }

  static BasicStroke line(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  static Color faint(Color colour, int alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }

  private static Font face(String name) {
    try (InputStream bytes = FlatInterFont.class.getResourceAsStream(name)) {
      return Font.createFont(Font.TRUETYPE_FONT, requireNonNull(bytes, name));
    } catch (IOException | FontFormatException broken) {
      throw new IllegalStateException("the bundled face " + name + " cannot be read", broken);
    }
  }
}
