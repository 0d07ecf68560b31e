package io.creativefactory.render.sheet;

import io.creativefactory.render.eyes.ShotLook;
import io.creativefactory.render.eyes.ShotSound;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What the frames and colours of a file mean.
final class Legend {
  private Legend() {}

  /// @param filled a colour of the stripe; else that of a frame
  private record Entry(String name, Color colour, boolean filled) {}

  /// Whether text was read in one of the shots.
  static boolean isWritten(List<ShotLook> shots) {
    return shots.stream().anyMatch(shot -> !shot.gaze().text().lines().isEmpty());
  }

  /// What the shots of a file need.
  ///
  /// @param right edge
  /// @param y of the letters' foot
  static void draw(Graphics2D graphics, List<ShotLook> shots, int right, int y) {
    List<Entry> entries = new ArrayList<>();
    shots.stream()
        .map(ShotLook::heard)
        .flatMap(Stream::ofNullable)
        .map(ShotSound::kind)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .map(kind -> new Entry(kind.name().toLowerCase(Locale.ROOT), Timeline.colour(kind), true))
        .forEach(entries::add);
    if (isWritten(shots)) {
      entries.add(new Entry("text", Ink.WRITING, false));
    }
    if (shots.stream().anyMatch(shot -> !shot.gaze().objects().moments().isEmpty())) {
      entries.add(new Entry("object", Ink.OBJECT, false));
    }
    entries.add(new Entry("face", Ink.FACE, false));
    entries.add(new Entry("1:1 crop", Ink.SQUARE, false));
    entries.add(new Entry("9:16 crop", Ink.TALL, false));
    graphics.setFont(Ink.plain(14));
    int x = right;
    for (Entry entry : entries) {
      x -= graphics.getFontMetrics().stringWidth(entry.name());
      graphics.setColor(Ink.SOFT);
      graphics.drawString(entry.name(), x, y);
      x -= 24;
      graphics.setColor(entry.colour());
      graphics.setStroke(Ink.line(2.5f));
      if (entry.filled()) {
        graphics.fillRoundRect(x, y - 9, 16, 7, 4, 4);
      } else {
        graphics.drawRoundRect(x, y - 12, 15, 13, 4, 4);
      }
      x -= 22;
    }
  }
}
