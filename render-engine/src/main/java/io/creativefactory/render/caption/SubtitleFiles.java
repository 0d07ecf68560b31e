package io.creativefactory.render.caption;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Writes captions as files that players and platforms take, UTF-8, lines ended by a line feed.
public final class SubtitleFiles {
  private SubtitleFiles() {}

  /// SubRip. It knows no escaping; an arrow that would read as a time line becomes a sign.
  public static String srt(List<Caption> captions) {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < captions.size(); i++) {
      Caption caption = captions.get(i);
      file.append(i + 1).append('\n');
      file.append(time(caption.from(), ',')).append(" --> ").append(time(caption.to(), ','));
      file.append('\n');
      caption.lines().forEach(line -> file.append(line.replace("-->", "\u2192")).append('\n'));
      file.append('\n');
    }
    return file.toString();
  }

  /// WebVTT.
  public static String vtt(List<Caption> captions) {
    StringBuilder file = new StringBuilder("WEBVTT\n\n");
    for (Caption caption : captions) {
      file.append(time(caption.from(), '.')).append(" --> ").append(time(caption.to(), '.'));
      file.append('\n');
      caption.lines().forEach(line -> file.append(escaped(line)).append('\n'));
      file.append('\n');
    }
    return file.toString();
  }

  private static String escaped(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String time(Duration time, char point) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d%c%03d",
        time.toHours(),
        time.toMinutesPart(),
        time.toSecondsPart(),
        point,
        time.toMillisPart());
  }
}
