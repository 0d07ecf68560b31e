package io.creativefactory.render.encode;

import io.creativefactory.render.process.MediaInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The inputs and the chains of one FFmpeg filter graph while it is written. No word of an ad and
/// no file name ever enters the graph: it holds numbers only.
final class Graph {
  private final int fps;
  private final List<String> inputs = new ArrayList<>();
  private final List<String> chains = new ArrayList<>();
  private int nextInput;
  private int nextLabel;

  /// @param fps frames per second of everything painted
  Graph(int fps) {
    this.fps = fps;
  }

  int fps() {
    return fps;
  }

  List<String> inputs() {
    return List.copyOf(inputs);
  }

  String text() {
    return String.join(";", chains);
  }

  /// Opens a painted file.
  String open(Film film) {
    return input(
        MediaInput.own(
            MediaInput.name(film.file()),
            "-f",
            "rawvideo",
            "-pixel_format",
            "rgba",
            "-video_size",
            film.width() + "x" + film.height(),
            "-framerate",
            Integer.toString(fps)));
  }

  /// Opens a file that came from outside.
  String open(Path file, String... options) {
    return input(MediaInput.media(file, options));
  }

  /// @param arguments up to and with `-i`
  String input(List<String> arguments) {
    inputs.addAll(arguments);
    return "[" + nextInput++ + ":v]";
  }

  /// Filters one or more streams into one.
  ///
  /// @return the label of the new stream
  String chain(String from, String steps) {
    String label = "[n" + nextLabel++ + "]";
    chains.add(from + steps + label);
    return label;
  }

  /// A name for a label that is used nowhere else.
  String name(String word) {
    return word + nextLabel++;
  }

  /// Ends the graph with labels of the caller's own.
  void end(String from, String steps, String labels) {
    chains.add(from + steps + labels);
  }

  /// A count of frames in seconds.
  String frames(int count) {
    return seconds((double) count / fps);
  }

  static String seconds(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  static String plain(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /// With its sign, to be appended to another term.
  static String signed(double value) {
    return String.format(Locale.ROOT, "%+.4f", value);
  }

  /// Repeats a still until it has this many frames.
  static String hold(int frames) {
    return "loop=loop=" + (frames - 1) + ":size=1";
  }
}
