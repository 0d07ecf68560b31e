package io.creativefactory.render;

import static io.creativefactory.render.Boards.board;
import static io.creativefactory.render.Boards.footage;
import static io.creativefactory.render.Boards.scene;
import static io.creativefactory.render.Boards.still;
import static io.creativefactory.render.Boards.text;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.MediaInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FfmpegRendererTest {
  private static final Placement SMALL = Boards.placement("9:16", 270, 480);
  private static final Text HOOK = text(Text.Role.HOOK, "Still ironing?");

  @TempDir Path folder = Path.of(".");
  private OddMedia odd = new OddMedia(folder);
  private FfmpegRenderer renderer = renderer(folder);

  @BeforeEach
  void open() throws IOException {
    odd = new OddMedia(Files.createDirectory(folder.resolve("assets")));
    renderer = renderer(folder.resolve("cache"));
  }

  private static FfmpegRenderer renderer(Path cache) {
    return new FfmpegRenderer(RenderSettings.caching(cache), InstantSource.system());
  }

  private Video render(Storyboard board, Placement placement) {
    return renderer.render(order(board, placement), Progress.SILENT);
  }

  private RenderOrder order(Storyboard board, Placement placement) {
    return new RenderOrder("v1", board, placement, folder.resolve("assets"), folder.resolve("out"));
  }

  private FactoryException refused(Scene... scenes) {
    FactoryException refused =
        catchThrowableOfType(FactoryException.class, () -> render(board(List.of(scenes)), SMALL));
    assertThat(folder.resolve("out")).doesNotExist();
    return refused;
  }

  private Storyboard simple() {
    odd.clip("clip.mp4");
    return board(
        List.of(
            scene(Layout.STATEMENT, List.of(), List.of(HOOK)),
            scene(Layout.CARD, List.of(footage("clip.mp4")), List.of(HOOK))));
  }

  private static Probe.Picture picture(Video video) {
    Probe probe = new MediaInspector(Ffmpeg.bundled()).probe(Path.of(video.path()));
    return requireNonNull(probe.picture());
  }

  /// Frames that come out of a decoder.
  private static int frames(Video video) {
    List<String> line = new ArrayList<>(MediaInput.media(Path.of(video.path())));
    line.addAll(List.of("-fps_mode", "passthrough", "-vf", "scale=2:2,format=gray"));
    line.addAll(List.of("-f", "rawvideo", "pipe:1"));
    return Ffmpeg.bundled().capture(line, OddMedia.LIMITS).length / 4;
  }

  static Stream<Placement> formats() {
    return Boards.placements().stream();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void every_format_is_delivered_at_its_size_and_passes_the_gate(Placement placement) {
    Video video =
        render(board(List.of(scene(Layout.STATEMENT, List.of(), List.of(HOOK)))), placement);
    assertThat(picture(video).size()).isEqualTo(placement.size());
    assertThat(video.length()).isBetween(Duration.ofMillis(580), Duration.ofMillis(620));
    assertThat(Path.of(video.poster())).isNotEmptyFile();
    assertThat(video.qa()).isNotEmpty().noneMatch(c -> c.verdict() == QaCheck.Verdict.FAIL);
  }

  @Test
  void the_same_order_gives_the_same_bytes_on_an_empty_cache() {
    Storyboard board = simple();
    Video first = render(board, SMALL);
    renderer = renderer(folder.resolve("other"));
    assertThat(render(board, SMALL).sha256()).isEqualTo(first.sha256());
  }

  @Test
  void the_number_of_workers_does_not_change_a_byte() {
    odd.clip("clip.mp4");
    List<Scene> scenes = new ArrayList<>();
    for (Scene.Transition transition : Scene.Transition.values()) {
      scenes.add(scene(Layout.CARD, List.of(footage("clip.mp4")), List.of(HOOK), transition));
    }
    Video many = render(board(scenes), SMALL);
    RenderSettings alone = RenderSettings.caching(folder.resolve("alone")).withWorkers(1);
    renderer = new FfmpegRenderer(alone, InstantSource.system());
    assertThat(render(board(scenes), SMALL).sha256()).isEqualTo(many.sha256());
  }

  @Test
  void a_changed_hook_encodes_its_scene_and_one_joint() {
    List<Scene> scenes = new ArrayList<>();
    for (Scene.Transition transition :
        List.of(
            Scene.Transition.CUT,
            Scene.Transition.DISSOLVE,
            Scene.Transition.WIPE,
            Scene.Transition.PUSH)) {
      scenes.add(scene(Layout.STATEMENT, List.of(), List.of(HOOK), transition));
    }
    render(board(scenes), SMALL);
    // Four scenes, three joints, one sound.
    assertThat(renderer.cache().misses()).isEqualTo(8);
    scenes.set(0, scene(Layout.STATEMENT, List.of(), List.of(text(Text.Role.HOOK, "Other"))));
    render(board(scenes), SMALL);
    assertThat(renderer.cache().misses()).isEqualTo(10);
  }

  @Test
  void a_scene_goes_on_while_the_next_one_comes_in() {
    odd.clip("clip.mp4");
    Scene first = scene(Layout.FULL_BLEED, List.of(footage("clip.mp4")), List.of(HOOK));
    Scene next = scene(Layout.STATEMENT, List.of(), List.of(HOOK), Scene.Transition.SLIDE);
    Video video = render(board(List.of(first, next)), SMALL);
    // The first scene ends with frame 14; its uncovered left edge still moves after that.
    List<String> line = new ArrayList<>(MediaInput.media(Path.of(video.path())));
    line.addAll(
        List.of(
            "-vf",
            "crop=40:400:0:40,select='between(n,14,16)',format=gray",
            "-fps_mode",
            "passthrough",
            "-f",
            "rawvideo",
            "pipe:1"));
    byte[] frames = Ffmpeg.bundled().capture(line, OddMedia.LIMITS);
    int size = 40 * 400;
    assertThat(frames).hasSize(3 * size);
    int changed = 0;
    for (int i = 0; i < size; i++) {
      changed += Math.abs((frames[size + i] & 0xff) - (frames[2 * size + i] & 0xff)) > 24 ? 1 : 0;
    }
    assertThat(changed).isGreaterThan(20);
  }

  @Test
  void a_second_render_encodes_nothing() {
    Storyboard board = simple();
    render(board, SMALL);
    long encoded = renderer.cache().misses();
    render(board, SMALL);
    assertThat(renderer.cache().misses()).isEqualTo(encoded).isEqualTo(3);
    assertThat(renderer.cache().hits()).isEqualTo(3);
  }

  @Test
  void a_changed_caption_encodes_its_scene_alone() {
    Storyboard board = simple();
    render(board, SMALL);
    List<Scene> scenes = new ArrayList<>(board.scenes());
    Text other = text(Text.Role.HOOK, "Never again?");
    scenes.set(1, scene(Layout.CARD, List.of(footage("clip.mp4")), List.of(other)));
    render(board(scenes), SMALL);
    assertThat(renderer.cache().misses()).isEqualTo(4);
  }

  @Test
  void a_damaged_segment_is_encoded_again() throws IOException {
    Storyboard board = simple();
    String sha = render(board, SMALL).sha256();
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      Path segment = files.filter(f -> f.toString().endsWith(".mp4")).findFirst().orElseThrow();
      Files.write(segment, new byte[] {1, 2, 3});
    }
    assertThat(render(board, SMALL).sha256()).isEqualTo(sha);
    assertThat(renderer.cache().misses()).isEqualTo(4);
  }

  @Test
  void every_transition_takes_over_from_the_scene_before() {
    List<Scene> scenes = new ArrayList<>();
    for (Scene.Transition transition : Scene.Transition.values()) {
      scenes.add(scene(Layout.STATEMENT, List.of(), List.of(HOOK), transition));
    }
    Video video = render(board(scenes), SMALL);
    // Eight scenes of 0.6 s are 115.2 frames.
    assertThat(video.length()).isEqualTo(Duration.ofNanos(Math.round(115e9 / 24)));
    assertThat(frames(video)).isEqualTo(115);
    assertThat(video.passes()).isTrue();
  }

  @Test
  void odd_footage_fills_its_card() {
    odd.make(
        "turned.mp4", "-display_rotation:v:0 90 -i file:" + odd.clip("lying.mp4") + " -c copy");
    odd.make("odd.mkv", "-f lavfi -i testsrc2=size=201x333:rate=13:duration=1 -c:v ffv1");
    odd.make("silent.webm", "-f lavfi -i testsrc2=size=640x360:rate=60:duration=1 -c:v libvpx");
    List<Scene> scenes = new ArrayList<>();
    for (String name : List.of("turned.mp4", "odd.mkv", "silent.webm")) {
      Text label = text(Text.Role.SUPER, name);
      scenes.add(
          new Scene(
              name,
              Duration.ofMillis(500),
              5,
              Layout.CARD,
              List.of(footage(name)),
              List.of(label),
              Staging.of(Scene.Move.NONE, Scene.Transition.CUT),
              ""));
    }
    assertThat(render(board(scenes), SMALL).passes()).isTrue();
  }

  @Test
  void words_of_any_kind_are_drawn_not_parsed() {
    Text odd = text(Text.Role.SUPER, "50% off: it's \uD83D\uDD25 \\ [now]; a=b");
    Scene scene = scene(Layout.STATEMENT, List.of(), List.of(odd));
    assertThat(render(board(List.of(scene)), SMALL).passes()).isTrue();
  }

  @Test
  void arabic_is_shaped_in_a_fallback_face() {
    Scene scene =
        scene(
            Layout.STATEMENT,
            List.of(),
            List.of(text(Text.Role.SUPER, "\u0642\u0637\u0646 \u0639\u0636\u0648\u064a 100%")));
    if (new java.awt.Font(java.awt.Font.SANS_SERIF, java.awt.Font.PLAIN, 1).canDisplay(0x642)) {
      assertThat(render(board(List.of(scene)), SMALL).passes()).isTrue();
    } else {
      assertThat(refused(scene).code()).isEqualTo(ErrorCode.STORYBOARD_INVALID);
    }
  }

  @Test
  void one_picture_is_wiped_over_another() {
    odd.clip("a.mp4");
    odd.make("b.png", "-f lavfi -i testsrc=s=320x180 -frames:v 1");
    Scene scene =
        scene(Layout.BEFORE_AFTER, List.of(footage("a.mp4"), still("b.png")), List.of(HOOK));
    assertThat(render(board(List.of(scene)), SMALL).passes()).isTrue();
  }

  @Test
  void a_cut_out_on_transparency_renders() {
    odd.make(
        "pack.png",
        "-f lavfi -i color=c=red@0:s=400x400,format=rgba,"
            + "drawbox=x=100:y=80:w=200:h=240:color=red@1:t=fill:replace=1 -frames:v 1");
    Scene scene = scene(Layout.PACKSHOT, List.of(still("pack.png")), List.of(HOOK));
    assertThat(render(board(List.of(scene)), SMALL).passes()).isTrue();
  }

  @Test
  void a_clip_shorter_than_its_scene_is_unsuitable() {
    odd.clip("short.mp4");
    Scene scene =
        new Scene(
            "s7",
            Duration.ofSeconds(3),
            5,
            Layout.CARD,
            List.of(footage("short.mp4")),
            List.of(HOOK),
            Staging.of(Scene.Move.NONE, Scene.Transition.CUT),
            "");
    FactoryException refused = refused(scene);
    assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_UNSUITABLE);
    assertThat(refused).hasMessageContaining("s7").hasMessageContaining("short.mp4");
  }

  @Test
  void a_window_past_the_end_moves_back_into_the_clip() {
    odd.clip("clip.mp4");
    Shot late = new Shot.Footage("clip.mp4", Duration.ofMillis(1900), 1, Shot.Focus.CENTRE);
    Scene scene = scene(Layout.CARD, List.of(late), List.of(HOOK));
    assertThat(render(board(List.of(scene)), SMALL).passes()).isTrue();
  }

  @Test
  void a_picture_of_one_pixel_is_unsuitable() {
    odd.make("dot.png", "-f lavfi -i color=c=red:s=1x1 -frames:v 1");
    Scene scene = scene(Layout.CARD, List.of(still("dot.png")), List.of(HOOK));
    FactoryException refused = refused(scene);
    assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_UNSUITABLE);
    assertThat(refused).hasMessageContaining(scene.id()).hasMessageContaining("dot.png");
  }

  @Test
  void a_text_named_mp4_is_unreadable() throws IOException {
    Files.writeString(folder.resolve("assets/fake.mp4"), "not a film");
    assertThat(refused(scene(Layout.CARD, List.of(footage("fake.mp4")), List.of(HOOK))).code())
        .isEqualTo(ErrorCode.MEDIA_UNREADABLE);
  }

  @Test
  void a_path_that_leaves_the_assets_is_unreadable() throws IOException {
    Files.writeString(folder.resolve("secret.png"), "x");
    assertThat(refused(scene(Layout.CARD, List.of(still("../secret.png")), List.of(HOOK))).code())
        .isEqualTo(ErrorCode.MEDIA_UNREADABLE);
  }

  @Test
  void an_interrupted_render_is_cancelled_and_leaves_nothing() throws IOException {
    Storyboard board = simple();
    Thread.currentThread().interrupt();
    FactoryException stopped =
        catchThrowableOfType(FactoryException.class, () -> render(board, SMALL));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(stopped.code()).isEqualTo(ErrorCode.CANCELLED);
    assertThat(folder.resolve("out")).doesNotExist();
    try (Stream<Path> left = Files.list(folder.resolve("cache"))) {
      assertThat(left.filter(f -> f.getFileName().toString().startsWith("scratch"))).isEmpty();
    }
  }

  @Test
  void what_a_killed_process_left_is_swept_up() throws IOException {
    Path cache = Files.createDirectories(folder.resolve("left"));
    Path old = Files.writeString(Files.createDirectory(cache.resolve("scratch1")).resolve("f"), "");
    Path fresh = Files.writeString(cache.resolve("key.part"), "");
    Files.setLastModifiedTime(old.getParent(), FileTime.from(Instant.EPOCH));
    assertThat(renderer(cache).cache().hits()).isZero();
    assertThat(old.getParent()).doesNotExist();
    assertThat(fresh).exists();
  }

  @Test
  void progress_rises_to_the_number_of_frames() {
    List<Integer> heard = new ArrayList<>();
    renderer.render(order(simple(), SMALL), (done, total) -> heard.add(done * 1000 + total));
    assertThat(heard).isSorted();
    assertThat(heard.getLast()).isEqualTo(29 * 1000 + 29);
  }
}
