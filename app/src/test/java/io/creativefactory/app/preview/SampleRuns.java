package io.creativefactory.app.preview;

import io.creativefactory.app.preview.SampleCreatives.Seed;
import io.creativefactory.domain.Colour;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Audience;
import io.creativefactory.domain.brief.Brand;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Budget;
import io.creativefactory.domain.brief.Media;
import io.creativefactory.domain.brief.Message;
import io.creativefactory.domain.brief.Output;
import io.creativefactory.domain.brief.Product;
import io.creativefactory.domain.intel.Intel;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.testing.TestPlan;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.RunBook;
import io.creativefactory.graph.run.RunEvent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Runs in several states.
public final class SampleRuns {
  public static final RunId NEW = RunId.parse("3c0ffee0-1111-4222-8333-444455556666");
  static final RunId BROKEN = RunId.parse("5deadbee-1111-4222-8333-444455556666");

  private SampleRuns() {}

  public static void fill(FakeRuns runs, Instant now) {
    runs.clear();
    put(runs, run(NEW, "Nordkilde · Spring Water 0.5 l", Run.Status.WORKING, "editor"), now, 6);
    put(
        runs,
        run(
            SampleStudio.WATER,
            "Nordkilde · Spring Water 0.5 l",
            Run.Status.WAITING_FOR_REVIEW,
            "review"),
        now,
        190);
    put(
        runs,
        run(SampleStudio.SHOE, "Ostara · Feather 168", Run.Status.WAITING_FOR_FIGURES, "scaling"),
        now,
        2900);
    put(runs, run(BROKEN, "Ostara · Feather 168", Run.Status.FAILED, "editor"), now, 4400);
  }

  private record Sketch(RunId id, String title, Run.Status status, String stage) {}

  private static Sketch run(RunId id, String title, Run.Status status, String stage) {
    return new Sketch(id, title, status, stage);
  }

  private static void put(FakeRuns runs, Sketch sketch, Instant now, int minutes) {
    Instant started = now.minus(Duration.ofMinutes(minutes));
    runs.put(
        new Run(
            sketch.id(),
            TenantId.HOUSE,
            sketch.title(),
            sketch.status(),
            sketch.stage(),
            detail(sketch),
            started,
            started.plus(Duration.ofMinutes(Math.min(minutes, 4)))),
        book(sketch.stage()),
        events(sketch, started));
  }

  private static String detail(Sketch sketch) {
    return switch (sketch.status()) {
      case WORKING -> "5 of 8 videos rendered";
      case WAITING_FOR_REVIEW -> "3 creatives wait for a decision";
      case WAITING_FOR_FIGURES -> "2 ads created paused; figures come once they run";
      case FAILED -> "clip footage/run.mp4 cannot be read: moov atom not found. Replace the file.";
      case FINISHED, CANCELLED -> "";
    };
  }

  private static List<RunEvent> events(Sketch sketch, Instant started) {
    List<RunEvent> events = new ArrayList<>();
    List<String> texts =
        List.of(
            "brief|Brief accepted: 2 facts, 1 offer, 2 media|1",
            "intel|14 ads of 5 advertisers read, 6 patterns found|1",
            "creative|6 concepts written, 1 claim refused|1",
            "editor|Storyboards compiled for 9:16 and 1:1|0.1",
            "editor|v1-9x16 rendered in 11 s|0.35",
            "editor|5 of 8 videos rendered|0.62");
    long seq = 1;
    for (String line : texts) {
      String[] part = line.split("\\|", -1);
      events.add(
          new RunEvent(
              seq, started.plusSeconds(seq * 21), part[0], part[1], Double.parseDouble(part[2])));
      seq++;
    }
    if (sketch.status() == Run.Status.FAILED) {
      events.add(new RunEvent(seq, started.plusSeconds(200), "editor", detail(sketch), 0.62));
    }
    return events;
  }

  private static RunBook book(String stage) {
    boolean late = stage.equals("review") || stage.equals("scaling");
    List<Seed> seeds = SampleStudio.seeds().subList(0, 5);
    return new RunBook(
        brief(),
        Path.of("assets"),
        intel(),
        seeds.stream().map(SampleCreatives::concept).toList(),
        seeds.subList(0, late ? 3 : 2).stream()
            .map(seed -> SampleCreatives.video(seed, "9:16", 1080, 1920))
            .toList(),
        late ? seeds.stream().map(SampleCreatives::assessment).toList() : List.of(),
        late ? plan() : null,
        stage.equals("scaling") ? List.of(publication()) : List.of());
  }

