package io.creativefactory.app.preview;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Judgement;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.graph.scaling.Proposals;
import io.creativefactory.graph.watch.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Proposals of the scaling agent, open and decided.
public final class SampleProposals {
  public static final UUID RAISE = UUID.fromString("a0000000-0000-4000-8000-000000000001");
  public static final UUID PAUSE = UUID.fromString("a0000000-0000-4000-8000-000000000002");
  public static final UUID ACTIVATE = UUID.fromString("a0000000-0000-4000-8000-000000000003");

  private SampleProposals() {}

  public static void fill(FakeProposals proposals, Instant now) {
    proposals.clear();
    proposals.put(
        open(
            ACTIVATE,
            new ProposedChange.ActivateAd(
                "23860000000001",
                "Approved by Mara Lind and created paused; it can start within the daily budget of"
                    + " 200.00 DKK."),
            "Nordkilde · question_bottled-at-the-spring_get-quote",
            now.minus(Duration.ofMinutes(6))));
    proposals.put(
        open(
            RAISE,
            new ProposedChange.SetDailyBudget(
                "23850000000017",
                Money.parse("100.00", "EUR"),
                Money.parse("120.00", "EUR"),
                "2.3 times the conversions per euro of its neighbours over 7 full days, 94 % sure it"
                    + " is the best arm; not in its learning phase."),
            "Ostara · transformation_light-as-a-letter_shop-now",
            now.minus(Duration.ofMinutes(41))));
    proposals.put(
        open(
            PAUSE,
            new ProposedChange.PauseAd(
                "23850000000021",
                "0.4 % click-through over 18,200 impressions against 1.9 % of the others; less than"
                    + " 1 % likely to be the best arm."),
            "Ostara · social-proof_tested-by-40-runners_shop-now",
            now.minus(Duration.ofHours(3))));
    proposals.put(applied(now));
    proposals.put(refused(now));
    watch(proposals, now);
  }

  private static void watch(FakeProposals proposals, Instant now) {
    proposals.keep(
        new Proposals.Standing(
            SampleStudio.SHOE,
            "Ostara · transformation_light-as-a-letter_shop-now",
            Judgement.WINNER,
            "18,200 impressions, 1.93 % CTR, 61 conversions at 7.20 EUR; 96 % likely the best by"
                + " conversions per impression; alone it would give away 0.01 conversions of 1,000"
                + " impressions;"
                + " +41 % against the account (+12 to +78), CTR counting 0.27 and return 0.73"));
    proposals.keep(
        new Proposals.Standing(
            SampleStudio.SHOE,
            "Ostara · question_light-as-a-letter_shop-now",
            Judgement.TOO_EARLY,
            "too early: 62.10 EUR over 4 days; nothing is concluded below 100.00 EUR and 2 days"));
    proposals.raise(
        new Alarm(
            SampleStudio.SHOE,
            "collapse",
            "no new impression since 20 Nov 06:00 by the account's clock, and the platform"
                + " is never more than 7 hours late: rejected, out of money or paused by hand?",
            now.minus(Duration.ofMinutes(9))));
  }

  private static Proposals.Proposal open(
      UUID id, ProposedChange change, String subject, Instant at) {
    return new Proposals.Proposal(
        id, SampleStudio.SHOE, change, subject, Proposals.State.OPEN, at, null, "");
  }

  private static Proposals.Proposal applied(Instant now) {
    return new Proposals.Proposal(
        UUID.fromString("a0000000-0000-4000-8000-000000000004"),
        SampleStudio.SHOE,
        new ProposedChange.SetDailyBudget(
            "23850000000019",
            Money.parse("80.00", "EUR"),
            Money.parse("64.00", "EUR"),
            "Cost per conversion rose 38 % over 5 full days."),
        "Ostara · question_light-as-a-letter_shop-now",
        Proposals.State.APPLIED,
        now.minus(Duration.ofHours(22)),
        "Jonas Weil",
        "Daily budget is 64.00 EUR since 19 Nov, 15:02.");
  }

  private static Proposals.Proposal refused(Instant now) {
    return new Proposals.Proposal(
        UUID.fromString("a0000000-0000-4000-8000-000000000005"),
        SampleStudio.SHOE,
        new ProposedChange.PauseAd("23850000000033", "No conversion in 3 full days."),
        "Ostara · story_light-as-a-letter_shop-now",
        Proposals.State.REFUSED,
        now.minus(Duration.ofHours(30)),
        "Mara Lind",
        "Nothing was changed.");
  }
}
