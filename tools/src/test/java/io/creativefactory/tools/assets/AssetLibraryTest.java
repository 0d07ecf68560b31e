package io.creativefactory.tools.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.brief.Media;
import io.creativefactory.domain.editor.Shot.Focus;
import io.creativefactory.render.eyes.Eyes;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetLibraryTest {
  private static final Ffmpeg FFMPEG = Ffmpeg.bundled();

  /// A bright box left of the middle or right of it.
  private static final String BALL_AT_120 = "drawbox=x=80:y=140:w=80:h=80:color=yellow:t=fill";

  private static final String BALL_AT_520 = "drawbox=x=480:y=140:w=80:h=80:color=yellow:t=fill";

  @TempDir static Path folder;
  private final AssetLibrary library = new AssetLibrary(new Eyes(FFMPEG, InstantSource.system()));

  @BeforeAll
  static void make_media() {
    make("testsrc2=size=320x180:rate=25:duration=3", "clip.mp4", "-pix_fmt", "yuv420p");
    make("color=red@0.5:size=64x48,format=rgba", "cut out.png", "-frames:v", "1");
    make("color=white:size=80x60", "plain.jpg", "-frames:v", "1");
  }

  @Test
  void pictures_and_clips_are_told_by_their_content() {
    List<Asset> assets = library.catalogue(folder, media("clip.mp4", "cut out.png", "plain.jpg"));
    assertThat(assets.get(0))
        .isInstanceOfSatisfying(
            Asset.Clip.class,
            clip -> {
              assertThat(clip.size()).isEqualTo(new PixelSize(320, 180));
              assertThat(clip.length()).isEqualTo(Duration.ofSeconds(3));
              assertThat(clip.windows()).allMatch(w -> w.until().compareTo(clip.length()) <= 0);
            });
    assertThat(assets.get(1))
        .isInstanceOfSatisfying(Asset.Picture.class, p -> assertThat(p.alpha()).isTrue());
    assertThat(assets.get(2))
        .isInstanceOfSatisfying(Asset.Picture.class, p -> assertThat(p.alpha()).isFalse());
  }

  @Test
  void what_a_picture_is_about_is_what_every_crop_must_keep() {
    make("color=0x335566:size=640x360", "left.png", "-vf", BALL_AT_120, "-frames:v", "1");
    Asset.Picture picture = (Asset.Picture) library.catalogue(folder, media("left.png")).getFirst();
    assertThat(picture.focus().x()).isBetween(0.1, 0.3);
    assertThat(picture.focus().y()).isBetween(0.35, 0.65);
  }

  @Test
  void the_subject_of_a_clip_is_kept_where_it_is_in_each_part() {
    make(
        "color=0x335566:size=640x360:rate=25:duration=2",
        "jumps.mp4",
        "-vf",
        BALL_AT_120 + ":enable='lt(t,1)'," + BALL_AT_520 + ":enable='gte(t,1)'",
        "-pix_fmt",
        "yuv420p");
    Asset.Clip clip = (Asset.Clip) library.catalogue(folder, media("jumps.mp4")).getFirst();
    assertThat(clip.windows().getFirst().focus(Duration.ZERO, Duration.ofMillis(500)).x())
        .isLessThan(0.4);
    Window last = clip.windows().getLast();
    assertThat(last.focus(last.until().minusMillis(300), Duration.ofMillis(300)).x())
        .isGreaterThan(0.6);
  }

  @Test
  void a_cut_out_is_shown_whole_so_nothing_of_it_needs_keeping() {
    Asset asset = library.catalogue(folder, media("cut out.png")).getFirst();
    assertThat(((Asset.Picture) asset).focus()).isEqualTo(Focus.CENTRE);
  }

  @Test
  void what_the_brief_says_of_a_focus_wins() {
    Media.Spot said = new Media.Spot(0.9, 0.1);
    List<Media.Item> items =
        List.of(new Media.Item("clip.mp4", "a chart", said), new Media.Item("plain.jpg", "", said));
    List<Asset> assets = library.catalogue(folder, new Media(items, null));
    Window window = ((Asset.Clip) assets.getFirst()).windows().getFirst();
    assertThat(window.focus(Duration.ZERO, Duration.ofSeconds(1))).isEqualTo(new Focus(0.9, 0.1));
    assertThat(((Asset.Picture) assets.getLast()).focus()).isEqualTo(new Focus(0.9, 0.1));
  }

  @Test
  void what_was_seen_once_is_known_the_second_time() {
    Media media = media("clip.mp4");
    assertThat(library.catalogue(folder, media)).isEqualTo(library.catalogue(folder, media));
  }

  @Test
  void a_path_that_leaves_the_folder_opens_nothing() throws Exception {
    Path outside = Files.createTempFile("outside", ".png");
    Files.createSymbolicLink(folder.resolve("link.png"), outside);
    assertThatThrownBy(() -> library.catalogue(folder, media("link.png")))
        .isInstanceOf(FactoryException.class)
        .hasMessageContaining("leaves the assets folder");
    Files.delete(outside);
  }

  @Test
  void a_text_with_the_name_of_a_film_is_refused() throws Exception {
    Files.writeString(folder.resolve("fake.mp4"), "not a film");
    assertThatThrownBy(() -> library.catalogue(folder, media("fake.mp4")))
        .isInstanceOf(FactoryException.class);
  }

  private static Media media(String... paths) {
    return new Media(
        List.of(paths).stream().map(path -> new Media.Item(path, "something")).toList(), null);
  }

  private static void make(String source, String name, String... options) {
    List<String> line = new ArrayList<>(MediaInput.own(source, "-f", "lavfi"));
    line.addAll(List.of(options));
    line.add(MediaInput.name(folder.resolve(name)));
    FFMPEG.run(line, Limits.within(Duration.ofMinutes(1)));
  }
}
