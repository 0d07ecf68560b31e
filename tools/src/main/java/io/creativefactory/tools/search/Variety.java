package io.creativefactory.tools.search;

import io.creativefactory.render.look.Probe;
import io.creativefactory.render.shot.PictureHash;
import io.creativefactory.tools.search.Hit.Match;
import io.creativefactory.tools.stock.StockItem;
import io.creativefactory.tools.stock.StockItem.Orientation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Picks by maximal marginal relevance (Carbonell and Goldstein, 1998): each answer is the one that
/// fits best less what it has in common with those picked before, in words or in pictures. Pictures
/// whose hashes nearly agree are twins: the second of them comes after everything else.
final class Variety {
  /// Hashes of 64 bits that differ in fewer come from the same picture.
  private static final int TWINS = 8;

  /// Unrelated pictures differ in about so many bits.
  private static final double UNRELATED = 32;

  /// Letters of a text that a reason quotes.
  private static final int WIDE = 60;

  private final Question question;

  Variety(Question question) {
    this.question = question;
  }

  /// @param texts of the item, the nearest first; at least one
  record Option(StockItem item, List<Candidate> texts) {
    double fit() {
      return texts.getFirst().fit();
    }

    /// 0 (nothing in common) to 1 (the same), by words or by picture, whichever is more.
    double likeness(Option other) {
      double words = texts.getFirst().meaning().cosine(other.texts().getFirst().meaning());
      return Math.clamp(Math.max(words, seen(other)), 0.0, 1.0);
    }

    private double seen(Option other) {
      String mine = item.look().pictureHash();
      String theirs = other.item().look().pictureHash();
      return mine == null || theirs == null
          ? 0
          : Math.max(0, 1 - PictureHash.distance(mine, theirs) / UNRELATED);
    }

    boolean isTwin(Option other) {
      String mine = item.look().pictureHash();
      String theirs = other.item().look().pictureHash();
      return mine != null && theirs != null && PictureHash.distance(mine, theirs) < TWINS;
    }
  }

  /// An option beside those that were picked before it.
  ///
  /// @param likeness to the most alike of them
  /// @param twin whether one of them is the same picture; such a one comes after all others
  private record Placed(
      Option option, double score, double likeness, Optional<Option> alike, boolean twin) {
    static final Comparator<Placed> BY_WORTH =
        Comparator.comparing((Placed each) -> !each.twin()).thenComparingDouble(Placed::score);
  }

  List<Hit> pick(List<Option> options) {
    List<Placed> left = new ArrayList<>();
    options.forEach(option -> left.add(placed(option, 0, Optional.empty(), false)));
    List<Placed> picked = new ArrayList<>();
    while (!left.isEmpty() && picked.size() < question.max()) {
      Placed best = left.stream().max(Placed.BY_WORTH).orElseThrow();
      picked.add(best);
      left.remove(best);
      left.replaceAll(each -> beside(each, best.option()));
    }
    return picked.stream().map(this::hit).toList();
  }

  private Placed placed(Option option, double likeness, Optional<Option> alike, boolean twin) {
    double score = (1 - question.variety()) * option.fit() - question.variety() * likeness;
    return new Placed(option, score, likeness, alike, twin);
  }

  private Placed beside(Placed each, Option before) {
    double likeness = each.option().likeness(before);
    boolean twin = each.twin() || (question.variety() > 0 && each.option().isTwin(before));
    return likeness > each.likeness()
        ? placed(each.option(), likeness, Optional.of(before), twin)
        : placed(each.option(), each.likeness(), each.alike(), twin);
  }

  private Hit hit(Placed picked) {
    List<Match> matches =
        picked.option().texts().stream()
            .map(text ->
                new Match(text.field(), text.words(), text.cosine(), text.holds(), text.fit()))
            .toList();
    return new Hit(
        picked.option().item(), picked.score(), matches, picked.likeness(), why(picked, matches));
  }

  /// For example `caption "red shoes on a step" fits (cosine 0.83); LANDSCAPE, 4.0 s, faces
  /// unknown; kept 0.31 away from shoes.mp4`.
  private String why(Placed picked, List<Match> matches) {
    StringBuilder why = new StringBuilder();
    double least = matches.getFirst().fit() / 2;
    for (Match match : matches.stream().filter(each -> each.fit() >= least).toList()) {
      why.append(why.isEmpty() ? "" : ", ").append(match.holds() ? held(match) : near(match));
    }
    facts(picked.option().item())
        .ifPresent(facts -> why.append("; asked for and so: ").append(facts));
    picked
        .alike()
        .ifPresent(other ->
            why.append(
                String.format(
                    Locale.ROOT,
                    "; %s%.2f alike to %s",
                    picked.twin() ? "the same picture, " : "",
                    picked.likeness(),
                    other.item().label().name())));
    return why.append(String.format(Locale.ROOT, "; score %.2f", picked.score())).toString();
  }

  private static String near(Match match) {
    return String.format(
        Locale.ROOT,
        "%s \"%s\" fits with a cosine of %.2f",
        match.field().spoken(),
        shortened(match.words()),
        match.cosine());
  }

  /// For example `seen in the picture: "… free shipping until Sunday …" holds the words`.
  private String held(Match match) {
    return match.field().spoken() + " \"" + about(match.words()) + "\" holds the words";
  }

  /// The part of a text in which the first word of the question stands.
  private String about(String words) {
    String first = question.words().strip().split("\\s+", -1)[0].toLowerCase(Locale.ROOT);
    int at = Math.max(0, words.toLowerCase(Locale.ROOT).indexOf(first));
    int from = at < WIDE ? 0 : words.lastIndexOf(' ', at - WIDE / 2) + 1;
    return (from > 0 ? "… " : "") + shortened(words.substring(from));
  }

  /// What the filters asked for, as it stands with this item.
  private Optional<String> facts(StockItem item) {
    Question.Filters asked = question.filters();
    Probe probe = item.look().probe();
    List<String> facts = new ArrayList<>();
    if (asked.atLeast() != null || asked.atMost() != null) {
      facts.add(String.format(Locale.ROOT, "%.1f s long", probe.length().toMillis() / 1000.0));
    }
    Orientation orientation = asked.orientation();
    if (orientation != null) {
      facts.add(orientation.name().toLowerCase(Locale.ROOT));
    }
    Boolean faces = asked.faces();
    if (faces != null) {
      facts.add(faces ? item.look().faces() + " faces" : "no faces");
    }
    if (asked.brand() != null) {
      facts.add("brand " + asked.brand());
    }
    return facts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", facts));
  }

  private static String shortened(String words) {
    return words.length() <= WIDE ? words : words.substring(0, WIDE - 3) + "…";
  }
}
