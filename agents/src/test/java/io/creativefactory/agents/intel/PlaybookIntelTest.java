package io.creativefactory.agents.intel;

import static io.creativefactory.agents.intel.Swipes.ad;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.intel.Intel;
import io.creativefactory.domain.intel.Intel.Finding;
import io.creativefactory.domain.intel.Intel.Topic;
import io.creativefactory.domain.intel.Intel.Whitespace;
import io.creativefactory.domain.intel.LibraryReading;
import io.creativefactory.domain.intel.LibraryReading.Answer;
import io.creativefactory.domain.intel.SwipeAd;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaybookIntelTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Brief BRIEF = Swipes.brief("100% organic cotton", "Dyed without bleach");
  private static final List<SwipeAd> SHIRTS =
      List.of(
          ad("1", "Still ironing your shirt? Ours comes crease free.", "Shop now"),
          ad(
              "2",
              "Who irons a shirt today? Wear it crease free, straight from the wash.",
              "SHOP NOW"),
          ad(
              "3",
              "Organic cotton, grown without pesticides. A shirt kind to the planet.",
              "Shop now"),
          ad("4", "Pure organic cotton for a softer shirt. Better for the planet.", "View it"),
          ad("5", "Three white shirts for the price of two.", "", LocalDate.of(2026, 11, 1)));

  @Test
  void without_a_swipe_file_it_works_from_the_brief_alone_and_says_so() {
    Intel intel = study(List.of());
    assertThat(intel.findings()).isEmpty();
    assertThat(intel.whitespace()).isEmpty();
    assertThat(intel.basis()).isEqualTo("the brief alone: no swipe file was imported");
  }

  @Test
  void another_tenants_ads_are_not_seen() {
    PlaybookIntel agent = agent(SHIRTS);
    assertThat(agent.study(new TenantId("other"), BRIEF, LibraryReading.NONE).findings()).isEmpty();
  }

  @Test
  void ads_about_something_else_are_set_aside() {
    Intel intel = study(List.of(ad("x", "Truck tyres, mounted while you wait", "Call us")));
    assertThat(intel.findings()).isEmpty();
    assertThat(intel.basis()).contains("none of the 1 imported ads");
  }

  @Test
  void hooks_are_counted_with_their_ads_as_evidence() {
    Finding question = finding(study(SHIRTS), Topic.HOOK, "QUESTION");
    assertThat(question.share())
        .isEqualTo(new Figure.Measured(0.4, "ratio", "opening read by rule: 2 of 5 ads", NOON));
    assertThat(question.evidence())
        .extracting(Intel.Evidence::adId)
        .containsExactlyInAnyOrder("1", "2");
    assertThat(question.evidence())
        .extracting(Intel.Evidence::quote)
        .contains("Still ironing your shirt? Ours comes crease free.");
  }

  @Test
  void ads_that_argue_alike_are_one_angle_named_by_its_phrase() {
    List<Finding> angles = of(study(SHIRTS), Topic.ANGLE);
    assertThat(angles).extracting(Finding::label).containsExactly("organic cotton", "crease free");
    assertThat(angles.getFirst().evidence())
        .extracting(Intel.Evidence::adId)
        .containsExactlyInAnyOrder("3", "4");
  }

  @Test
  void buttons_are_counted_among_the_ads_that_name_one() {
    Finding shop = finding(study(SHIRTS), Topic.CALL_TO_ACTION, "SHOP_NOW");
    assertThat(shop.share())
        .isInstanceOfSatisfying(
            Figure.Measured.class, share -> assertThat(share.value()).isEqualTo(0.75));
    assertThat(finding(study(SHIRTS), Topic.CALL_TO_ACTION, "view it").evidence()).hasSize(1);
  }

  @Test
  void run_length_is_the_median_in_days_and_a_running_ad_counts_to_today() {
    Finding run = finding(study(SHIRTS), Topic.RUN_LENGTH, "median");
    assertThat(run.share())
        .isEqualTo(
            new Figure.Measured(
                20,
                "days",
                "first to last sight of 5 ads, 4 of them still running and counted to 2026-11-20",
                NOON));
    assertThat(run.evidence()).extracting(Intel.Evidence::adId).containsExactly("1", "2", "3");
  }

  @Test
  void whitespace_names_hooks_that_a_fact_carries_and_nobody_uses() {
    List<Whitespace> gaps = study(SHIRTS).whitespace();
    assertThat(gaps)
        .contains(
            new Whitespace(
                Topic.HOOK,
                "STATISTIC_HOOK",
                "0 of 5 ads open with a figure; '100% organic cotton' would carry it"),
            new Whitespace(
                Topic.HOOK,
                "NEGATIVE_HOOK",
                "0 of 5 ads open with a grievance; 'Dyed without bleach' would carry it"));
    assertThat(gaps)
        .extracting(Whitespace::label)
        .doesNotContain("QUESTION", "SOCIAL_PROOF", "STORY_HOOK");
  }

  @Test
  void whitespace_names_facts_that_the_field_passes_over() {
    List<Whitespace> angles =
        study(SHIRTS).whitespace().stream().filter(gap -> gap.topic() == Topic.ANGLE).toList();
    assertThat(angles).extracting(Whitespace::label).containsExactly("Dyed without bleach");
    assertThat(angles.getFirst().reason()).startsWith("0 of 5 ads make this claim; the nearest");
  }

  @Test
  void a_small_field_shows_no_whitespace() {
    Intel intel = study(SHIRTS.subList(0, 4));
    assertThat(intel.whitespace()).isEmpty();
    assertThat(intel.basis()).endsWith("fewer than 5 show no whitespace");
  }

  @Test
  void the_same_ads_and_day_give_the_same_intel() {
    assertThat(study(SHIRTS)).isEqualTo(study(SHIRTS));
  }

  @Test
  void what_a_library_did_not_tell_is_said_with_its_reason_and_is_no_empty_field() {
    LibraryReading reading =
        new LibraryReading(
            List.of(
                new Answer("meta ads library for \"shirt\" in DE", counted(0), false),
                new Answer("the same in US", new Figure.Unknown("not of [US]"), false),
                new Answer("pages in US", new Figure.Unknown("not of [US]"), false)));

    assertThat(agent(List.of()).study(TenantId.HOUSE, BRIEF, reading).basis())
        .isEqualTo(
            "the brief alone: no swipe file was imported; meta ads library for \"shirt\" in DE told"
                + " 0; no answer came: not of [US]");
  }

  @Test
  void ads_of_a_simulated_library_count_only_for_a_simulated_reading_and_are_marked() {
    Swipes.Shelf shelf =
        new Swipes.Shelf(TenantId.HOUSE, SHIRTS.subList(1, 5), SHIRTS.subList(0, 1));
    PlaybookIntel agent = new PlaybookIntel(shelf, Swipes.MINI_LM, InstantSource.fixed(NOON));
    LibraryReading simulated = new LibraryReading(List.of(new Answer("it", counted(1), true)));

    Intel real = agent.study(TenantId.HOUSE, BRIEF, LibraryReading.NONE);
    Intel invented = agent.study(TenantId.HOUSE, BRIEF, simulated);

    assertThat(real.basis()).startsWith("4 ads").doesNotContain("SANDBOX");
    assertThat(invented.basis())
        .startsWith("5 ads of 5 advertisers, 1 of them read in libraries of ads, SANDBOX");
  }

  private static Figure counted(int ads) {
    return new Figure.Measured(ads, "ads", "a test", NOON);
  }

  private static Intel study(List<SwipeAd> ads) {
    return agent(ads).study(TenantId.HOUSE, BRIEF, LibraryReading.NONE);
  }

  private static PlaybookIntel agent(List<SwipeAd> ads) {
    return new PlaybookIntel(
        new Swipes.Shelf(TenantId.HOUSE, ads), Swipes.MINI_LM, InstantSource.fixed(NOON));
  }

  private static List<Finding> of(Intel intel, Topic topic) {
    return intel.findings().stream().filter(finding -> finding.topic() == topic).toList();
  }

  private static Finding finding(Intel intel, Topic topic, String label) {
    return of(intel, topic).stream()
        .filter(finding -> finding.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
