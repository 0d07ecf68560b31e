package io.creativefactory.render.objects;

/// An object in a picture. Places are shares of the picture's width and height.
///
/// @param label as the operator's file has it
/// @param confidence 0 to 1
/// @param x of the left edge
/// @param y of the upper edge
public record Spotted(
    String label, double confidence, double x, double y, double width, double height) {

  /// What both share, as a part of what either covers.
  double overlap(Spotted other) {
    double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    double both = Math.max(0, across) * Math.max(0, down);
    double all = width * height + other.width * other.height - both;
    return all <= 0 ? 0 : both / all;
  }
}
