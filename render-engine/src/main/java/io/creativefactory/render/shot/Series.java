package io.creativefactory.render.shot;

import java.util.Arrays;

/// A growing row of numbers, four bytes each: a clip may have a hundred thousand frames.
public final class Series {
  private float[] values = new float[1024];
  private int size;

  public void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = (float) value;
  }

  public int size() {
    return size;
  }

  public double at(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException(index + " of " + size);
    }
    return values[index];
  }

  /// Changes a number that was added before.
  public void set(int index, double value) {
    values[index] = (float) value;
  }

  /// Mean of a stretch; zero when it is empty.
  public double mean(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += at(i);
    }
    return to > from ? sum / (to - from) : 0;
  }

  /// Greatest of a stretch; zero when it is empty.
  public double max(int from, int to) {
    double max = to > from ? at(from) : 0;
    for (int i = from; i < to; i++) {
      max = Math.max(max, at(i));
    }
    return max;
  }
}
