package io.creativefactory.app.preview;

import io.creativefactory.app.preview.SampleCreatives.Seed;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.review.ReviewItem;
import io.creativefactory.domain.review.Verdict;
import io.creativefactory.domain.testing.Hearing;
import io.creativefactory.graph.review.Reviews;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A morning in the studio: six creatives wait, two runs are at work, some proposals are open.
public final class SampleStudio {
  public static final RunId WATER = RunId.parse("7d1c8a52-6f0e-4b7e-9a43-0c5b1d2e3f40");
  public static final RunId SHOE = RunId.parse("1b9e4f10-2c3d-4e5f-8a6b-7c8d9e0f1a2b");

  static final List<QaCheck> GREEN =
      List.of(
          SampleCreatives.good("size", "1080x1920, wanted 1080x1920"),
          SampleCreatives.good("duration", "10.000 s, wanted 10.0 s ± 1 frame"),
          SampleCreatives.good("loudness", "-14.1 LUFS, wanted -14 ± 0.3"),
          SampleCreatives.good("true peak", "-1.6 dBTP, at most -1"),
          SampleCreatives.good("text contrast", "lowest 5.9, at least 4.5"),
          SampleCreatives.good("safe zone", "no text under platform chrome"));

  public static final Seed CALM =
      new Seed(
          "Nordkilde",
          "v1",
          HookType.QUESTION,
          "bottled at the spring",
          CallToAction.GET_QUOTE,
          "Where does your office water come from?",
          new Figure.Modelled(0.0184, 0.0132, 0.0241, 0.8, "ratio", "ctr-xgboost 7", 12_400),
          GREEN);
  public static final Seed RED =
      new Seed(
          "Nordkilde",
          "v2",
          HookType.STATISTIC_HOOK,
          "100% recycled bottle",
          CallToAction.GET_QUOTE,
          "100% of this bottle was a bottle before",
          new Figure.Modelled(0.0211, 0.0122, 0.0310, 0.8, "ratio", "ctr-xgboost 7", 12_400),
          List.of(
              GREEN.get(0),
              new QaCheck("loudness", QaCheck.Verdict.FAIL, "-17.9 LUFS, wanted -14 ± 0.3"),
              new QaCheck(
                  "text contrast", QaCheck.Verdict.FAIL, "3.1 at 0:04.2, at least 4.5 is needed"),
              GREEN.get(3)));
  public static final Seed UNKNOWN =
      new Seed(
          "Nordkilde",
          "v3",
          HookType.NEGATIVE_HOOK,
          "no tap taste",
          CallToAction.LEARN_MORE,
          "Stop serving guests tap water",
          new Figure.Unknown("no trained model: fewer than 500 delivered ads so far"),
          List.of(
              GREEN.get(0),
              GREEN.get(2),
              new QaCheck(
                  "text legible", QaCheck.Verdict.UNKNOWN, "the text reader is not installed")));
  public static final Seed SHOE_ONE =
      new Seed(
          "Ostara",
          "v1",
          HookType.TRANSFORMATION,
          "light as a letter",
          CallToAction.SHOP_NOW,
          "From 310 g to 168 g. Same cushion.",
          new Figure.Modelled(0.0263, 0.0201, 0.0322, 0.8, "ratio", "ctr-xgboost 7", 12_400),
          GREEN);
  public static final Seed SHOE_TWO =
      new Seed(
          "Ostara",
          "v2",
          HookType.SOCIAL_PROOF,
          "tested by 40 runners",
          CallToAction.SHOP_NOW,
          "40 runners. 1,200 km. One complaint: they had to give them back.",
          new Figure.Modelled(0.0149, 0.0081, 0.0230, 0.8, "ratio", "ctr-xgboost 7", 12_400),
          GREEN);
  static final List<Seed> DECIDED =
      List.of(
          decided("v4", HookType.PATTERN_INTERRUPT, "Wait. Weigh it."),
          decided("v5", HookType.URGENCY_SCARCITY, "Only this week: six for five"),
          decided("v6", HookType.STORY_HOOK, "I ran home in the rain"));

  private final FakeReviews reviews;
  private final Instant now;

  public SampleStudio(FakeReviews reviews, Instant now) {
    this.reviews = reviews;
    this.now = now;
  }

  public static List<Seed> seeds() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(CALM, RED, UNKNOWN, SHOE_ONE, SHOE_TWO), DECIDED.stream())
        .toList();
  }

  public static UUID id(Seed seed) {
    return SampleCreatives.item(WATER, seed).id();
  }

  /// Fills the queue anew.
  public void fill() {
    reviews.clear();
    wait(WATER, CALM, 190);
    wait(WATER, RED, 186);
    wait(WATER, UNKNOWN, 71);
    wait(SHOE, SHOE_ONE, 24);
    wait(SHOE, SHOE_TWO, 3);
    decide(DECIDED.get(0), new Decision.Approve(), "Mara Lind");
    decide(
        DECIDED.get(1),
        new Decision.Reject(Decision.Reason.CLAIM_DOUBTFUL, "The offer has no end date."),
        "Mara Lind");
    decide(
        DECIDED.get(2),
        new Decision.RequestChanges(Decision.Reason.PACE_TOO_SLOW, "Cut the first scene in half."),
        "Jonas Weil");
  }

  /// Has the judges veto the red one and disagree about a shoe, so that both come first.
  public void dispute() {
    ReviewItem red = SampleCreatives.item(WATER, RED);
    String finding = "the gate: loudness of v2-9x16 failed, -17.9 LUFS";
    flag(red, SampleHearings.of(red, 0.58, List.of(finding)), 71);
    ReviewItem shoe = SampleCreatives.item(SHOE, SHOE_TWO);
    flag(shoe, SampleHearings.of(shoe, 0.05, List.of()), 3);
  }

  private void flag(ReviewItem item, Hearing hearing, int minutes) {
    reviews.put(new Reviews.Entry(item, null, now.minus(Duration.ofMinutes(minutes)), hearing));
  }

  private void wait(RunId run, Seed seed, int minutes) {
    put(run, seed, null, minutes);
  }

  private void decide(Seed seed, Decision decision, String who) {
    var item = SampleCreatives.item(SHOE, seed);
    Instant at = now.minus(Duration.ofMinutes(35));
    put(SHOE, seed, new Verdict(item.id(), item.version(), decision, who, at), 90);
  }

  private void put(RunId run, Seed seed, @Nullable Verdict verdict, int minutes) {
    ReviewItem item = SampleCreatives.item(run, seed);
    reviews.put(
        new Reviews.Entry(
            item,
            verdict,
            now.minus(Duration.ofMinutes(minutes)),
            SampleHearings.of(item, 0.58, List.of())));
  }

  private static Seed decided(String variant, HookType hook, String line) {
    return new Seed(
        "Ostara",
        variant,
        hook,
        "light as a letter",
        CallToAction.SHOP_NOW,
        line,
        new Figure.Unknown("no trained model when it was made"),
        GREEN);
  }
}
