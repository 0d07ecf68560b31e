package io.creativefactory.agents.creative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Lesson;
import io.creativefactory.domain.brief.Message;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.creative.Slug;
import io.creativefactory.domain.intel.Intel;
import io.creativefactory.tools.claims.ClaimCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybookCreativeTest {
  private final PlaybookCreative playbook = new PlaybookCreative(SharedBriefs.UNJUDGED);

  @Test
  void the_apparel_brief_opens_four_ways() {
    assertThat(write(SharedBriefs.apparel()))
        .extracting(concept -> concept.script().hookLine())
        .containsExactly(
            "100% organic cotton",
            "What if you change your mind?",
            "Stop settling for bleach.",
            "Free shipping this week");
  }

  @Test
  void the_negative_apparel_ad_argues_problem_then_proof() {
    assertThat(texts(write(SharedBriefs.apparel()).get(2)))
        .containsExactly(
            "Stop settling for bleach.",
            "Bleach is easy to overlook.",
            "Here's the Everyday Polo.",
            "Dyed without bleach",
            "100% organic cotton",
            "Free returns for 30 days",
            "Free shipping this week. Everyday Polo, €39. Shop now");
  }

  @Test
  void the_water_brief_opens_six_ways() {
    assertThat(write(SharedBriefs.water()))
        .extracting(concept -> concept.script().hookLine())
        .containsExactly(
            "Do you know where it's from?",
            "Bottle made from 100% recycled plastic",
            "Read the next line slowly.",
            "You like it. You look for the price.",
            "Don't buy a mystery.",
            "From guessing to knowing.");
  }

  @ParameterizedTest
  @ValueSource(ints = {5000, 6000, 7300, 10000, 15000, 20040, 30000, 45000, 60000, 180000})
  void beats_fill_the_duration_exactly_and_keep_the_rhythm(int millis) {
    for (Brief brief : List.of(SharedBriefs.apparel(), SharedBriefs.water())) {
      for (Concept concept : write(SharedBriefs.lasting(brief, Duration.ofMillis(millis), 12))) {
        Script script = concept.script();
        assertThat(script.length()).isEqualTo(Duration.ofMillis(millis));
        assertRhythm(script.beats());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3000, 3700, 4000, 4500})
  void a_very_short_ad_is_a_hook_and_an_end_card(int millis) {
    Concept concept =
        write(SharedBriefs.lasting(SharedBriefs.apparel(), Duration.ofMillis(millis), 1))
            .getFirst();
    assertThat(concept.script().length()).isEqualTo(Duration.ofMillis(millis));
    assertThat(concept.script().beats().getFirst().length())
        .isGreaterThanOrEqualTo(Duration.ofMillis(1200));
  }

  @ParameterizedTest
  @MethodSource("hostileBriefs")
  void nothing_it_writes_breaks_the_claim_check(Brief brief) {
    for (int seconds : List.of(6, 15, 30)) {
      for (Concept concept : write(SharedBriefs.lasting(brief, Duration.ofSeconds(seconds), 12))) {
        assertThat(new ClaimCheck(brief).judge(concept.script()).holds()).isTrue();
        assertThat(concept.script().beats()).allMatch(beat -> beat.text().length() <= 90);
      }
    }
  }

  static Stream<Brief> hostileBriefs() {
    return Stream.of(
            new Message(List.of("100% organic cotton"), "Free shipping this week", List.of("calm")),
            new Message(List.of("Save 5% : it's 'fun' 🎉 & قطن عضوي"), null, List.of("playful")),
            new Message(
                List.of("Rated 4.8 stars by 1,204 customers"), "2 for 1 until Sunday", List.of()),
            new Message(List.of("Guaranteed for 10 years", "No sugar"), null, List.of("warm")),
            new Message(
                List.of(
                    "Up to 40% less energy than the same model of 2019, measured on the eco"
                        + " programme at 40 degrees by an independent laboratory",
                    "Sugar-free", "Ready in 10 minutes"),
                "Cheap and cheerful",
                List.of("confident")),
            new Message(
                List.of("Made in Jena", "{noun} *stars* $1 %s \\n"), null, List.of("plain")))
        .flatMap(message ->
            Stream.of(SharedBriefs.apparel(), SharedBriefs.water())
                .map(brief -> SharedBriefs.with(brief, message)));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6, 12})
  void variants_differ_in_hook_words_and_angle(int variants) {
    for (Brief brief : List.of(SharedBriefs.apparel(), SharedBriefs.water())) {
      Brief wide = SharedBriefs.lasting(brief, Duration.ofSeconds(15), variants);
      List<Concept> concepts = write(wide);
      int hooks = Campaign.of(wide, Wishes.of(wide)).allowedHooks().size();
      assertThat(concepts.subList(0, Math.min(hooks, variants)))
          .extracting(Concept::hook)
          .doesNotHaveDuplicates();
      assertThat(concepts).extracting(c -> c.script().hookLine()).doesNotHaveDuplicates();
      assertThat(concepts).extracting(c -> c.hook() + c.angle()).doesNotHaveDuplicates();
      assertThat(concepts.subList(0, 4)).extracting(Concept::angle).doesNotHaveDuplicates();
      assertThat(concepts.subList(0, Math.min(6, variants)))
          .extracting(c -> Words.claim(c.script().hookLine()).firstWord())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void hooks_and_supers_fit_the_frame() {
    for (Brief brief : List.of(SharedBriefs.apparel(), SharedBriefs.water())) {
      for (Concept concept : write(SharedBriefs.lasting(brief, Duration.ofSeconds(30), 12))) {
        assertThat(new Words(concept.script().hookLine(), "").fits(3, 18)).isTrue();
        List<String> texts = texts(concept);
        assertThat(texts.subList(0, texts.size() - 1)).allMatch(text -> text.length() <= 60);
      }
    }
  }

  @Test
  void a_hook_that_asserts_needs_a_claim_that_proves_it() {
    Brief bare =
        SharedBriefs.with(
            SharedBriefs.apparel(), new Message(List.of("Dyed without bleach"), null, List.of()));
    assertThat(write(SharedBriefs.lasting(bare, Duration.ofSeconds(15), 12)))
        .extracting(Concept::hook)
        .doesNotContain(HookType.STATISTIC_HOOK, HookType.SOCIAL_PROOF, HookType.URGENCY_SCARCITY);
  }

  @Test
  void an_audience_without_english_hears_only_the_briefs_own_words() {
    Brief german = SharedBriefs.german();
    for (Concept concept : write(german)) {
      assertThat(new ClaimCheck(german).judge(concept.script()).holds()).isTrue();
      assertThat(concept.why()).contains("[de]").contains("own words");
      assertThat(concept.hook()).isNotIn(HookType.QUESTION, HookType.NEGATIVE_HOOK);
    }
  }

  @Test
  void the_button_follows_the_objective() {
    assertThat(write(SharedBriefs.apparel()))
        .extracting(Concept::cta)
        .containsExactly(
            CallToAction.SHOP_NOW,
            CallToAction.SHOP_NOW,
            CallToAction.SHOP_NOW,
            CallToAction.GET_OFFER);
    assertThat(write(SharedBriefs.water()))
        .extracting(Concept::cta)
        .containsOnly(CallToAction.GET_OFFER);
  }

  @Test
  void a_quote_is_asked_for_only_where_no_price_is_known() {
    Brief water = SharedBriefs.water();
    Brief priced =
        SharedBriefs.with(water, new Message(water.message().facts(), null, List.of("calm")));
    assertThat(write(priced)).extracting(Concept::cta).containsOnly(CallToAction.CONTACT_US);
    Brief open =
        new Brief(
            priced.brand(),
            new io.creativefactory.domain.brief.Product(
                "Spring Water", priced.product().url(), null),
            priced.message(),
            priced.audience(),
            priced.output(),
            priced.budget(),
            priced.media(),
            List.of());
    assertThat(write(open)).extracting(Concept::cta).containsOnly(CallToAction.GET_QUOTE);
  }

  @Test
  void a_button_that_gives_the_offer_stands_below_the_offer_and_its_price() {
    for (Brief brief : List.of(SharedBriefs.apparel(), SharedBriefs.water())) {
      assertThat(write(SharedBriefs.lasting(brief, Duration.ofSeconds(15), 12)))
          .filteredOn(concept -> concept.cta() == CallToAction.GET_OFFER)
          .isNotEmpty()
          .allSatisfy(concept ->
              assertThat(concept.script().beats().getLast().claims())
                  .extracting(Script.Claim::source)
                  .containsExactly(Script.Source.OFFER, Script.Source.PRICE));
    }
  }

  @Test
  void what_competitors_leave_open_comes_first_and_is_named() {
    Intel intel =
        new Intel(
            List.of(),
            List.of(
                new Intel.Whitespace(Intel.Topic.HOOK, "STORY_HOOK", "0 of 14 ads tell a story")),
            "14 ads of 5 advertisers",
            PlaybookCreative.MAKER);
    Concept first = playbook.write(SharedBriefs.apparel(), intel).getFirst();
    assertThat(first.hook()).isEqualTo(HookType.STORY_HOOK);
    assertThat(first.why()).contains("0 of 14 ads tell a story").contains("14 ads of 5");
  }

  @Test
  void lessons_of_earlier_runs_steer_the_next() {
    Lesson good = lesson("hook:CONTROVERSY_HOOK", 0.4);
    Lesson bad = lesson("hook:STATISTIC_HOOK", -0.3);
    List<Concept> taught = write(SharedBriefs.apparel().withLessons(List.of(good, bad)));
    assertThat(taught.getFirst().hook()).isEqualTo(HookType.CONTROVERSY_HOOK);
    assertThat(taught.getFirst().why()).contains("an earlier run taught");
    assertThat(taught).extracting(Concept::hook).doesNotContain(HookType.STATISTIC_HOOK);
  }

  @Test
  void an_angle_and_a_button_that_earned_more_come_first() {
    Brief brief = SharedBriefs.apparel();
    List<Concept> plain = write(brief);
    String second = plain.get(1).angle();
    Lesson angle = lesson("angle:" + Slug.of(second), 0.3);
    Lesson button = lesson("cta:ORDER_NOW", 0.2);

    List<Concept> taught = write(brief.withLessons(List.of(angle, button)));

    assertThat(plain.getFirst().angle()).isNotEqualTo(second);
    assertThat(plain.getFirst().cta()).isEqualTo(CallToAction.SHOP_NOW);
    assertThat(taught.getFirst().angle()).isEqualTo(second);
    assertThat(taught.getFirst().why()).contains("of the angle an earlier run taught");
    assertThat(taught.getFirst().cta()).isEqualTo(CallToAction.ORDER_NOW);
  }

  @Test
  void an_effect_that_may_be_none_teaches_nothing() {
    Figure unsure = new Figure.Modelled(0.4, -0.1, 1.2, 0.95, "ratio", "creative-dna 1", 9);
    Lesson lesson = new Lesson("hook:CONTROVERSY_HOOK", "Seen last month.", unsure, Instant.EPOCH);

    List<Concept> taught = write(SharedBriefs.apparel().withLessons(List.of(lesson)));

    assertThat(taught).extracting(Concept::why).noneMatch(why -> why.contains("earlier run"));
  }

  @Test
  void too_many_words_before_means_fewer_now() {
    Lesson lesson = lesson("reject:TEXT_TOO_LONG", 3);
    assertThat(write(SharedBriefs.water().withLessons(List.of(lesson))))
        .flatExtracting(concept -> concept.script().beats())
        .filteredOn(beat -> beat.role() != Script.Role.CALL_TO_ACTION)
        .allMatch(beat -> beat.text().length() <= 40);
  }

  @Test
  void a_brief_whose_facts_may_not_run_is_refused_with_the_reason() {
    Message message = new Message(List.of("A miracle cure"), null, List.of());
    Brief brief = SharedBriefs.with(SharedBriefs.water(), message);
    Brief priceless =
        new Brief(
            brief.brand(),
            new io.creativefactory.domain.brief.Product("Tonic", brief.product().url(), null),
            brief.message(),
            brief.audience(),
            brief.output(),
            brief.budget(),
            brief.media(),
            List.of());
    assertThatThrownBy(() -> write(priceless))
        .isInstanceOf(FactoryException.class)
        .hasMessageContaining("A miracle cure")
        .extracting(e -> ((FactoryException) e).code())
        .isEqualTo(ErrorCode.BRIEF_INVALID);
  }

  private static Lesson lesson(String subject, double effect) {
    return new Lesson(
        subject,
        "Seen last month.",
        new Figure.Measured(effect, "lift", "test 7", Instant.EPOCH),
        Instant.EPOCH);
  }

  private List<Concept> write(Brief brief) {
    return playbook.write(brief, SharedBriefs.noIntel());
  }

  static List<String> texts(Concept concept) {
    return concept.script().beats().stream().map(Script.Beat::text).toList();
  }

  private static void assertRhythm(List<Script.Beat> beats) {
    for (int i = 0; i < beats.size(); i++) {
      long length = beats.get(i).length().toMillis();
      boolean last = i == beats.size() - 1;
      assertThat(length).isBetween(last ? 2500L : 1200L, i < 2 && !last ? 2000L : 3500L);
      if (!last) {
        assertThat(length % 500).isZero();
      }
    }
  }
}
