package io.creativefactory.domain.scaling;

import static io.creativefactory.domain.scaling.Limits.NOW;
import static io.creativefactory.domain.scaling.Limits.budget;
import static io.creativefactory.domain.scaling.Limits.budgets;
import static io.creativefactory.domain.scaling.Limits.healthy;
import static io.creativefactory.domain.scaling.Limits.standing;
import static io.creativefactory.domain.scaling.Limits.usual;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.ChangeContext.Applied;
import io.creativefactory.domain.scaling.ChangeContext.Budgets;
import io.creativefactory.domain.scaling.ChangeContext.Delivery;
import io.creativefactory.domain.scaling.ChangeContext.Evidence;
import io.creativefactory.domain.scaling.ChangeContext.Purpose;
import io.creativefactory.domain.scaling.Guardrails.Caps;
import io.creativefactory.domain.scaling.Guardrails.Hysteresis;
import io.creativefactory.domain.scaling.Guardrails.IgnoranceZone;
import io.creativefactory.domain.scaling.Guardrails.LearningPhase;
import io.creativefactory.domain.scaling.Guardrails.MinimumEvidence;
import io.creativefactory.domain.scaling.Guardrails.Pace;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.Reallocate;
import io.creativefactory.domain.scaling.ProposedChange.ReviveAd;
import io.creativefactory.domain.scaling.Ruling.Allowed;
import io.creativefactory.domain.scaling.Ruling.Rejected;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each number of the policy at its edge: a change that just passes is refused, by the rule of that
/// number and no other, once the number is stricter by its smallest step.
class GuardrailEdgesTest {
  private static final Figure UNKNOWN = new Figure.Unknown("a test");
  private static final PauseAd PAUSE = new PauseAd("a1", "a test");
  private static final ReviveAd REVIVE = new ReviveAd("a1", "a test", UNKNOWN);
  private static final Evidence LEAST = new Evidence(1000, 20, eur("20"), 3, 4);
  private static final Duration DAY = Duration.ofDays(1);

  /// @param what the number
  record Edge(
      String what, ProposedChange change, ChangeContext context, Guardrails stricter, String rule) {
    @Override
    public String toString() {
      return what;
    }
  }

