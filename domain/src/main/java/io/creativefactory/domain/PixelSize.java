package io.creativefactory.domain;

/// A picture's size in square pixels.
public record PixelSize(int width, int height) {
  public PixelSize {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("size " + width + "x" + height + " is empty");
    }
  }

  public int shortSide() {
    return Math.min(width, height);
  }

  @Override
  public String toString() {
    return width + "x" + height;
  }
}
