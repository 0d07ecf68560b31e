package io.creativefactory.config.json;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.MadeBy;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.brief.Audience;
import io.creativefactory.domain.brief.Brand;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Budget;
import io.creativefactory.domain.brief.Lesson;
import io.creativefactory.domain.brief.Media;
import io.creativefactory.domain.brief.Message;
import io.creativefactory.domain.brief.Output;
import io.creativefactory.domain.brief.Product;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.Framework;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sidecars;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.intel.Intel;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.review.ReviewItem;
import io.creativefactory.domain.review.Verdict;
import io.creativefactory.domain.review.VersionHash;
import io.creativefactory.domain.scaling.Judgement;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ScalingDecision;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.domain.testing.Prediction;
import io.creativefactory.domain.testing.TestPlan;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/// One of every record that is stored, with every case of every sealed type and every optional
/// component once present and once absent.
final class Records {
  static final Instant AT = Instant.parse("2026-11-20T09:30:00.123456Z");
  static final UUID ID = UUID.fromString("5f8a2a0c-6f0e-4d5e-9a52-1f2f6f1f9d11");
  static final RunId RUN = new RunId(ID);
  static final VersionHash VERSION = new VersionHash("ab".repeat(32));
  static final MadeBy PLAYBOOK = MadeBy.playbook(3);
  static final Figure MEASURED = new Figure.Measured(0.25, "ratio", "14 ads", AT);
  static final Figure MODELLED =
      new Figure.Modelled(0.012, 0.01, 0.02, 0.9, "ratio", "ctr-xgboost 7", 1000);
  static final Figure UNKNOWN = new Figure.Unknown("no model has been trained");

  private Records() {}

  static List<Object> all() {
    return List.of(
        brief(),
        intel(),
        concept(),
        storyboard(),
        Everything.storyboard(),
        Everything.named(),
        video(),
        assessment(),
        plan(),
        item(),
        verdict(new Decision.Approve()),
        verdict(new Decision.RequestChanges(Decision.Reason.PACE_TOO_SLOW, "faster, please")),
        verdict(new Decision.Reject(Decision.Reason.OTHER, "no")),
        publication(),
        performance(),
        scaling());
  }

  static Brief brief() {
    return new Brief(
        new Brand("Nordkilde", List.of(new Colour(0x0077b6)), "logo.png", null, List.of("cheap")),
        new Product("Water", URI.create("https://nordkilde.example/a?b=c"), eur("1.20")),
        new Message(List.of("100% recycled", "عربي 💧 it's: \"so\""), null, List.of("calm")),
        new Audience("office buyers", List.of("DK"), List.of("en")),
        new Output(Duration.ofMillis(10_500), List.of(new Ratio(9, 16), new Ratio(1, 1)), 6),
        new Budget(Money.parse("20000", "JPY"), Budget.Objective.LEADS),
        new Media(List.of(new Media.Item("a b/c.mp4", "", new Media.Spot(0.25, 1))), null),
        List.of(new Lesson("hook:QUESTION", "Questions won.", MODELLED, AT)));
  }

  static Intel intel() {
    Intel.Evidence evidence = new Intel.Evidence("a1", "Kolde", "Why so bitter?");
    return new Intel(
        List.of(new Intel.Finding(Intel.Topic.HOOK, "QUESTION", MEASURED, List.of(evidence))),
        List.of(new Intel.Whitespace(Intel.Topic.ANGLE, "no bleach", "0 of 14 ads")),
        "14 ads of 5 advertisers",
        PLAYBOOK);
  }

  static Concept concept() {
    Script.Claim claim = new Script.Claim("100%", Script.Source.FACT, "100% recycled");
    Script script =
        new Script(
            List.of(beat(Script.Role.HOOK, List.of()), beat(Script.Role.PROOF, List.of(claim))));
    return new Concept(
        "v1",
        "no bleach",
        HookType.QUESTION,
        CallToAction.SHOP_NOW,
        Framework.PAS,
        script,
        "unused",
        PLAYBOOK);
  }

  private static Script.Beat beat(Script.Role role, List<Script.Claim> claims) {
    return new Script.Beat(role, "Why wait?", "wait", Duration.ofMillis(1500), "bottle", claims);
  }

