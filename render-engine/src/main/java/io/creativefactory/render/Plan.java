package io.creativefactory.render;

import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.render.process.MediaInput;
import io.creativefactory.render.source.Assets;
import io.creativefactory.render.source.Grading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// The scenes of an order with their exact lengths in frames and the keys of their segments.
///
/// @param fps frames per second
/// @param parts in order
record Plan(int fps, List<Part> parts) {
  /// Part of every key: raise it whenever the same storyboard would be painted differently.
  static final String ENGINE = "1";

  Plan {
    parts = List.copyOf(parts);
  }

  /// @param index in the storyboard
  /// @param key hash of everything that shapes the segment's pixels
  record Part(int index, Scene scene, int frames, String key) {
    boolean cuts() {
      return index == 0 || scene.transition() == Scene.Transition.CUT;
    }
  }

  static Plan of(RenderOrder order) {
    int fps = order.storyboard().framesPerSecond();
    List<Part> parts = new ArrayList<>();
    long nanos = 0;
    int done = 0;
    String before = "";
    for (Scene scene : order.storyboard().scenes()) {
      nanos += scene.length().toNanos();
      // Rounded on the running total, so that the whole is never off by more than half a frame.
      int end = Math.max(done + 1, (int) Math.round(nanos / 1e9 * fps));
      int index = parts.size();
      boolean cuts = index == 0 || scene.transition() == Scene.Transition.CUT;
      String key = key(order, scene, end - done, index == 0 ? "first" : cuts ? "" : before);
      parts.add(new Part(index, scene, end - done, key));
      before = key;
      done = end;
    }
    return new Plan(fps, parts);
  }

  /// The length of the whole, in whole frames.
  Duration length() {
    return Duration.ofNanos(Math.round(frames() * 1e9 / fps));
  }

  /// The list that FFmpeg's concat demuxer reads.
  ///
  /// @param segments one file for each part
  String concat(List<Path> segments) {
    StringBuilder list = new StringBuilder("ffconcat version 1.0\n");
    for (int i = 0; i < segments.size(); i++) {
      String file = MediaInput.name(segments.get(i)).replace("'", "'\\''");
      double seconds = (double) parts.get(i).frames() / fps;
      list.append(String.format(Locale.ROOT, "file '%s'%nduration %.6f%n", file, seconds));
    }
    return list.toString();
  }

  int frames() {
    return parts.stream().mapToInt(Part::frames).sum();
  }

  private static String key(RenderOrder order, Scene scene, int frames, String before) {
    Path assets = order.assets();
    var look = order.storyboard().look();
    List<String> facts = new ArrayList<>();
    facts.add(ENGINE);
    facts.add(order.placement().size() + " " + order.placement().safe());
    facts.add(order.storyboard().framesPerSecond() + " " + frames);
    facts.add(look.toString());
    facts.add(Grading.key(look.grade(), assets));
    facts.add(look.logo() == null ? "" : Assets.sha256(Assets.resolve(assets, look.logo())));
    facts.add(look.font() == null ? "" : Assets.sha256(Assets.resolve(assets, look.font())));
    facts.add(scene.layout() + " " + scene.move() + " " + scene.transition());
    facts.add(scene.texts().toString());
    for (Shot shot : scene.shots()) {
      facts.add(shot + " " + Assets.sha256(Assets.resolve(assets, shot.path())));
    }
    facts.add(before);
    byte[] all = String.join("\n", facts).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Assets.sha256().digest(all));
  }
}
