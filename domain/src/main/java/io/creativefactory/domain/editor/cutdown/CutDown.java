package io.creativefactory.domain.editor.cutdown;

import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.UnsoundStoryboard;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// A shorter ad out of a longer one. The hook (the first scene) and the end card stay; of the
/// others those with the highest priority number go first, of equals the later one; then scenes are
/// shortened, never below the time that their words need. Order is kept, and what is heard moves
/// with its scene.
public sealed interface CutDown {

  /// @param storyboard lasts as long as was asked, to the frame
  /// @param steps what was done, in sentences
  record Done(Storyboard storyboard, List<String> steps) implements CutDown {
    public Done {
      steps = List.copyOf(steps);
    }
  }

  /// @param reason why there is no ad of that length in this storyboard, and what would help
  record Refused(String reason) implements CutDown {}

  /// @param length more than zero; rounded to whole frames
  static CutDown to(Storyboard storyboard, Duration length) {
    if (length.isNegative() || length.isZero()) {
      return new Refused("an ad cannot last " + seconds(length.toMillis()));
    }
    Frames frames = new Frames(storyboard.framesPerSecond());
    long target = frames.of(length);
    long today = frames.of(storyboard.length());
    if (target == today) {
      return new Done(storyboard, List.of());
    }
    if (target > today) {
      return new Refused(
          "the storyboard lasts "
              + seconds(storyboard.length().toMillis())
              + ", less than "
              + seconds(length.toMillis())
              + "; a cut-down only shortens");
    }
    return kept(storyboard, frames, target)
        .map(kept -> built(storyboard, kept, frames.shared(spans(storyboard, kept), target)))
        .orElseGet(() -> tooShort(storyboard, length));
  }

  /// The scenes that stay: as many as fit without hurry, else as many as fit at all.
  private static Optional<List<Scene>> kept(Storyboard storyboard, Frames frames, long target) {
    return fitting(storyboard, frames, target, Span::comfortable)
        .or(() -> fitting(storyboard, frames, target, Span::least))
        .or(() -> filled(storyboard, frames, target));
  }

  /// The last resort: a scene that is too long for the gap gives way to the next one that fits.
  private static Optional<List<Scene>> filled(Storyboard storyboard, Frames frames, long target) {
    List<Scene> gone = new ArrayList<>(leaving(storyboard.scenes()));
    for (Scene scene : List.copyOf(gone).reversed()) {
      gone.remove(scene);
      if (sum(storyboard, without(storyboard.scenes(), gone), frames, Span::least) > target) {
        gone.add(scene);
      }
    }
    List<Scene> kept = without(storyboard.scenes(), gone);
    return Optional.of(kept)
        .filter(_ -> sum(storyboard, kept, frames, Span::least) <= target)
        .filter(_ -> sum(storyboard, kept, frames, Span::most) >= target);
  }

  private static long sum(
      Storyboard storyboard, List<Scene> scenes, Frames frames, ToLongFunction<Span> value) {
    return frames.sum(spans(storyboard, scenes), value);
  }

  private static Optional<List<Scene>> fitting(
      Storyboard storyboard, Frames frames, long target, ToLongFunction<Span> low) {
    List<Scene> leaving = leaving(storyboard.scenes());
    return IntStream.rangeClosed(0, leaving.size())
        .mapToObj(gone -> without(storyboard.scenes(), leaving.subList(0, gone)))
        .filter(kept -> sum(storyboard, kept, frames, low) <= target)
        .filter(kept -> sum(storyboard, kept, frames, Span::most) >= target)
        .findFirst();
  }

  /// Who may go, in the order of going.
  private static List<Scene> leaving(List<Scene> scenes) {
    List<Scene> middle =
        scenes.stream()
            .skip(1)
            .filter(scene -> scene.layout() != Layout.END_CARD)
            .toList()
            .reversed();
    return middle.stream().sorted(Comparator.comparingInt(Scene::priority).reversed()).toList();
  }

  private static List<Scene> without(List<Scene> scenes, List<Scene> gone) {
    return scenes.stream().filter(scene -> !gone.contains(scene)).toList();
  }

  private static List<Span> spans(Storyboard storyboard, List<Scene> kept) {
    return IntStream.range(0, kept.size())
        .mapToObj(i -> Span.of(kept.get(i), storyboard.sound(), i < 2))
        .toList();
  }

  private static CutDown built(Storyboard storyboard, List<Scene> kept, List<Duration> lengths) {
    List<String> steps = new ArrayList<>();
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      scenes.add(Refit.scene(kept.get(i), lengths.get(i)));
    }
    for (Scene scene : storyboard.scenes()) {
      int now = kept.indexOf(scene);
      if (now < 0) {
        steps.add("Left out scene " + scene.id() + ", priority " + scene.priority() + ".");
      } else if (!scene.length().equals(lengths.get(now))) {
        steps.add(
            "Scene "
                + scene.id()
                + " lasts "
                + seconds(lengths.get(now).toMillis())
                + " instead of "
                + seconds(scene.length().toMillis())
                + ".");
      }
    }
    if (storyboard.subtitles() != null) {
      steps.add(
          "Left out subtitles " + storyboard.subtitles() + ": their times are the long ad's.");
    }
    try {
      return new Done(
          new Storyboard(
              storyboard.title(),
              storyboard.look(),
              storyboard.framesPerSecond(),
              scenes,
              Refit.sound(storyboard.sound(), scenes, steps)),
          steps);
    } catch (UnsoundStoryboard unsound) {
      return new Refused("the voice does not fit the shorter ad: " + unsound.getMessage());
    }
  }

  private static Refused tooShort(Storyboard storyboard, Duration length) {
    List<Scene> must = without(storyboard.scenes(), leaving(storyboard.scenes()));
    long least = spans(storyboard, must).stream().mapToLong(Span::least).sum();
    String ids = String.join(" and ", must.stream().map(Scene::id).toList());
    return new Refused(
        least > length.toMillis()
            ? ids
                + " stay in every cut-down and take "
                + seconds(least)
                + " to be read, more than "
                + seconds(length.toMillis())
                + ": use fewer words there"
            : "no choice of its scenes lasts "
                + seconds(length.toMillis())
                + ": shorten a scene, or give one more of them a lower priority number");
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
  }
}