  static Storyboard storyboard() {
    Look look =
        new Look(
            "Nordkilde",
            Colour.WHITE,
            Colour.BLACK,
            Colour.WHITE,
            null,
            null,
            Look.Edge.LEFT,
            Grade.GENTLE);
    return new Storyboard(
        "v1",
        look,
        30,
        List.of(scene("s1"), scene("s2")),
        new Sound(new Sound.Music("m.mp3", Duration.ZERO), true));
  }

  private static Scene scene(String id) {
    return new Scene(
        id,
        Duration.ofMillis(1500),
        5,
        Layout.SPLIT,
        List.of(
            new Shot.Still("a.png", Shot.Focus.CENTRE),
            new Shot.Footage("b.mp4", Duration.ofMillis(40), 1.5, new Shot.Focus(0.1, 0.9))),
        List.of(new Text(Text.Role.HOOK, "Why wait?", "wait", Text.Entrance.WORDS, Duration.ZERO)),
        Staging.of(Scene.Move.PUSH_IN, Scene.Transition.CUT),
        "");
  }

  static Video video() {
    return new Video(
        "v1",
        new Ratio(9, 16),
        "x.mp4",
        "cd".repeat(32),
        Duration.ofSeconds(15),
        new PixelSize(1080, 1920),
        Sidecars.posterOnly("x.png"),
        List.of(new QaCheck("loudness", QaCheck.Verdict.PASS, "-14.1 LUFS")));
  }

  static Assessment assessment() {
    TreeMap<String, Figure> features = new TreeMap<>();
    features.put("words", MEASURED);
    features.put("faces", UNKNOWN);
    List<Prediction.Contribution> why =
        List.of(new Prediction.Contribution("hook_first_3_seconds", -0.12));
    return new Assessment("v1", features, UNKNOWN, UNKNOWN, why, List.of("short"), PLAYBOOK);
  }

  static TestPlan plan() {
    return new TestPlan(
        "hook",
        List.of(
            new TestPlan.Arm("v1", "question", 0.5, TestPlan.Outlook.NOT_ASKED),
            new TestPlan.Arm(
                "v2", "story", 0.5, new TestPlan.Outlook(UNKNOWN, UNKNOWN, UNKNOWN, "nothing"))),
        List.of(new TestPlan.LeftOut("v3", "a twin of v1")),
        UNKNOWN,
        UNKNOWN,
        List.of("the same in 40 days"),
        Duration.ofDays(7),
        PLAYBOOK);
  }

  static ReviewItem item() {
    return new ReviewItem(
        ID, RUN, VERSION, concept(), storyboard(), List.of(video()), assessment());
  }

  static Verdict verdict(Decision decision) {
    return new Verdict(ID, VERSION, decision, "mara", AT);
  }

  static Publication publication() {
    return new Publication(
        ID,
        "meta",
        true,
        List.of(new Publication.PlatformObject(Publication.Kind.AD_SET, "123", "v1")),
        AT);
  }

  static Performance performance() {
    LocalDate day = LocalDate.of(2026, 11, 19);
    return new Performance("ad1", day, 1000, 12, 1, eur("9.99"), eur("39.00"), true);
  }

  static ScalingDecision scaling() {
    ProposedChange more = new ProposedChange.SetDailyBudget("c1", eur("30"), eur("36"), "CTR 2 %");
    return new ScalingDecision(
        List.of(
            more,
            new ProposedChange.ActivateAd("ad2", "won"),
            new ProposedChange.ReviveAd("ad4", "late", MODELLED),
            new ProposedChange.RefreshAd("ad5", "worn", MODELLED),
            new ProposedChange.Reallocate(
                List.of(
                    new ProposedChange.SetDailyBudget("c1", eur("30"), eur("27"), "less", MODELLED),
                    new ProposedChange.SetDailyBudget("c2", eur("30"), eur("33"), "more")),
                "better",
                MODELLED)),
        List.of(new ScalingDecision.Refused(new ProposedChange.PauseAd("ad1", "lost"), "6 h")),
        List.of(new ScalingDecision.Kept("ad3", Judgement.TOO_EARLY, "too few clicks")),
        PLAYBOOK);
  }

  static Money eur(String amount) {
    return Money.parse(amount, "EUR");
  }
}
