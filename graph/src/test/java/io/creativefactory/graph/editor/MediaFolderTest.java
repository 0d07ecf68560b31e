package io.creativefactory.graph.editor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.editor.Sidecars;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.graph.Briefs;
import io.creativefactory.graph.store.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaFolderTest {
  private final UUID render = UUID.randomUUID();
  @TempDir Path root;
  private MediaFolder media;

  @BeforeEach
  void lay() {
    media = new MediaFolder(root);
  }

  @Test
  void what_a_dead_process_finished_is_taken_over_and_not_rendered_again() throws IOException {
    Video video = rendered();
    media.note(render, video);

    assertThat(new MediaFolder(root).leftBehind(render)).contains(video);
  }

  @Test
  void keeping_is_safe_to_repeat_after_a_death_between_its_moves() throws IOException {
    Video video = rendered();
    media.note(render, video);
    Video kept = media.keep(video);

    assertThat(media.leftBehind(render)).contains(video);
    assertThat(media.keep(video)).isEqualTo(kept);
    assertThat(Path.of(kept.path())).hasFileName(video.sha256() + ".mp4").exists();
    assertThat(Path.of(kept.poster())).exists();
    String strip = requireNonNull(kept.sidecars().filmstrip());
    assertThat(Path.of(strip)).hasFileName(video.sha256() + "-strip.jpg").hasContent("strip");
    assertThat(Path.of(requireNonNull(kept.sidecars().thumbnail()))).hasContent("small");
    assertThat(kept.sidecars().srt()).isNull();
  }

  @Test
  void a_slip_without_its_file_or_cut_short_counts_for_nothing() throws IOException {
    Video video = rendered();
    media.note(render, video);
    Files.delete(Path.of(video.path()));
    assertThat(media.leftBehind(render)).isEmpty();

    Files.writeString(media.workshop(render).resolve("video.json"), "{\"variant\":");
    assertThat(media.leftBehind(render)).isEmpty();
  }

  @Test
  void a_cleared_workshop_is_gone_and_clearing_again_is_no_error() throws IOException {
    media.note(render, rendered());
    media.clear(render);
    media.clear(render);
    assertThat(media.workshop(render)).doesNotExist();
  }

  private Video rendered() throws IOException {
    Path folder = Files.createDirectories(media.workshop(render));
    Path file = Files.writeString(folder.resolve("a.mp4"), "frames");
    Path poster = Files.writeString(folder.resolve("a.png"), "poster");
    Path small = Files.writeString(folder.resolve("a.jpg"), "small");
    Path strip = Files.writeString(folder.resolve("a-strip.jpg"), "strip");
    return new Video(
        "v1",
        Briefs.TALL,
        file.toString(),
        Sha256.of(file),
        Duration.ofSeconds(6),
        Briefs.placement(Briefs.TALL).size(),
        new Sidecars(poster.toString(), small.toString(), strip.toString(), null, null),
        List.of());
  }
}
