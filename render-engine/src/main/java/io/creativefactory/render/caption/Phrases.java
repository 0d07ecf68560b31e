package io.creativefactory.render.caption;

import io.creativefactory.domain.editor.TimedWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Breaks spoken lines into phrases that can be read: at most two lines of 32 characters, at most
/// 17 characters a second and a second each where the speech leaves that much time, broken where
/// the thought or the breath ends, never after a word that leans on the next.
final class Phrases {
  private static final double FASTEST = 17;
  private static final double SHORTEST = 1;

  /// In seconds: how long words stay after they were spoken, when nothing follows.
  private static final double LINGER = 0.5;

  private static final double BREATH = 0.12;
  private static final String SENTENCE_ENDS = ".!?\u2026\u061F\u0964";
  private static final String CLAUSE_ENDS = ",;:\u2013\u2014\u060C";

  private final List<TimedWord> words;
  private final List<Duration> cuts;
  private final Duration end;

  private Phrases(List<TimedWord> words, List<Duration> cuts, Duration end) {
    this.words = words;
    this.cuts = cuts;
    this.end = end;
  }

  /// @param lines the words of each spoken line, timed from the ad's start, in the order of time
  /// @param cuts starts of the scenes; a phrase that starts with its scene reads best
  /// @param end of the ad
  static List<Caption> of(List<List<TimedWord>> lines, List<Duration> cuts, Duration end) {
    List<Caption> captions = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Duration next = i + 1 < lines.size() ? lines.get(i + 1).getFirst().from() : end;
      captions.addAll(new Phrases(lines.get(i), cuts, next).captions());
    }
    return captions;
  }

  private List<Caption> captions() {
    List<Caption> captions = new ArrayList<>();
    int[] starts = starts();
    for (int i = 0; i + 1 < starts.length; i++) {
      List<TimedWord> phrase = words.subList(starts[i], starts[i + 1]);
      List<String> lines = LineBreaks.lines(phrase.stream().map(TimedWord::word).toList());
      Duration from = phrase.getFirst().from();
      Duration to = from.plus(millis(shown(starts[i], starts[i + 1])));
      captions.add(new Caption(from, to, lines, phrase));
    }
    return captions;
  }

  /// The cheapest chain of phrases: the index of each one's first word, and the number of words.
  private int[] starts() {
    int n = words.size();
    double[] cost = new double[n + 1];
    int[] from = new int[n + 1];
    Arrays.fill(cost, 1, n + 1, Double.MAX_VALUE);
    for (int to = 1; to <= n; to++) {
      for (int start = to - 1; start >= 0; start--) {
        double whole = cost[start] + cost(start, to);
        if (whole < cost[to]) {
          cost[to] = whole;
          from[to] = start;
        }
      }
    }
    List<Integer> starts = new ArrayList<>(List.of(n));
    for (int at = n; at > 0; at = from[at]) {
      starts.addFirst(from[at]);
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  private double cost(int from, int to) {
    List<String> text = words.subList(from, to).stream().map(TimedWord::word).toList();
    if (!LineBreaks.fits(text)) {
      return 1e6 * (to - from);
    }
    double seconds = shown(from, to);
    double speed = String.join(" ", text).length() / seconds;
    double cost = 12 + 150 * Math.max(0, SHORTEST - seconds) + 8 * Math.max(0, speed - FASTEST);
    boolean last = to == words.size();
    cost += to - from == 1 && words.size() > 1 ? 80 : 0;
    cost += last ? 0 : ending(to - 1);
    for (int i = from; i < to - 1; i++) {
      cost += inside(i);
    }
    return cost;
  }

  /// What it costs to break after a word.
  private double ending(int word) {
    String text = words.get(word).word();
    if (ends(text, SENTENCE_ENDS)) {
      return -30;
    }
    double breath = gap(word) > BREATH ? -8 : 0;
    double cut = isCut(word) ? -10 : 0;
    double clause = ends(text, CLAUSE_ENDS) ? -12 : 14;
    return breath + cut + clause + (LineBreaks.isWeak(text) ? 80 : 0);
  }

  /// What it costs not to break after a word.
  private double inside(int word) {
    double sentence = ends(words.get(word).word(), SENTENCE_ENDS) ? 40 : 0;
    return sentence + (gap(word) > 0.35 ? 25 : 0) + (isCut(word) ? 30 : 0);
  }

  private boolean isCut(int word) {
    Duration before = words.get(word).to();
    Duration after = words.get(word + 1).from();
    Duration near = Duration.ofMillis(150);
    return cuts.stream()
        .anyMatch(
            cut -> cut.compareTo(before.minus(near)) >= 0 && cut.compareTo(after.plus(near)) <= 0);
  }

  private double gap(int word) {
    return seconds(words.get(word + 1).from().minus(words.get(word).to()));
  }

  /// How long a phrase stands, in seconds: to the next one, or a little after its last word.
  private double shown(int from, int to) {
    double start = seconds(words.get(from).from());
    double spoken = seconds(words.get(to - 1).to());
    double next = seconds(to < words.size() ? words.get(to).from() : end);
    double wanted = Math.max(spoken + LINGER, start + SHORTEST);
    return Math.max(0.001, Math.min(next, wanted) - start);
  }

  private static boolean ends(String word, String signs) {
    String bare = word.replaceAll("[\"')\\]\u201D\u00BB]+$", "");
    return !bare.isEmpty() && signs.indexOf(bare.charAt(bare.length() - 1)) >= 0;
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  private static Duration millis(double seconds) {
    return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
  }
}
