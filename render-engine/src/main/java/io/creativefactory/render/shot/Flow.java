package io.creativefactory.render.shot;

/// How a picture moved from one frame to the next, as shares of its width and height.
///
/// @param amount mean length of all movements, of what has texture enough to be followed
/// @param right movement of most of the picture to the right: a camera that pans left
/// @param down movement of most of the picture downwards
public record Flow(double amount, double right, double down) {
  public static final Flow STILL = new Flow(0, 0, 0);
}
