package io.creativefactory.render.proof;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Base64;

/// The brightness of a small frame, 0 to 255 a pixel. Written as base64.
public final class Luma {
  private final byte[] values;

  Luma(int[] luma) {
    values = new byte[luma.length];
    for (int i = 0; i < luma.length; i++) {
      values[i] = (byte) luma[i];
    }
  }

  @JsonCreator
  Luma(String base64) {
    values = Base64.getDecoder().decode(base64);
  }

  @JsonValue
  String base64() {
    return Base64.getEncoder().encodeToString(values);
  }

  int size() {
    return values.length;
  }

  /// The share of pixels that differ by more than so much.
  double differing(Luma other, int beyond) {
    int differing = 0;
    for (int i = 0; i < values.length; i++) {
      int off = Math.abs((values[i] & 0xff) - (other.values[i] & 0xff));
      differing += off > beyond ? 1 : 0;
    }
    return (double) differing / values.length;
  }

  /// The share of pixels that are brighter than so much.
  double above(int level) {
    int brighter = 0;
    for (byte value : values) {
      brighter += (value & 0xff) > level ? 1 : 0;
    }
    return (double) brighter / values.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Luma luma && Arrays.equals(values, luma.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
