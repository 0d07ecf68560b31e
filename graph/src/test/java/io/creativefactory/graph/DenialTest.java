package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.config.guardrails.GuardrailsFile;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.graph.scaling.Proposals;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Without a policy nothing changes.
class DenialTest {
  @TempDir Path media;

  @Test
  void without_the_file_ads_are_published_paused_and_none_is_activated() {
    Rig rig = new Rig(media, "meta");
    Path absent = media.resolve("guardrails.yaml");
    rig.guardrails = GuardrailsFile.read(absent);

    rig.published(2);
    assertThat(rig.platform.ids(Kind.AD)).hasSize(2);
    rig.approveProposals();
    rig.settle();
    rig.approveProposals();
    rig.settle();

    assertThat(rig.platform.callsOf("activate")).isEmpty();
    assertThat(rig.line.proposals().latest(Rig.TENANT, 5))
        .hasSize(2)
        .allSatisfy(each -> {
          assertThat(each.state()).isEqualTo(Proposals.State.FAILED);
          assertThat(each.outcome()).contains(absent.toString());
        });
  }
}
