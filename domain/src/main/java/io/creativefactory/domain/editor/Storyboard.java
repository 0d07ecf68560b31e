package io.creativefactory.domain.editor;

import io.creativefactory.domain.Checks;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One ad, before it is set for any placement: what is seen, read and heard, when. An open format;
/// as JSON it is what `./factory render` takes. Nothing in it is a pixel position: each placement
/// lays the same scenes out for itself. What must hold between its records is checked here, once;
/// [UnsoundStoryboard] then tells every fault.
///
/// @param version of the format, [#FORMAT]
/// @param title for people
/// @param framesPerSecond 24 to 60
/// @param scenes at least one, back to back from zero
/// @param subtitles an SRT or VTT file below the assets folder, timed from the ad's start, shown as
///   captions; or null
public record Storyboard(
    int version,
    String title,
    Look look,
    int framesPerSecond,
    List<Scene> scenes,
    Sound sound,
    @Nullable String subtitles) {

  /// The version of the format that this build writes and reads.
  public static final int FORMAT = 2;

  /// No platform of ours takes a longer ad.
  public static final Duration MAX_LENGTH = Duration.ofMinutes(10);

  /// A storyboard without subtitles of its own, in the format that this build writes.
  public Storyboard(String title, Look look, int framesPerSecond, List<Scene> scenes, Sound sound) {
    this(FORMAT, title, look, framesPerSecond, scenes, sound, null);
  }

  public Storyboard {
    if (version != FORMAT) {
      throw new IllegalArgumentException("version is " + version + "; this build reads " + FORMAT);
    }
    Checks.text("title", title);
    Checks.between("framesPerSecond", framesPerSecond, 24, 60);
    scenes = List.copyOf(scenes);
    List<UnsoundStoryboard.Fault> faults = StoryboardRules.faults(framesPerSecond, scenes, sound);
    if (!faults.isEmpty()) {
      throw new UnsoundStoryboard(faults);
    }
  }

  /// When a scene starts, from the ad's start.
  ///
  /// @throws IllegalArgumentException when no scene has that id
  public Duration startOf(String scene) {
    Duration start = Duration.ZERO;
    for (Scene candidate : scenes) {
      if (candidate.id().equals(scene)) {
        return start;
      }
      start = start.plus(candidate.length());
    }
    throw new IllegalArgumentException("there is no scene '" + scene + "'");
  }

  public Duration length() {
    return scenes.stream().map(Scene::length).reduce(Duration.ZERO, Duration::plus);
  }
}
