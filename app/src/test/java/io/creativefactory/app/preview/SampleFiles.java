package io.creativefactory.app.preview;

import io.creativefactory.app.preview.SampleCreatives.Seed;
import java.nio.file.Path;
import java.util.List;

/// The files of the sample creatives.
final class SampleFiles {
  private static final SampleMedia.Palette WATER =
      new SampleMedia.Palette(0x03045e, 0x0096c7, 0xf1fbff, 0x48cae4);
  private static final SampleMedia.Palette SHOE =
      new SampleMedia.Palette(0x7a1f12, 0xf3722c, 0xfff6ea, 0xffd166);

  private SampleFiles() {}

  static void write(Path folder, int shortSide) {
    SampleMedia media = new SampleMedia(folder, shortSide);
    for (Seed seed : SampleStudio.seeds()) {
      List<String> lines =
          List.of(broken(seed.hookLine()), "100% recycled", seed.cta().label() + " →");
      SampleMedia.Palette palette = seed.brand().equals("Ostara") ? SHOE : WATER;
      media.write(SampleCreatives.media(seed) + "-9x16", 9.0 / 16, palette, lines);
      media.write(SampleCreatives.media(seed) + "-1x1", 1, palette, lines);
    }
  }

  /// Breaks a line after every second or third word.
  private static String broken(String line) {
    StringBuilder text = new StringBuilder();
    int length = 0;
    for (String word : line.split(" ", -1)) {
      boolean wraps = length + word.length() > 13;
      text.append(length == 0 ? "" : wraps ? "\n" : " ").append(word);
      length = wraps ? word.length() : length + word.length() + 1;
    }
    return text.toString();
  }
}
