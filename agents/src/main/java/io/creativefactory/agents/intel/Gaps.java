package io.creativefactory.agents.intel;

import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.intel.Intel.Topic;
import io.creativefactory.domain.intel.Intel.Whitespace;
import io.creativefactory.domain.intel.SwipeAd;
import io.creativefactory.tools.library.AdLibrary.KnownAd;
import io.creativefactory.tools.memory.Embedder;
import io.creativefactory.tools.memory.Vector;
import io.creativefactory.tools.rubric.Hooks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the brief could say and few competitors do: hooks that one of its own words carries, and
/// facts that the field passes over.
final class Gaps {
  /// Fewer ads than this say nothing about what a field leaves open.
  static final int ENOUGH_ADS = 5;

  private static final double FEW = 0.15;
  private static final double SAME_CLAIM = 0.5;

  private static final Set<String> DENIALS = Set.of("no", "without", "never", "not");
  private static final Set<String> DEADLINES =
      Set.of("today", "tonight", "week", "weekend", "month", "until", "ends", "last", "limited");

  private final Field field;
  private final Embedder embedder;

  Gaps(Field field, Embedder embedder) {
    this.field = field;
    this.embedder = embedder;
  }

  /// Empty when the field is too small to show a gap.
  List<Whitespace> whitespace(Brief brief) {
    if (field.size() < ENOUGH_ADS) {
      return List.of();
    }
    List<Whitespace> gaps = new ArrayList<>(hooks(brief));
    for (String fact : brief.message().facts()) {
      angle(fact).ifPresent(gaps::add);
    }
    return gaps;
  }

  private List<Whitespace> hooks(Brief brief) {
    Map<HookType, List<SwipeAd>> used = Patterns.byHook(field);
    List<Whitespace> gaps = new ArrayList<>();
    for (HookType hook : HookType.values()) {
      int count = used.getOrDefault(hook, List.of()).size();
      Optional<String> carrier = carrier(hook, brief);
      if (carrier.isPresent() && isFew(count)) {
        String reason =
            "%d of %d ads open with %s; '%s' would carry it"
                .formatted(count, field.size(), words(hook), carrier.get());
        gaps.add(new Whitespace(Topic.HOOK, hook.name(), reason));
      }
    }
    return gaps;
  }

  /// The words of the brief that make a hook honest. Any fact can be asked about, held back for a
  /// moment or thrown in; a number, a crowd, a deadline, a change, a story or a grievance must be
  /// there.
  private static Optional<String> carrier(HookType hook, Brief brief) {
    List<String> facts = brief.message().facts();
    return switch (hook) {
      case QUESTION, CURIOSITY_GAP, PATTERN_INTERRUPT -> Optional.of(facts.getFirst());
      case NEGATIVE_HOOK ->
          Stream.concat(facts.stream(), Stream.of(brief.audience().who()))
              .filter(line -> holds(line, DENIALS) || opensWith(hook, line))
              .findFirst();
      case URGENCY_SCARCITY ->
          Stream.ofNullable(brief.message().offer())
              .filter(offer -> holds(offer, DEADLINES))
              .findFirst();
      case TRANSFORMATION, SOCIAL_PROOF, STORY_HOOK, STATISTIC_HOOK, CONTROVERSY_HOOK ->
          facts.stream().filter(fact -> opensWith(hook, fact)).findFirst();
    };
  }

  private static boolean opensWith(HookType hook, String line) {
    return Hooks.labels(line).stream().anyMatch(label -> label.hook() == hook);
  }

  private static boolean holds(String line, Set<String> words) {
    return Arrays.stream(line.toLowerCase(Locale.ROOT).split("\\P{L}+")).anyMatch(words::contains);
  }

  private Optional<Whitespace> angle(String fact) {
    Vector meaning = Vector.of(embedder.embed(fact));
    long count = field.ads().stream().filter(ad -> makes(ad, fact, meaning)).count();
    if (!isFew(count)) {
      return Optional.empty();
    }
    Field.Nearest nearest = field.nearest(meaning);
    String reason =
        String.format(
            Locale.ROOT,
            "%d of %d ads make this claim; the nearest in meaning is %s of %s (cosine %.2f)",
            count,
            field.size(),
            nearest.ad().id(),
            nearest.ad().advertiser(),
            nearest.cosine());
    return Optional.of(new Whitespace(Topic.ANGLE, fact, reason));
  }

  /// By meaning, or because most of its words stand there.
  private static boolean makes(KnownAd known, String fact, Vector meaning) {
    Set<String> claim = Words.telling(fact);
    Set<String> ad = Words.telling(known.ad().headline() + " " + known.ad().text());
    long shared = claim.stream().filter(ad::contains).count();
    return known.embedding().cosine(meaning) >= SAME_CLAIM
        || (!claim.isEmpty() && shared * 2 > claim.size());
  }

  private boolean isFew(long count) {
    return count <= FEW * field.size();
  }

  private static String words(HookType hook) {
    return switch (hook) {
      case CURIOSITY_GAP -> "a curiosity gap";
      case TRANSFORMATION -> "a transformation";
      case URGENCY_SCARCITY -> "urgency";
      case SOCIAL_PROOF -> "social proof";
      case PATTERN_INTERRUPT -> "a pattern interrupt";
      case QUESTION -> "a question";
      case NEGATIVE_HOOK -> "a grievance";
      case STORY_HOOK -> "a story";
      case STATISTIC_HOOK -> "a figure";
      case CONTROVERSY_HOOK -> "a controversy";
    };
  }
}
