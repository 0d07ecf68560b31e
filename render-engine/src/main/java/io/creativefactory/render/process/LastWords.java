package io.creativefactory.render.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Listens to standard error: passes progress on and keeps the last lines that are not progress.
final class LastWords {
  private static final int KEPT = 40;
  private static final int MAX_LINE = 400;
  private static final Pattern PROGRESS =
      Pattern.compile(
          "(frame|fps|stream_\\S+|bitrate|total_size|out_time\\w*|dup_frames|drop_frames|speed"
              + "|progress)=\\s*(\\S*)\\s*");

  private final IntConsumer frames;
  private final Deque<String> lines = new ArrayDeque<>();

  LastWords(IntConsumer frames) {
    this.frames = frames;
  }

  void listen(InputStream errors) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(errors, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        hear(line);
      }
    } catch (IOException closed) {
      keep("(the error stream broke: " + closed.getMessage() + ")");
    }
  }

  private void hear(String line) {
    Matcher progress = PROGRESS.matcher(line);
    if (!progress.matches()) {
      keep(line.length() > MAX_LINE ? line.substring(0, MAX_LINE) + "…" : line);
    } else if (progress.group(1).equals("frame")) {
      frames.accept(Integer.parseInt(progress.group(2)));
    }
  }

  private synchronized void keep(String line) {
    lines.addLast(line);
    if (lines.size() > KEPT) {
      lines.removeFirst();
    }
  }

  synchronized String text() {
    return lines.isEmpty() ? "It said nothing." : "Its last words:\n" + String.join("\n", lines);
  }
}
