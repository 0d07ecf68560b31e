package io.creativefactory.render.source;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A three-dimensional colour table in the `.cube` format
/// (https://kono.phpage.fr/images/a/a1/Adobe-cube-lut-specification-1.0.pdf, read 2026-11-20).
/// Parsed here, fault by fault with its line, and written anew: FFmpeg only ever reads a table that
/// this engine wrote.
final class Cube {
  private static final int SMALLEST = 2;
  private static final int LARGEST = 65;
  private static final long MOST_BYTES = 32 << 20;

  private final int size;
  private final double[] low;
  private final double[] high;

  /// Red runs fastest; three values an entry.
  private final float[] table;

  private Cube(int size, double[] low, double[] high, float[] table) {
    this.size = size;
    this.low = low;
    this.high = high;
    this.table = table;
  }

  /// @param name as the storyboard calls the file
  /// @throws FactoryException MEDIA_UNREADABLE naming the file, the line and what is wrong there
  static Cube read(Path file, String name) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new FactoryException(
            ErrorCode.MEDIA_UNREADABLE,
            name + " is larger than a .cube table of " + LARGEST + " steps can be");
      }
      try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
        return new Reading(name).read(lines);
      }
    } catch (IOException e) {
      throw new FactoryException(ErrorCode.MEDIA_UNREADABLE, name + " cannot be read: " + e, e);
    }
  }

  /// One pass through a file.
  private static final class Reading {
    private final String name;
    private int line;
    private int size;
    private int filled;
    private final double[] low = {0, 0, 0};
    private final double[] high = {1, 1, 1};
    private float[] table = {};

    Reading(String name) {
      this.name = name;
    }

    Cube read(BufferedReader lines) throws IOException {
      String text = lines.readLine();
      while (text != null) {
        line++;
        String[] words = text.strip().split("\\s+");
        if (!words[0].isEmpty() && !words[0].startsWith("#")) {
          take(words);
        }
        text = lines.readLine();
      }
      if (size == 0) {
        throw fault("there is no LUT_3D_SIZE in it");
      }
      if (filled < table.length) {
        throw fault("the table ends after " + filled / 3 + " of " + table.length / 3 + " entries");
      }
      for (int c = 0; c < 3; c++) {
        if (!(high[c] > low[c])) {
          throw fault("DOMAIN_MAX is not above DOMAIN_MIN");
        }
      }
      return new Cube(size, low, high, table);
    }

    private void take(String[] words) {
      switch (words[0]) {
        case "TITLE" -> {}
        case "LUT_3D_SIZE" -> sized(words);
        case "LUT_1D_SIZE" -> throw fault("a one-dimensional table; a LUT_3D_SIZE is wanted");
        case "DOMAIN_MIN" -> values(words, 1, low);
        case "DOMAIN_MAX" -> values(words, 1, high);
        case "LUT_3D_INPUT_RANGE" -> range(words);
        default -> entry(words);
      }
    }

    private void sized(String[] words) {
      if (size > 0) {
        throw fault("a second LUT_3D_SIZE");
      }
      if (words.length != 2 || !words[1].matches("\\d{1,4}")) {
        throw fault("LUT_3D_SIZE wants one whole number");
      }
      int told = Integer.parseInt(words[1]);
      if (told < SMALLEST || told > LARGEST) {
        throw fault("LUT_3D_SIZE is " + told + ", not " + SMALLEST + " to " + LARGEST);
      }
      size = told;
      table = new float[told * told * told * 3];
    }

    private void range(String[] words) {
      double[] both = new double[2];
      values(words, 1, both);
      Arrays.fill(low, both[0]);
      Arrays.fill(high, both[1]);
    }

    private void entry(String[] words) {
      if (!words[0].matches("[-+.\\d].*")) {
        throw fault("'" + words[0] + "' is no keyword of a .cube file");
      }
      if (size == 0) {
        throw fault("a table entry before LUT_3D_SIZE");
      }
      if (filled == table.length) {
        throw fault("more than the " + table.length / 3 + " entries of a table of " + size);
      }
      double[] rgb = new double[3];
      values(words, 0, rgb);
      for (double value : rgb) {
        table[filled++] = (float) value;
      }
    }

    private void values(String[] words, int from, double[] into) {
      if (words.length != from + into.length) {
        throw fault(into.length + " numbers are wanted, " + (words.length - from) + " stand there");
      }
      for (int i = 0; i < into.length; i++) {
        String word = words[from + i];
        try {
          into[i] = Double.parseDouble(word);
        } catch (NumberFormatException e) {
          throw fault("'" + word + "' is no number");
        }
        if (!(Math.abs(into[i]) <= 100)) {
          throw fault(word + " is no colour value");
        }
      }
    }

    private FactoryException fault(String what) {
      return new FactoryException(
          ErrorCode.MEDIA_UNREADABLE, name + ", line " + line + ": " + what);
    }
  }

  int size() {
    return size;
  }

  /// The colour that a colour becomes, each channel 0 to 1.
  double[] at(double red, double green, double blue) {
    double[] in = {red, green, blue};
    int[] cell = new int[3];
    double[] share = new double[3];
    for (int c = 0; c < 3; c++) {
      double place = Math.clamp((in[c] - low[c]) / (high[c] - low[c]), 0.0, 1.0) * (size - 1);
      cell[c] = Math.min(size - 2, (int) place);
      share[c] = place - cell[c];
    }
    double[] out = new double[3];
    for (int corner = 0; corner < 8; corner++) {
      double weight = 1;
      int index = 0;
      int stride = 1;
      for (int c = 0; c < 3; c++) {
        int up = corner >> c & 1;
        weight *= up == 1 ? share[c] : 1 - share[c];
        index += (cell[c] + up) * stride;
        stride *= size;
      }
      for (int c = 0; c < 3; c++) {
        out[c] += weight * table[index * 3 + c];
      }
    }
    return out;
  }

  /// The same table over 0 to 1, mixed with the colours as they were: blending the table is
  /// blending the pictures, because identity is linear.
  ///
  /// @param strength 0 (untouched) to 1
  String written(double strength) {
    StringBuilder text = new StringBuilder("LUT_3D_SIZE " + size + "\n");
    double last = size - 1.0;
    for (int b = 0; b < size; b++) {
      for (int g = 0; g < size; g++) {
        for (int r = 0; r < size; r++) {
          double[] own = {r / last, g / last, b / last};
          double[] out = at(own[0], own[1], own[2]);
          for (int c = 0; c < 3; c++) {
            double mixed = own[c] + (out[c] - own[c]) * strength;
            text.append((float) Math.clamp(mixed, 0.0, 1.0)).append(c == 2 ? '\n' : ' ');
          }
        }
      }
    }
    return text.toString();
  }
}
