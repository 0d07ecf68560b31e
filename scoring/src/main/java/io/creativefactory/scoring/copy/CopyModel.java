package io.creativefactory.scoring.copy;

import io.creativefactory.domain.Figure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells which of two headlines wins more clicks: each has one strength (Bradley and Terry 1952),
/// the sum of what its words, its pairs of words and its meaning are worth, learned from tests. The
/// chance holds for two texts whose rates really differ, as in what it learned from; a test too
/// small to show that difference is nearer to a coin. `docs/models/copy.md` has figures and limits.
/// Thread safe.
public final class CopyModel {
  /// Coverage of every interval. It says how far the chance moves when other tests of the same kind
  /// had been learned from; what a new site or audience does to it is not in it.
  public static final double LEVEL = 0.8;

  /// Half the width of an interval of [#LEVEL], in standard deviations.
  private static final double DEVIATIONS = 1.2816;

  /// Less of a text's words than this known means another language.
  private static final double KNOWN = 0.6;

  private static final String SHIPPED = "copy.model";

  private final CopyWeights weights;
  private final CopyCard card;
  private final TextMeaning meaning;

  CopyModel(CopyWeights weights, CopyCard card, TextMeaning meaning) {
    this.weights = weights;
    this.card = card;
    this.meaning = meaning;
  }

  /// The model that comes with the program, trained on the Upworthy Research Archive.
  ///
  /// @param meaning all-MiniLM-L6-v2, quantised: what it was trained with
  public static CopyModel shipped(TextMeaning meaning) {
    try (InputStream file = CopyModel.class.getResourceAsStream(SHIPPED)) {
      if (file == null) {
        throw new IllegalStateException("the build lacks its copy model " + SHIPPED);
      }
      return CopyModelFile.read(file, meaning);
    } catch (IOException e) {
      throw new IllegalStateException("the build's copy model cannot be read", e);
    }
  }

  /// Reads what [#save] wrote.
  ///
  /// @throws io.creativefactory.domain.FactoryException NOT_FOUND without that file, CONFIG_INVALID
  ///   when it is no copy model
  public static CopyModel load(Path file, TextMeaning meaning) {
    return CopyModelFile.load(file, meaning);
  }

  /// Writes the model whole or not at all.
  ///
  /// @throws io.creativefactory.domain.FactoryException DEFECT when it cannot be written
  public void save(Path file) {
    CopyModelFile.save(this, file);
  }

  public CopyCard card() {
    return card;
  }

  CopyWeights weights() {
    return weights;
  }

  /// The chance that the first text wins more clicks than the second: Modelled, a probability.
  /// Unknown, with the reason, for what is blank, far longer than what was learned from, or reads
  /// as another language than English.
  public Figure wins(String first, String second) {
    return againstRivals(List.of(first, second)).getFirst();
  }

  /// For each text the mean chance of winning against each of the others; with two texts, that of
  /// winning. Modelled, or Unknown with the reason; an unknown text is no rival of the others.
  ///
  /// @param texts at least two
  public List<Figure> againstRivals(List<String> texts) {
    if (texts.size() < 2) {
      throw new IllegalArgumentException(texts.size() + " texts have no rivals");
    }
    List<Optional<String>> refusals = texts.stream().map(this::refusal).toList();
    List<Strength> strengths = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (refusals.get(i).isEmpty()) {
        strengths.add(weights.strength(Headline.of(texts.get(i), meaning)));
      }
    }
    List<Figure> figures = new ArrayList<>();
    int known = 0;
    for (Optional<String> refusal : refusals) {
      if (refusal.isPresent()) {
        figures.add(new Figure.Unknown(refusal.get()));
      } else {
        figures.add(figure(known++, strengths));
      }
    }
    return List.copyOf(figures);
  }

  private Figure figure(int own, List<Strength> all) {
    if (all.size() < 2) {
      return new Figure.Unknown("none of its rivals could be read");
    }
    double[] points = all.stream().mapToDouble(Strength::point).toArray();
    double chance = mean(own, points);
    int members = weights.members().length;
    double squares = 0;
    for (int m = 0; m < members; m++) {
      int member = m;
      double[] drawn = all.stream().mapToDouble(s -> s.members()[member]).toArray();
      double apart = odds(mean(own, drawn)) - odds(chance);
      squares += apart * apart;
    }
    double half = DEVIATIONS * Math.sqrt(squares / members);
    return new Figure.Modelled(
        chance,
        Math.min(chance, Strength.chance(odds(chance) - half, 0)),
        Math.max(chance, Strength.chance(odds(chance) + half, 0)),
        LEVEL,
        "probability",
        card.name(),
        card.pairs());
  }

  private static double mean(int own, double[] strengths) {
    double sum = 0;
    for (int i = 0; i < strengths.length; i++) {
      sum += i == own ? 0 : Strength.chance(strengths[own], strengths[i]);
    }
    return sum / (strengths.length - 1);
  }

  /// Kept finite: no chance is certain.
  private static double odds(double chance) {
    double open = Math.clamp(chance, 1e-9, 1 - 1e-9);
    return Math.log(open / (1 - open));
  }

  /// Why a text cannot be judged; empty when it can.
  private Optional<String> refusal(String text) {
    List<String> words = Terms.words(text);
    if (words.isEmpty()) {
      return Optional.of("'" + shown(text) + "' holds no word");
    }
    if (text.length() > 2 * card.longest()) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "a text of %d characters is no headline; the copy model learned from up to %d",
              text.length(),
              card.longest()));
    }
    long known = words.stream().filter(weights::knows).count();
    if (known < KNOWN * words.size()) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "'%s' does not read as English: %d of its %d words are known to the copy model",
              shown(text),
              known,
              words.size()));
    }
    return Optional.empty();
  }

  private static String shown(String text) {
    String plain = Terms.plain(text);
    return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
  }
}
