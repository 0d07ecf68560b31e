package io.creativefactory.tools.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.creative.Script.Claim;
import io.creativefactory.domain.creative.Script.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCheckTest {
  private final ClaimCheck check = new ClaimCheck(Briefs.apparel());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Join 10,000 customers             | NUMBER
          50 % off everything               | NUMBER
          Now just €29                      | NUMBER
          １０ reasons to buy                | NUMBER
          Three times the wear              | NUMBER
          Get a free gift                   | OFFER
          The best polo in town             | ABSOLUTE
          The #1 polo                       | NUMBER
          You will never iron again         | ABSOLUTE
          Simply the softest                | ABSOLUTE
          Better than your old polo         | COMPARATIVE
          More comfortable all day          | COMPARATIVE
          Relieves back pain                | PROMISE
          Your risk-free profit             | PROMISE
          Loved by commuters                | SOCIAL_PROOF
          Rated highly by experts           | SOCIAL_PROOF
          Ends tonight                      | TIME_LIMIT
          Hurry, selling fast               | TIME_LIMIT
          A wrinkle-free polo               | ATTRIBUTE
          Waterproof and durable            | ATTRIBUTE
          No ironing needed                 | ABSENCE
          Everyday Polo keeps you dry       | ASSERTION
          It keeps its shape                | ASSERTION
          This polo lasts years             | ASSERTION
          Not cheap at all                  | NEVER_SAY
          Are you diabetic?                 | PERSONAL_ATTRIBUTE
          Struggling with acne?             | PERSONAL_ATTRIBUTE
          Are you over 50?                  | PERSONAL_ATTRIBUTE
          A miracle in cotton               | PLATFORM
          Click here                        | PLATFORM
          """)
  void an_invention_is_rejected_by_its_rule(String text, Finding.Rule rule) {
    ClaimVerdict verdict = check.judge(text, List.of());
    assertThat(verdict).isInstanceOf(ClaimVerdict.Rejected.class);
    assertThat(verdict.findings()).extracting(Finding::rule).contains(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is your polo made of?",
        "Would you miss the bleach?",
        "Meet the Everyday Polo.",
        "Stop buying blind.",
        "Freedom to move on Monday",
        "Learn more",
        "Shop now at shop.example"
      })
  void words_that_assert_nothing_pass(String text) {
    assertThat(check.judge(text, List.of()).findings()).isEmpty();
  }

  @Test
  void a_fact_passes_word_for_word_with_its_proof() {
    Claim fact = new Claim("Dyed without bleach", Source.FACT, "Dyed without bleach");
    assertThat(check.judge("After: dyed without bleach.", List.of(fact)).holds()).isTrue();
    assertThat(check.judge("After: dyed without bleach.", List.of()).holds()).isFalse();
  }

  @Test
  void the_price_passes_in_every_form_of_the_same_amount() {
    for (String form : List.of("€39", "€39.00", "39 EUR", "39,00 €")) {
      Claim price = new Claim(form, Source.PRICE, "€39");
      assertThat(check.judge("Yours for " + form, List.of(price)).findings()).isEmpty();
    }
    Claim wrong = new Claim("€38", Source.PRICE, "€39");
    assertThat(check.judge("Yours for €38", List.of(wrong)).holds()).isFalse();
  }

  @Test
  void a_claim_may_not_lose_its_limit() {
    Claim whole = new Claim("Free returns for 30 days", Source.FACT, "Free returns for 30 days");
    Claim cut = new Claim("Free returns", Source.FACT, "Free returns for 30 days");
    assertThat(check.judge("Free returns for 30 days", List.of(whole)).holds()).isTrue();
    assertThat(reasons("Free returns", cut)).contains("a limit is lost");
  }

  @Test
  void a_claim_may_lose_harmless_words() {
    ClaimCheck water =
        new ClaimCheck(
            Briefs.of(List.of("Bottle made from 100% recycled plastic"), null, List.of()));
    Claim piece =
        new Claim("100% recycled plastic", Source.FACT, "Bottle made from 100% recycled plastic");
    assertThat(water.judge("100% recycled plastic", List.of(piece)).holds()).isTrue();
  }

  @Test
  void a_proof_that_the_brief_does_not_hold_is_rejected() {
    Claim invented = new Claim("10,000 customers", Source.FACT, "10,000 customers");
    assertThat(reasons("10,000 customers", invented))
        .contains("'10,000 customers' stands in no fact of the brief");
  }

  @Test
  void a_claim_beside_an_invention_does_not_cover_it() {
    Claim offer = new Claim("Free shipping this week", Source.OFFER, "Free shipping this week");
    assertThat(reasons("Free shipping this week and 20% off", offer)).contains("'20% off'");
  }

  @Test
  void guaranteed_passes_only_where_a_fact_says_so() {
    ClaimCheck lasting =
        new ClaimCheck(Briefs.of(List.of("Guaranteed for 10 years"), null, List.of()));
    Claim fact = new Claim("Guaranteed for 10 years", Source.FACT, "Guaranteed for 10 years");
    ClaimVerdict proven = lasting.judge("Guaranteed for 10 years", List.of(fact));
    assertThat(proven.holds()).isTrue();
    assertThat(proven.findings()).extracting(Finding::severity).contains(Finding.Severity.WARN);
    assertThat(lasting.judge("Guaranteed to fit", List.of()).holds()).isFalse();
  }

  @Test
  void a_word_the_brand_never_says_is_rejected_even_in_a_fact() {
    ClaimCheck proud =
        new ClaimCheck(Briefs.of(List.of("Guaranteed for 10 years"), null, List.of("guaranteed")));
    Claim fact = new Claim("Guaranteed for 10 years", Source.FACT, "Guaranteed for 10 years");
    assertThat(proud.judge("Guaranteed for 10 years", List.of(fact)).holds()).isFalse();
  }

  @Test
  void invisible_characters_hide_nothing() {
    assertThat(check.judge("Gua\u200Branteed", List.of()).holds()).isFalse();
  }

  @Test
  void an_audience_without_english_gets_only_the_briefs_own_words() {
    ClaimCheck german =
        new ClaimCheck(Briefs.in("de", List.of("100 % Bio-Baumwolle"), null, List.of()));
    Claim fact = new Claim("100 % Bio-Baumwolle", Source.FACT, "100 % Bio-Baumwolle");
    assertThat(german.judge("Everyday Polo: 100 % Bio-Baumwolle. Shop now", List.of(fact)).holds())
        .isTrue();
    ClaimVerdict loud = german.judge("Das schönste Hemd", List.of());
    assertThat(loud.findings()).extracting(Finding::rule).contains(Finding.Rule.LANGUAGE);
  }

  @Test
  void a_fact_in_arabic_with_an_emoji_is_a_claim_like_any_other() {
    String said = "قطن عضوي ١٠٠٪ 🌱";
    ClaimCheck arabic = new ClaimCheck(Briefs.of(List.of(said), null, List.of()));
    assertThat(arabic.judge(said, List.of(new Claim(said, Source.FACT, said))).holds()).isTrue();
  }

  private String reasons(String text, Claim claim) {
    return check.judge(text, List.of(claim)) instanceof ClaimVerdict.Rejected rejected
        ? rejected.reasons()
        : "";
  }
}
