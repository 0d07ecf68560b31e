package io.creativefactory.render.caption;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads SRT and WebVTT strictly: a fault names the file and the line, and nothing is guessed.
/// Marks of style are taken away; the words stay.
final class SubtitleReader {
  private static final Pattern TIMES =
      Pattern.compile(
          "(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)([,.])(\\d{3})\\s+-->\\s+"
              + "(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)([,.])(\\d{3})(\\s.*)?");
  private static final Pattern MARKS =
      Pattern.compile("</?[A-Za-z][^>]*>|<[\\d:.]+>|\\{\\\\[^}]*}");
  private static final int LONGEST = 200;
  private static final int MAX_BYTES = 1 << 20;

  private final String name;
  private final List<String> lines;
  private final boolean vtt;
  private final List<Caption> captions = new ArrayList<>();
  private int at;

  private SubtitleReader(String name, List<String> lines) {
    this.name = name;
    this.lines = lines;
    this.vtt = lines.getFirst().matches("WEBVTT([ \\t].*)?");
  }

  /// @param name of the file, for messages
  /// @param end of the ad; what ends later ends there
  /// @throws FactoryException STORYBOARD_INVALID for a fault in the file
  static List<Caption> read(String name, Path file, Duration end) {
    String text = text(name, file);
    SubtitleReader reader = new SubtitleReader(name, text.lines().toList());
    reader.all(end);
    return List.copyOf(reader.captions);
  }

  private static String text(String name, Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new FactoryException(
            ErrorCode.STORYBOARD_INVALID, name + " is larger than any subtitles are (1 MiB)");
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (bare.isBlank()) {
        throw new FactoryException(ErrorCode.STORYBOARD_INVALID, name + " is empty");
      }
      return bare;
    } catch (CharacterCodingException wrong) {
      throw new FactoryException(
          ErrorCode.STORYBOARD_INVALID, name + " is not UTF-8; save it as UTF-8", wrong);
    } catch (IOException broken) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNREADABLE, name + " cannot be read: " + broken, broken);
    }
  }

  private void all(Duration end) {
    if (vtt) {
      skipBlock();
    }
    for (skipBlank(); at < lines.size(); skipBlank()) {
      if (vtt && lines.get(at).matches("(NOTE|STYLE|REGION)([ \\t].*)?")) {
        skipBlock();
      } else {
        block(end);
      }
    }
    if (captions.isEmpty()) {
      throw fault("there is no subtitle in it");
    }
  }

  private void block(Duration end) {
    if (!lines.get(at).contains("-->")) {
      if (!vtt && !lines.get(at).strip().matches("\\d+")) {
        throw fault("a number was expected, not '" + shortened(lines.get(at)) + "'");
      }
      at++;
    }
    if (at >= lines.size()) {
      throw fault("the file ends before the times");
    }
    Matcher times = TIMES.matcher(lines.get(at).strip());
    if (!times.matches()
        || !times.group(4).equals(vtt ? "." : ",")
        || !times.group(9).equals(times.group(4))
        || (!vtt && times.group(1) == null)) {
      String form = vtt ? "00:01.000 --> 00:02.500" : "00:00:01,000 --> 00:00:02,500";
      throw fault("times like " + form + " were expected, not '" + shortened(lines.get(at)) + "'");
    }
    Duration from = time(times, 1);
    Duration to = time(times, 6);
    check(from, to, end);
    at++;
    captions.add(new Caption(from, to.compareTo(end) > 0 ? end : to, words(), List.of()));
  }

  private void check(Duration from, Duration to, Duration end) {
    if (to.compareTo(from) <= 0) {
      throw fault("it ends at " + to.toMillis() + " ms, not after its start");
    }
    if (from.compareTo(end) >= 0) {
      throw fault(
          "it starts at " + from.toMillis() + " ms, but the ad ends at " + end.toMillis() + " ms");
    }
    if (!captions.isEmpty() && from.compareTo(captions.getLast().to()) < 0) {
      throw fault(
          "it starts at "
              + from.toMillis()
              + " ms, while the one before stands until "
              + captions.getLast().to().toMillis()
              + " ms");
    }
  }

  private List<String> words() {
    List<String> words = new ArrayList<>();
    for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
      if (lines.get(at).contains("-->")) {
        throw fault("a blank line is missing before these times");
      }
      String bare = MARKS.matcher(lines.get(at)).replaceAll("");
      String line = (vtt ? unescaped(bare) : bare).strip();
      if (!line.isEmpty()) {
        words.add(line);
      }
    }
    if (words.isEmpty()) {
      throw fault("it holds no words");
    }
    if (String.join(" ", words).length() > LONGEST) {
      throw fault("it holds more than " + LONGEST + " characters");
    }
    return words;
  }

  private static String unescaped(String line) {
    return line.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", "\u00A0")
        .replace("&lrm;", "\u200E")
        .replace("&rlm;", "\u200F")
        .replace("&amp;", "&");
  }

  private static Duration time(Matcher times, int group) {
    String hours = times.group(group);
    return Duration.ofHours(hours == null ? 0 : Long.parseLong(hours))
        .plusMinutes(Long.parseLong(times.group(group + 1)))
        .plusSeconds(Long.parseLong(times.group(group + 2)))
        .plusMillis(Long.parseLong(times.group(group + 4)));
  }

  private void skipBlank() {
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
  }

  private void skipBlock() {
    while (at < lines.size() && !lines.get(at).isBlank()) {
      at++;
    }
  }

  private FactoryException fault(String what) {
    int line = Math.min(at + 1, lines.size());
    return new FactoryException(
        ErrorCode.STORYBOARD_INVALID, "subtitles " + name + ", line " + line + ": " + what);
  }

  private static String shortened(String line) {
    return line.length() > 60 ? line.substring(0, 60) + "\u2026" : line;
  }
}
