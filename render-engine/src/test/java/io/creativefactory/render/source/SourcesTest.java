package io.creativefactory.render.source;

import static io.creativefactory.render.Boards.footage;
import static io.creativefactory.render.Boards.scene;
import static io.creativefactory.render.Boards.still;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.render.OddMedia;
import io.creativefactory.render.process.Ffmpeg;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was decoded for one format serves all formats and variants of an ad.
class SourcesTest {
  private static final Grading BARE = new Grading("none", List.of(), true);

  @TempDir Path assets = Path.of(".");
  private OddMedia odd = new OddMedia(assets);
  private final Sources sources = new Sources(Ffmpeg.bundled());

  @BeforeEach
  void settle() {
    odd = new OddMedia(assets);
    odd.clip("clip.mp4");
    odd.make("still.png", "-f lavfi -i testsrc=s=320x180 -frames:v 1");
  }

  private Source open(Shot shot, int frames) {
    return sources.open(
        shot,
        new Sources.Use(
            scene(Layout.CARD, List.of(shot), List.of()),
            assets,
            30,
            frames,
            BARE,
            OddMedia.LIMITS));
  }

  @Test
  void the_same_window_is_decoded_once_for_all_who_show_it() {
    assertThat(open(footage("clip.mp4"), 30)).isSameAs(open(footage("clip.mp4"), 30));
    assertThat(open(still("still.png"), 30)).isSameAs(open(still("still.png"), 90));
  }

  @Test
  void another_window_of_the_clip_is_looked_at_anew() {
    assertThat(open(footage("clip.mp4"), 30)).isNotSameAs(open(footage("clip.mp4"), 20));
  }

  @Test
  void a_file_that_changed_under_its_name_is_opened_again() {
    Source before = open(still("still.png"), 30);
    odd.make("still.png", "-y -f lavfi -i color=c=red:s=200x200 -frames:v 1");
    Source after = open(still("still.png"), 30);
    assertThat(after.seen().size()).isNotEqualTo(before.seen().size());
  }
}
