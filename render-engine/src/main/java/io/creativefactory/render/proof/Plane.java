package io.creativefactory.render.proof;

/// A number for each pixel of a part of a frame, zero at first.
final class Plane {
  private final int width;
  private final int height;
  private final float[] values;

  Plane(int width, int height) {
    this.width = width;
    this.height = height;
    this.values = new float[width * height];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  void set(int x, int y, float value) {
    values[y * width + x] = value;
  }

  /// The largest value within `reach` pixels along either axis.
  Plane spread(int reach) {
    Plane rows = new Plane(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float most = 0;
        for (int i = Math.max(0, x - reach); i <= Math.min(width - 1, x + reach); i++) {
          most = Math.max(most, values[y * width + i]);
        }
        rows.values[y * width + x] = most;
      }
    }
    Plane all = new Plane(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float most = 0;
        for (int i = Math.max(0, y - reach); i <= Math.min(height - 1, y + reach); i++) {
          most = Math.max(most, rows.values[i * width + x]);
        }
        all.values[y * width + x] = most;
      }
    }
    return all;
  }

  /// The mean of each pixel of a smaller or equal plane.
  ///
  /// @param step pixels of this plane to one of the result, at least 1
  Plane shrunk(double step, int toWidth, int toHeight) {
    if (step == 1 && toWidth == width && toHeight == height) {
      return this;
    }
    Plane small = new Plane(toWidth, toHeight);
    for (int y = 0; y < toHeight; y++) {
      int top = (int) Math.round(y * step);
      int bottom = Math.min(height, Math.max(top + 1, (int) Math.round((y + 1) * step)));
      for (int x = 0; x < toWidth; x++) {
        int left = (int) Math.round(x * step);
        int right = Math.min(width, Math.max(left + 1, (int) Math.round((x + 1) * step)));
        float sum = 0;
        for (int j = top; j < bottom; j++) {
          for (int i = left; i < right; i++) {
            sum += values[j * width + i];
          }
        }
        int count = Math.max(1, (bottom - top) * (right - left));
        small.values[y * toWidth + x] = sum / count;
      }
    }
    return small;
  }

  float at(int x, int y) {
    return values[y * width + x];
  }
}
