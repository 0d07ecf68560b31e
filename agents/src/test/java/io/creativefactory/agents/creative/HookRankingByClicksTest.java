package io.creativefactory.agents.creative;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.tools.claims.ClaimCheck;
import io.creativefactory.tools.copy.TrainedJudge;
import io.creativefactory.tools.memory.MiniLmEmbedder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The playbook with the copy model that comes with the program.
class HookRankingByClicksTest {
  private final PlaybookCreative playbook =
      new PlaybookCreative(new TrainedJudge(MiniLmEmbedder::new));

  @Test
  void the_same_brief_gives_the_same_ads_and_the_reason_names_the_copy_model() {
    Brief brief = SharedBriefs.lasting(SharedBriefs.water(), Duration.ofSeconds(15), 12);
    List<Concept> concepts = playbook.write(brief, SharedBriefs.noIntel());
    assertThat(
            new PlaybookCreative(new TrainedJudge(MiniLmEmbedder::new))
                .write(brief, SharedBriefs.noIntel()))
        .isEqualTo(concepts);
    assertThat(concepts)
        .extracting(Concept::why)
        .anyMatch(why -> why.contains("the copy model puts this one before '"))
        .anyMatch(why -> why.contains("the copy model puts none clearly before this one"));
  }

  @Test
  void clicks_move_words_but_neither_hooks_nor_angles_nor_what_may_be_said() {
    for (Brief base : List.of(SharedBriefs.apparel(), SharedBriefs.water())) {
      Brief brief = SharedBriefs.lasting(base, Duration.ofSeconds(15), 12);
      List<Concept> ranked = playbook.write(brief, SharedBriefs.noIntel());
      List<Concept> house =
          new PlaybookCreative(SharedBriefs.UNJUDGED).write(brief, SharedBriefs.noIntel());
      assertThat(ranked)
          .extracting(concept -> List.of(concept.hook(), concept.angle(), concept.cta()))
          .isEqualTo(
              house.stream()
                  .map(concept -> List.of(concept.hook(), concept.angle(), concept.cta()))
                  .toList());
      assertThat(ranked).allMatch(concept -> new ClaimCheck(brief).judge(concept.script()).holds());
      assertThat(ranked).extracting(c -> c.script().hookLine()).doesNotHaveDuplicates();
    }
  }

  @Test
  void an_audience_without_english_is_not_ranked() {
    Concept concept = playbook.write(SharedBriefs.german(), SharedBriefs.noIntel()).getFirst();
    assertThat(concept.why()).doesNotContain("copy model");
  }
}