  @ParameterizedTest
  @MethodSource({"amounts", "steps", "bands", "figures", "spans", "phases"})
  void a_number_that_moves_by_one_step_changes_what_is_refused(Edge edge) {
    assertThat(judge(edge, usual())).isInstanceOf(Allowed.class);
    assertThat(judge(edge, edge.stricter()))
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.rule()).isEqualTo(edge.rule()));
  }

  private static Ruling judge(Edge edge, Guardrails limits) {
    return GuardrailPolicies.judge(edge.change(), part -> of(part, edge.context()), limits);
  }

  /// A budget's context is its own campaign's.
  private static ChangeContext of(ProposedChange.Single part, ChangeContext context) {
    return part instanceof ProposedChange.SetDailyBudget budget
        ? new ChangeContext(
            budget.objectId(),
            new Budgets(
                budget.from(),
                context.budgets().platform(),
                context.budgets().onPlatform(),
                context.budgets().account()),
            context.recent(),
            context.evidence(),
            context.delivery(),
            Purpose.VERDICT,
            NOW)
        : context;
  }

  static Stream<Edge> amounts() {
    ChangeContext usual = healthy();
    return Stream.of(
        new Edge(
            "floor", budget("6", "5"), usual, caps("500", "400", "150", "5.01"), "campaign-floor"),
        new Edge(
            "campaign",
            budget("140", "150"),
            usual,
            caps("500", "400", "149.99", "5"),
            "campaign-cap"),
        new Edge(
            "account",
            budget("100", "120"),
            at("100", "480"),
            caps("499.99", "400", "150", "5"),
            "account-cap"),
        new Edge(
            "platform",
            budget("100", "105"),
            at("395", "395"),
            caps("500", "399.99", "150", "5"),
            "platform-cap"),
        new Edge("switch", PAUSE, usual, Guardrails.denying("a test"), "kill-switch"));
  }

  static Stream<Edge> steps() {
    ChangeContext usual = healthy();
    ChangeContext stepped =
        healthy(new Applied(budget("90", "100"), NOW.minus(Duration.ofHours(5))));
    ChangeContext before =
        healthy(new Applied(budget("90", "100"), NOW.minus(Duration.ofHours(6))));
    Applied[] busy =
        IntStream.range(0, 14).mapToObj(_ -> new Applied(PAUSE, NOW)).toArray(Applied[]::new);
    Duration window = Duration.ofHours(6);
    return Stream.of(
        new Edge(
            "share at once",
            budget("100", "120"),
            usual,
            pace(0.1999, window, 15),
            "max-share-at-once"),
        new Edge(
            "share of a cut",
            budget("100", "80"),
            usual,
            pace(0.1999, window, 15),
            "max-share-at-once"),
        new Edge(
            "share in the window",
            budget("100", "108"),
            stepped,
            pace(0.1999, window, 15),
            "max-share-in-window"),
        new Edge(
            "window",
            budget("100", "120"),
            before,
            pace(0.2, window.plusNanos(1), 15),
            "max-share-in-window"),
        new Edge("actions", PAUSE, healthy(busy), pace(0.2, window, 14), "actions-per-hour"));
  }

  static Stream<Edge> bands() {
    return Stream.of(
        new Edge(
            "dead band",
            budget("100", "105"),
            healthy(),
            still(0.0501, 0.03, DAY.multipliedBy(2)),
            "dead-band"),
        new Edge(
            "gain",
            moving(0.03),
            healthy(),
            still(0.05, 0.0301, DAY.multipliedBy(2)),
            "minimal-gain"));
  }

  static Stream<Edge> figures() {
    ChangeContext least = standing(healthy().budgets(), LEAST, healthy().delivery());
    Money twenty = eur("20");
    Duration three = Duration.ofDays(3);
    return Stream.of(
        new Edge("impressions", PAUSE, least, evidence(1001, 20, "20", 3), "minimum-evidence"),
        new Edge("clicks", PAUSE, least, evidence(1000, 21, "20", 3), "minimum-evidence"),
        new Edge("spend", PAUSE, least, evidence(1000, 20, "20.01", 3), "minimum-evidence"),
        new Edge("days", PAUSE, least, evidence(1000, 20, "20", 4), "minimum-evidence"),
        new Edge(
            "attribution",
            PAUSE,
            least,
            with(u -> evidence(u, three.plusNanos(1))),
            "attribution-window"),
        new Edge("ignored days", PAUSE, least, ignoring(4, twenty), "ignorance-zone"),
        new Edge("ignored spend", PAUSE, least, ignoring(2, eur("20.01")), "ignorance-zone"));
  }

  static Stream<Edge> spans() {
    Duration two = Duration.ofDays(2);
    Duration longer = two.plusNanos(1);
    return Stream.of(
        new Edge(
            "rest of a raise",
            budget("100", "90"),
            after(budget("90", "100"), two),
            still(0.05, 0.03, longer),
            "no-turning-back"),
        new Edge(
            "rest of a pause",
            REVIVE,
            after(PAUSE, two),
            still(0.05, 0.03, longer),
            "no-turning-back"),
        new Edge(
            "rest of a revival",
            PAUSE,
            after(REVIVE, two),
            still(0.05, 0.03, longer),
            "no-turning-back"));
  }

  static Stream<Edge> phases() {
    Duration three = Duration.ofDays(3);
    Duration seven = Duration.ofDays(7);
    return Stream.of(
        new Edge(
            "least learning",
            PAUSE,
            since(three, 50),
            learning(three.plusNanos(1), 50, seven),
            "learning-phase"),
        new Edge(
            "conversions",
            PAUSE,
            since(Duration.ofDays(4), 50),
            learning(three, 51, seven),
            "learning-phase"),
        new Edge(
            "most learning",
            PAUSE,
            since(seven, 0),
            learning(three, 50, seven.plusNanos(1)),
            "learning-phase"));
  }

  private static ChangeContext after(ProposedChange change, Duration ago) {
    return healthy(new Applied(change, NOW.minus(ago)));
  }

  private static ChangeContext since(Duration age, long conversions) {
    return standing(
        healthy().budgets(), healthy().evidence(), new Delivery(NOW.minus(age), conversions));
  }

  private static ChangeContext at(String onPlatform, String account) {
    Budgets like = budgets("100", account, "EUR");
    return standing(
        new Budgets(like.campaign(), like.platform(), eur(onPlatform), like.account()),
        healthy().evidence(),
        healthy().delivery());
  }

  private static Reallocate moving(double gain) {
    Figure effect = new Figure.Modelled(gain, 0, 0.1, 0.95, "ratio", "a test", 9);
    return new Reallocate(
        List.of(
            budget("100", "110"),
            new ProposedChange.SetDailyBudget("c2", eur("100"), eur("90"), "a test")),
        "a test",
        effect);
  }

  private static Guardrails caps(String account, String platform, String campaign, String floor) {
    Caps caps = new Caps(eur(account), eur(platform), eur(campaign), eur(floor));
    Guardrails u = usual();
    return new Guardrails(
        caps,
        u.pace(),
        u.evidence(),
        u.ignorance(),
        u.hysteresis(),
        u.learning(),
        u.approval(),
        u.killSwitch());
  }

  private static Guardrails pace(double share, Duration window, int actions) {
    Guardrails u = usual();
    return new Guardrails(
        u.caps(),
        new Pace(share, window, actions, Duration.ZERO),
        u.evidence(),
        u.ignorance(),
        u.hysteresis(),
        u.learning(),
        u.approval(),
        u.killSwitch());
  }

  private static Guardrails evidence(long impressions, long clicks, String spend, int days) {
    MinimumEvidence needs =
        new MinimumEvidence(impressions, clicks, eur(spend), days, Duration.ofDays(3));
    return with(_ -> needs);
  }

  private static MinimumEvidence evidence(MinimumEvidence like, Duration attribution) {
    return new MinimumEvidence(
        like.impressions(), like.clicks(), like.spend(), like.days(), attribution);
  }

  private static Guardrails with(UnaryOperator<MinimumEvidence> evidence) {
    Guardrails u = usual();
    return new Guardrails(
        u.caps(),
        u.pace(),
        evidence.apply(u.evidence()),
        u.ignorance(),
        u.hysteresis(),
        u.learning(),
        u.approval(),
        u.killSwitch());
  }

  private static Guardrails ignoring(int days, Money spend) {
    Guardrails u = usual();
    return new Guardrails(
        u.caps(),
        u.pace(),
        u.evidence(),
        new IgnoranceZone(days, spend),
        u.hysteresis(),
        u.learning(),
        u.approval(),
        u.killSwitch());
  }

  private static Guardrails still(double band, double gain, Duration rest) {
    Guardrails u = usual();
    return new Guardrails(
        u.caps(),
        u.pace(),
        u.evidence(),
        u.ignorance(),
        new Hysteresis(band, gain, rest),
        u.learning(),
        u.approval(),
        u.killSwitch());
  }

  private static Guardrails learning(Duration least, long conversions, Duration most) {
    Guardrails u = usual();
    return new Guardrails(
        u.caps(),
        u.pace(),
        u.evidence(),
        u.ignorance(),
        u.hysteresis(),
        new LearningPhase(least, conversions, most),
        u.approval(),
        u.killSwitch());
  }

  private static Money eur(String amount) {
    return Money.parse(amount, "EUR");
  }
}