  private static Brief brief() {
    return new Brief(
        new Brand(
            "Nordkilde",
            List.of(Colour.parse("#0077b6"), Colour.parse("#caf0f8"), Colour.parse("#03045e")),
            null,
            null,
            List.of("cheap")),
        new Product(
            "Spring Water 0.5 l",
            URI.create("https://nordkilde.example"),
            Money.parse("1.20", "EUR")),
        new Message(
            List.of("Bottled at the spring", "Bottle made from 100% recycled plastic"),
            "Six for the price of five",
            List.of("calm")),
        new Audience("office buyers in small firms", List.of("DK"), List.of("en")),
        new Output(Duration.ofSeconds(10), List.of(Ratio.parse("9:16"), Ratio.parse("1:1")), 4),
        new Budget(Money.parse("200.00", "DKK"), Budget.Objective.LEADS),
        new Media(
            List.of(
                new Media.Item("footage/intel_bottle.mp4", "bottles being set down"),
                new Media.Item("images/bottle.png", "the bottle")),
            "audio/viper_music.mp3"),
        List.of());
  }

  private static Intel intel() {
    return new Intel(
        List.of(
            finding(Intel.Topic.HOOK, "QUESTION", 0.43, "How much plastic did you drink today?"),
            finding(Intel.Topic.ANGLE, "price", 0.36, "Now only 89 cents a bottle."),
            finding(Intel.Topic.CALL_TO_ACTION, "SHOP_NOW", 0.71, "Shop the summer crate")),
        List.of(
            new Intel.Whitespace(
                Intel.Topic.HOOK, "STATISTIC_HOOK", "0 of 14 ads open with a figure."),
            new Intel.Whitespace(
                Intel.Topic.ANGLE, "origin", "1 of 14 ads says where the water comes from.")),
        "14 ads of 5 advertisers, imported on 18 Nov 2026",
        SampleCreatives.PLAYBOOK);
  }

  private static Intel.Finding finding(
      Intel.Topic topic, String label, double share, String quote) {
    return new Intel.Finding(
        topic,
        label,
        new Figure.Measured(share, "ratio", "14 imported ads", SampleCreatives.NOW),
        List.of(
            new Intel.Evidence("ad-7", "Klarvand", quote),
            new Intel.Evidence("ad-11", "Bergquell", "Pure. Still. Yours.")));
  }

  private static TestPlan plan() {
    return new TestPlan(
        "hook",
        List.of(
            new TestPlan.Arm(
                "v1", "question_bottled-at-the-spring_get-quote", 0.4, outlook(0.52, 0.0142)),
            new TestPlan.Arm(
                "v2", "statistic-hook_100-recycled-bottle_get-quote", 0.35, outlook(0.33, 0.0131)),
            new TestPlan.Arm(
                "v3", "negative-hook_no-tap-taste_learn-more", 0.25, outlook(0.15, 0.0119))),
        List.of(new TestPlan.LeftOut("v4", "Its first two seconds look like those of v1.")),
        new Figure.Unknown("no baseline click-through rate of this account yet"),
        new Figure.Unknown("no baseline click-through rate of this account yet"),
        List.of("the same in 41 days", "34 % more clicks, with 38,000 impressions for each arm"),
        Duration.ofDays(7),
        SampleCreatives.PLAYBOOK);
  }

  private static TestPlan.Outlook outlook(double best, double ctr) {
    String model = "hook, angle and call to action of earlier ads";
    return new TestPlan.Outlook(
        new Figure.Modelled(ctr, ctr * 0.7, ctr * 1.4, 0.95, "ratio", model, 84_000),
        new Figure.Modelled(best, best, best, 0.95, "ratio", model, 84_000),
        new Figure.Modelled(0.0011, 0.0011, 0.0011, 0.95, "ratio", model, 84_000),
        "12 earlier ads, of which 5 share a trait with it");
  }

  private static Publication publication() {
    return new Publication(
        SampleStudio.id(SampleStudio.SHOE_ONE),
        "meta",
        true,
        List.of(
            new Publication.PlatformObject(
                Publication.Kind.CAMPAIGN,
                "23840000000003",
                "Ostara Feather 168 · sales · 2026-11"),
            new Publication.PlatformObject(
                Publication.Kind.AD_SET, "23845000000009", "DE · 25-54 · test hook"),
            new Publication.PlatformObject(
                Publication.Kind.AD,
                "23850000000017",
                "v1 transformation_light-as-a-letter_shop-now")),
        SampleCreatives.NOW.minus(Duration.ofHours(20)));
  }
}
