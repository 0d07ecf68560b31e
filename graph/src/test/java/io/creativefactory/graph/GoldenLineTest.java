package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.RunBook;
import io.creativefactory.graph.scaling.Proposals.Proposal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenLineTest {
  @TempDir Path media;

  @Test
  void a_brief_walks_the_whole_line_to_scaling_proposals() {
    Rig rig = new Rig(media);

    RunId id = rig.start(3);
    rig.settle();
    assertThat(rig.run(id).status()).isEqualTo(Run.Status.WAITING_FOR_REVIEW);
    assertThat(rig.renderer.rendered).hasSize(6).doesNotHaveDuplicates();

    rig.approveAll();
    rig.settle();
    assertThat(rig.run(id).status()).isEqualTo(Run.Status.WAITING_FOR_FIGURES);
    assertThat(rig.platform.objects).hasSize(2 + 3 * 4);

    rig.approveProposals();
    rig.settle();
    rig.deliver(id, 4);
    assertThat(rig.run(id).status()).isEqualTo(Run.Status.FINISHED);

    Proposal raise = rig.openProposals().getFirst();
    rig.approveProposals();
    rig.settle();
    assertThat(raise.change()).isInstanceOf(ProposedChange.SetDailyBudget.class);
    assertThat(rig.platform.calls).last().isEqualTo("budget campaign-3 44.00 EUR");
    assertThat(rig.agents.asked).doesNotHaveDuplicates();
  }

  @Test
  void the_book_of_a_run_holds_what_was_made_and_its_files_are_named_by_content() {
    Rig rig = new Rig(media);
    RunId id = rig.published(2);

    RunBook book = rig.line.runs().book(Rig.TENANT, id).orElseThrow();

    assertThat(book.concepts()).extracting("id").containsExactly("v1", "v2");
    assertThat(book.videos()).extracting(Video::id).hasSize(4).doesNotHaveDuplicates();
    assertThat(book.assessments()).hasSize(2);
    assertThat(book.plan()).isNotNull();
    assertThat(book.publications()).hasSize(2);
    assertThat(book.videos())
        .allSatisfy(video -> {
          assertThat(Path.of(video.path())).exists().hasFileName(video.sha256() + ".mp4");
          assertThat(Path.of(video.poster())).exists();
        });
    assertThat(Files.exists(media.resolve("work"))).isTrue();
    assertThat(media.resolve("work")).isEmptyDirectory();
  }

  @Test
  void the_events_of_a_run_are_numbered_without_gaps_and_tell_the_story() {
    Rig rig = new Rig(media);
    RunId id = rig.start(1);
    rig.settle();

    List<Long> numbers =
        rig.line.runs().events(Rig.TENANT, id, 0).stream().map(event -> event.seq()).toList();

    assertThat(numbers).first().isEqualTo(1L);
    assertThat(numbers).isSorted().last().isEqualTo((long) numbers.size());
    assertThat(rig.events(id))
        .contains("Rendering v1 in 9:16: 40 %", "2 of 2 videos rendered")
        .last()
        .isEqualTo("1 creatives wait for review");
    assertThat(rig.events(id).stream().filter(t -> t.startsWith("Rendering v1 in 9:16")))
        .hasSize(10);
  }
}
