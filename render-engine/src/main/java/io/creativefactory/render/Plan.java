package io.creativefactory.render;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.render.encode.Codec;
import io.creativefactory.render.encode.Scaling;
import io.creativefactory.render.process.MediaInput;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The scenes of an order with their exact lengths in frames, and the pieces that the video is
/// joined from. A scene that does not come in by a cut gives its first frames to a piece of their
/// own, the joint, in which the scene before goes on; so no piece waits for another but a joint for
/// its two scenes, and a changed scene changes itself and the joints beside it.
///
/// @param fps frames per second
/// @param parts in order
record Plan(int fps, List<Part> parts) {
  /// Part of every key: raise it whenever the same storyboard would be painted or measured
  /// differently.
  static final String ENGINE = "11";

  Plan {
    parts = List.copyOf(parts);
  }

  /// @param index in the storyboard
  /// @param frames of the scene in the video
  /// @param lead the first of them in which it comes in; 0 for a cut
  /// @param trail frames that it goes on beyond its end while the next scene comes in
  /// @param key hash of everything that shapes its pixels
  record Part(int index, Scene scene, int frames, int lead, int trail, String key) {
    /// Frames that are painted.
    int painted() {
      return frames + trail;
    }
  }

  /// A stretch of the video.
  sealed interface Piece {
    int frames();

    /// The scene, or the two that meet, for people.
    String name();

    /// A scene without the frames in which it comes in.
    record Body(Part part) implements Piece {
      @Override
      public int frames() {
        return part.frames() - part.lead();
      }

      @Override
      public String name() {
        return part.scene().id();
      }
    }

    /// The frames in which one scene gives way to the next.
    record Meeting(Part before, Part after, String key) implements Piece {
      @Override
      public int frames() {
        return after.lead();
      }

      @Override
      public String name() {
        return before.scene().id() + " to " + after.scene().id();
      }
    }
  }

  static Plan of(RenderOrder order) {
    List<Scene> scenes = order.storyboard().scenes();
    int fps = order.storyboard().framesPerSecond();
    int[] frames = frames(scenes, fps);
    Keys keys = new Keys(order);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < frames.length; i++) {
      int lead = i == 0 ? 0 : lead(scenes.get(i), frames[i], fps);
      int trail = i + 1 == frames.length ? 0 : lead(scenes.get(i + 1), frames[i + 1], fps);
      Part part = new Part(i, scenes.get(i), frames[i], lead, trail, "");
      parts.add(new Part(i, part.scene(), frames[i], lead, trail, keys.scene(part)));
    }
    return new Plan(fps, parts);
  }

  private static int[] frames(List<Scene> scenes, int fps) {
    int[] frames = new int[scenes.size()];
    long nanos = 0;
    int done = 0;
    for (int i = 0; i < frames.length; i++) {
      nanos += scenes.get(i).length().toNanos();
      // Rounded on the running total, so that the whole is never off by more than half a frame.
      int end = Math.max(done + 1, (int) Math.round(nanos / 1e9 * fps));
      frames[i] = end - done;
      done = end;
    }
    return frames;
  }

  /// Frames of a transition. At least one frame stays the scene's own; a scene that is too short
  /// for that comes in by a cut.
  private static int lead(Scene scene, int frames, int fps) {
    int millis =
        switch (scene.transition()) {
          case CUT -> 0;
          case WHIP -> 240;
          case DISSOLVE, PUSH -> 320;
          case WIPE, SLIDE, ZOOM -> 400;
          case DIP -> 480;
        };
    int lead = Math.min(Math.round(millis * fps / 1000f), frames - 1);
    return lead < 2 ? 0 : lead;
  }

  static Scaling scaling(RenderOrder order) {
    return switch (order.quality()) {
      case DRAFT -> Scaling.DRAFT;
      case FINAL, MASTER -> Scaling.FULL;
    };
  }

  static Codec codec(RenderOrder order) {
    return switch (order.quality()) {
      case DRAFT -> Codec.DRAFT;
      case FINAL -> Codec.FINAL;
      case MASTER -> Codec.LOSSLESS;
    };
  }

  /// Of the pictures that are encoded: the placement's, or less for a draft.
  static PixelSize size(RenderOrder order) {
    return scaling(order).size(order.placement().size());
  }

  /// In the order of the video.
  List<Piece> pieces(RenderOrder order) {
    Keys keys = new Keys(order);
    List<Piece> pieces = new ArrayList<>();
    for (Part part : parts) {
      if (part.lead() > 0) {
        Part before = parts.get(part.index() - 1);
        pieces.add(new Piece.Meeting(before, part, keys.meeting(before, part)));
      }
      pieces.add(new Piece.Body(part));
    }
    return pieces;
  }

  /// The length of the whole, in whole frames.
  Duration length() {
    return Duration.ofNanos(Math.round(frames() * 1e9 / fps));
  }

  /// The list that FFmpeg's concat demuxer reads.
  ///
  /// @param files one for each piece
  String concat(List<Piece> pieces, List<Path> files) {
    StringBuilder list = new StringBuilder("ffconcat version 1.0\n");
    for (int i = 0; i < files.size(); i++) {
      String file = MediaInput.name(files.get(i)).replace("'", "'\\''");
      double seconds = (double) pieces.get(i).frames() / fps;
      list.append(String.format(Locale.ROOT, "file '%s'%nduration %.6f%n", file, seconds));
    }
    return list.toString();
  }

  int frames() {
    return parts.stream().mapToInt(Part::frames).sum();
  }
}
