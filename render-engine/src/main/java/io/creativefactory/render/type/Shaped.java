package io.creativefactory.render.type;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GraphicAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// One shaped line, its bidirectional order resolved: letters as outlines, emoji as pictures.
/// Indices count characters of the line as it was written.
public final class Shaped {
  /// How wide a picture stands in the line, in em.
  static final double ADVANCE = 1.15;

  private static final double HEIGHT = 1.02;
  private static final double MIDDLE = 0.36;

  private final TextLayout layout;
  private final int[] places;
  private final List<Stamp> stamps;
  private final double px;

  /// A picture in the line.
  ///
  /// @param at index in the text that was shaped
  record Stamp(BufferedImage picture, int at) {}

  /// @param places for each character of the line, and for its end, the index in the shaped text
  Shaped(TextLayout layout, int[] places, List<Stamp> stamps, double px) {
    this.layout = layout;
    this.places = places;
    this.stamps = List.copyOf(stamps);
    this.px = px;
  }

  /// In pixels.
  public double advance() {
    return layout.getAdvance();
  }

  /// The letters.
  ///
  /// @param x of the line's left edge
  /// @param y of its baseline
  public Shape outline(double x, double y) {
    return layout.getOutline(AffineTransform.getTranslateInstance(x, y));
  }

  /// What characters cover, from the line's left edge and baseline.
  public Rectangle2D bounds(int from, int to) {
    return layout.getLogicalHighlightShape(places[from], places[to]).getBounds2D();
  }

  public boolean hasPictures() {
    return !stamps.isEmpty();
  }

  /// Paints the pictures, in the middle of the capitals.
  public void stamp(Graphics2D g, double x, double y) {
    Object before = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    for (Stamp stamp : stamps) {
      Rectangle2D room = layout.getLogicalHighlightShape(stamp.at(), stamp.at() + 1).getBounds2D();
      BufferedImage picture = stamp.picture();
      double height = HEIGHT * px;
      double width = height * picture.getWidth() / picture.getHeight();
      AffineTransform place =
          AffineTransform.getTranslateInstance(
              x + room.getCenterX() - width / 2, y - MIDDLE * px - height / 2);
      BufferedImage scaled = halved(picture, width);
      place.scale(width / scaled.getWidth(), height / scaled.getHeight());
      g.drawImage(scaled, place, null);
    }
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
  }

  /// Halved until it is less than twice as wide as it is drawn: one step from far away flickers.
  private static BufferedImage halved(BufferedImage picture, double width) {
    BufferedImage now = picture;
    while (now.getWidth() >= 2 * width) {
      BufferedImage half =
          new BufferedImage(
              now.getWidth() / 2, now.getHeight() / 2, BufferedImage.TYPE_INT_ARGB_PRE);
      Graphics2D g = half.createGraphics();
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      g.drawImage(now, 0, 0, half.getWidth(), half.getHeight(), null);
      g.dispose();
      now = half;
    }
    return now;
  }

  /// The room that a picture takes in a line; it has no outline of its own.
  static final class Room extends GraphicAttribute {
    private final float px;

    Room(double px) {
      super(ROMAN_BASELINE);
      this.px = (float) px;
    }

    @Override
    public float getAscent() {
      return px * 0.8f;
    }

    @Override
    public float getDescent() {
      return px * 0.2f;
    }

    @Override
    public float getAdvance() {
      return (float) ADVANCE * px;
    }

    @Override
    public Shape getOutline(java.awt.geom.@org.jspecify.annotations.Nullable AffineTransform to) {
      return new Path2D.Double();
    }

    @Override
    public void draw(Graphics2D g, float x, float y) {
      // Pictures are painted by [Shaped#stamp], above everything that is filled.
    }
  }
}
