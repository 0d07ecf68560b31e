package io.creativefactory.render.look;

/// One decoded frame, made small. Its bytes are used again for the next frame: copy what must stay.
public final class SmallFrame {
  private final int index;
  private final int width;
  private final int height;
  private final byte[] rgb;

  SmallFrame(int index, int width, int height, byte[] rgb) {
    this.index = index;
    this.width = width;
    this.height = height;
    this.rgb = rgb;
  }

  /// From 0 in the order of showing.
  public int index() {
    return index;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// 0 to 255.
  ///
  /// @param pixel counted row by row
  /// @param channel 0 red, 1 green, 2 blue
  public int channel(int pixel, int channel) {
    return rgb[3 * pixel + channel] & 0xff;
  }

  /// Brightness of every pixel, 0 to 255, by Rec. 709, in a new array.
  public int[] luma() {
    int[] luma = new int[width * height];
    for (int i = 0; i < luma.length; i++) {
      luma[i] = (54 * channel(i, 0) + 183 * channel(i, 1) + 19 * channel(i, 2)) >> 8;
    }
    return luma;
  }
}
