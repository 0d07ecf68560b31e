package io.creativefactory.agents.creative;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Cuts a duration into beats: the first two at most 2 s, the others at most 3.5 s, none under 1.5
/// s (1.2 s where the duration leaves no choice), all on a rhythm of half a second; the end card
/// takes 2.5 to 3.5 s and whatever is off the rhythm. The sum is the duration, exactly. Ads under 4
/// s are one beat and an end card, shorter than these rules want.
///
/// @param total of the ad
/// @param endCard of the last beat
record Timing(Duration total, Duration endCard) {
  private static final int STEP = 500;
  private static final int SHORTEST = 1500;
  private static final int LONGEST_FIRST = 2000;
  private static final int LONGEST = 3500;
  private static final int USUAL = 2000;
  private static final int USUAL_WHEN_LONG = 2400;
  private static final double CHARACTERS_A_SECOND = 17;

  static Timing of(Duration total) {
    int all = Math.toIntExact(total.toMillis());
    int off = all % STEP;
    List<Integer> cards = all >= 8000 ? List.of(3000, 2500, 3500) : List.of(2500, 3000, 3500);
    for (int card : cards) {
      int rest = all - card - off;
      boolean fits =
          card + off <= LONGEST
              && IntStream.rangeClosed(1, rest / SHORTEST).anyMatch(n -> possible(n, rest));
      if (fits) {
        return new Timing(total, Duration.ofMillis(card + off));
      }
    }
    int hook = Math.max(1200, Math.min(LONGEST_FIRST, all - 2500));
    return new Timing(total, Duration.ofMillis(all - hook));
  }

  private int rest() {
    return Math.toIntExact(total.minus(endCard).toMillis());
  }

  private static boolean possible(int beats, int rest) {
    int most = Math.min(beats, 2) * LONGEST_FIRST + Math.max(0, beats - 2) * LONGEST;
    return beats * SHORTEST <= rest && rest <= most;
  }

  /// How many beats stand before the end card.
  ///
  /// @param pace more (or fewer) than usual
  int beats(int pace) {
    int usual = rest() > 14_000 ? USUAL_WHEN_LONG : USUAL;
    int wanted = Math.max(1, Math.round((float) rest() / usual) + pace);
    OptionalInt nearest =
        IntStream.rangeClosed(1, Math.max(1, rest() / SHORTEST))
            .filter(n -> possible(n, rest()))
            .reduce((a, b) -> Math.abs(b - wanted) < Math.abs(a - wanted) ? b : a);
    return nearest.orElse(1);
  }

  /// The fewest beats that can fill the time.
  int fewest() {
    return IntStream.rangeClosed(1, Math.max(1, rest() / SHORTEST))
        .filter(n -> possible(n, rest()))
        .findFirst()
        .orElse(1);
  }

  /// The lengths of the beats before the end card.
  ///
  /// @param characters of each beat, as many as [#beats] allows
  List<Duration> lengths(List<Integer> characters) {
    int rest = rest();
    if (characters.size() == 1) {
      return List.of(Duration.ofMillis(rest));
    }
    List<Integer> lengths = new ArrayList<>();
    for (int i = 0; i < characters.size(); i++) {
      double reading = characters.get(i) / CHARACTERS_A_SECOND * 1000 + 400;
      int onGrid = (int) Math.ceil(reading / STEP) * STEP;
      lengths.add(Math.clamp(onGrid, SHORTEST, longest(i)));
    }
    List<Integer> wanted = List.copyOf(lengths);
    for (int sum = sum(lengths); sum != rest; sum = sum(lengths)) {
      int step = sum < rest ? STEP : -STEP;
      int at = mostPatient(lengths, wanted, step);
      lengths.set(at, lengths.get(at) + step);
    }
    return lengths.stream().map(Duration::ofMillis).toList();
  }

  /// The beat that gives or takes a step with the least harm to its reading time.
  private static int mostPatient(List<Integer> lengths, List<Integer> wanted, int step) {
    return IntStream.range(0, lengths.size())
        .filter(i -> lengths.get(i) + step >= SHORTEST && lengths.get(i) + step <= longest(i))
        .boxed()
        .min(
            Comparator.<Integer>comparingDouble(
                    i -> (i == 0 ? 2 : 1) * strain(lengths.get(i) + step, wanted.get(i)))
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow(
            () -> new IllegalStateException("no beat of " + lengths + " can change by " + step));
  }

  private static double strain(int length, int wanted) {
    return Math.abs(Math.log((double) length / wanted));
  }

  private static int longest(int index) {
    return index < 2 ? LONGEST_FIRST : LONGEST;
  }

  private static int sum(List<Integer> lengths) {
    return lengths.stream().mapToInt(Integer::intValue).sum();
  }
}
