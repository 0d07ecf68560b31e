package io.creativefactory.agents.creative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Message;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.review.Decision.Reason;
import io.creativefactory.domain.review.Decision.RequestChanges;
import io.creativefactory.tools.claims.ClaimCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevisionTest {
  private final PlaybookCreative playbook = new PlaybookCreative(SharedBriefs.UNJUDGED);
  private final Brief brief = SharedBriefs.apparel();
  private final Concept concept = playbook.write(brief, SharedBriefs.noIntel()).get(2);

  @ParameterizedTest
  @EnumSource(Reason.class)
  void every_answer_keeps_id_length_and_proof_and_quotes_the_reviewer(Reason reason) {
    Concept revised = revise(reason, "please look at this");
    assertThat(revised.id()).isEqualTo(concept.id());
    assertThat(revised.script().length()).isEqualTo(brief.output().duration());
    assertThat(new ClaimCheck(brief).judge(revised.script()).holds()).isTrue();
    assertThat(revised.why()).contains("please look at this").contains(reason.label());
  }

  @Test
  void a_weak_hook_is_replaced_by_another_kind() {
    assertThat(revise(Reason.HOOK_WEAK, "boring").hook()).isNotEqualTo(concept.hook());
  }

  @Test
  void long_texts_become_short() {
    assertThat(revise(Reason.TEXT_TOO_LONG, "too much").script().beats())
        .filteredOn(beat -> beat.role() != Script.Role.CALL_TO_ACTION)
        .allMatch(beat -> beat.text().length() <= 40);
  }

  @Test
  void a_slow_ad_gets_more_beats_and_a_fast_one_fewer() {
    int now = concept.script().beats().size();
    assertThat(revise(Reason.PACE_TOO_SLOW, "drags").script().beats()).hasSizeGreaterThan(now);
    assertThat(revise(Reason.PACE_TOO_FAST, "rush").script().beats()).hasSizeLessThan(now);
  }

  @Test
  void the_doubted_claim_is_not_said_again() {
    Concept revised = revise(Reason.CLAIM_DOUBTFUL, "are the returns really free for 30 days?");
    assertThat(PlaybookCreativeTest.texts(revised)).doesNotContain("Free returns for 30 days");
    assertThat(PlaybookCreativeTest.texts(revised)).contains("Dyed without bleach");
  }

  @Test
  void a_twin_takes_another_angle_and_other_words() {
    Concept revised = revise(Reason.TOO_SIMILAR, "same as v1");
    assertThat(revised.angle()).isNotEqualTo(concept.angle());
    assertThat(revised.script().hookLine()).isNotEqualTo(concept.script().hookLine());
  }

  @Test
  void an_ad_off_brand_speaks_gently() {
    assertThat(revise(Reason.OFF_BRAND, "we are not like that").hook())
        .isIn(
            HookType.QUESTION,
            HookType.STORY_HOOK,
            HookType.CURIOSITY_GAP,
            HookType.STATISTIC_HOOK);
  }

  @Test
  void without_any_claim_left_it_says_so() {
    Brief bare =
        SharedBriefs.with(
            SharedBriefs.water(),
            new Message(java.util.List.of("Bottled at the spring"), null, java.util.List.of()));
    Brief priceless =
        new Brief(
            bare.brand(),
            new io.creativefactory.domain.brief.Product("Water", bare.product().url(), null),
            bare.message(),
            bare.audience(),
            bare.output(),
            bare.budget(),
            bare.media(),
            java.util.List.of());
    Concept only = playbook.write(priceless, SharedBriefs.noIntel()).getFirst();
    RequestChanges doubt = new RequestChanges(Reason.CLAIM_DOUBTFUL, "not true");
    assertThatThrownBy(() -> playbook.revise(priceless, only, doubt))
        .isInstanceOf(FactoryException.class)
        .hasMessageContaining("nothing left to say");
  }

  private Concept revise(Reason reason, String note) {
    return playbook.revise(brief, concept, new RequestChanges(reason, note));
  }
}
