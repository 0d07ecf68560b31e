package io.creativefactory.render.shot;

/// One decoded frame, made small: brightness of every pixel and two planes of colour at half the
/// size, full range, Rec. 709. Its arrays are used again for the next frame: copy what must stay.
/// No record, for two of its kind are never compared and its arrays belong to the stream.
public final class SmallPicture {
  private final int index;
  private final int width;
  private final int height;
  private final byte[][] planes;

  /// @param index from 0 in the order of showing
  /// @param width of the brightness plane; the colour planes have half of it, rounded up
  /// @param planes brightness, blue difference and red difference, each row by row
  SmallPicture(int index, int width, int height, byte[][] planes) {
    if (planes.length != 3 || planes[0].length != width * height) {
      throw new IllegalArgumentException("planes do not fit " + width + "x" + height);
    }
    this.index = index;
    this.width = width;
    this.height = height;
    this.planes = planes;
  }

  /// The same with arrays of its own, to be kept.
  public SmallPicture copy() {
    byte[][] own = {planes[0].clone(), planes[1].clone(), planes[2].clone()};
    return new SmallPicture(index, width, height, own);
  }

  public int index() {
    return index;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// Brightness, blue difference and red difference, each row by row.
  public byte[][] planes() {
    return planes;
  }

  public int colourWidth() {
    return (width + 1) / 2;
  }

  public int colourHeight() {
    return (height + 1) / 2;
  }

  /// Brightness of a pixel, 0 to 255.
  public int luma(int x, int y) {
    return planes[0][y * width + x] & 0xff;
  }

  /// Red, green and blue of a place of the colour planes, 0 to 255 each, as `0xrrggbb`.
  public int rgb(int x, int y) {
    int at = y * colourWidth() + x;
    double luma = luma(Math.min(width - 1, 2 * x), Math.min(height - 1, 2 * y));
    double blue = (planes[1][at] & 0xff) - 128;
    double red = (planes[2][at] & 0xff) - 128;
    return channel(luma + 1.5748 * red) << 16
        | channel(luma - 0.1873 * blue - 0.4681 * red) << 8
        | channel(luma + 1.8556 * blue);
  }

  private static int channel(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }
}
