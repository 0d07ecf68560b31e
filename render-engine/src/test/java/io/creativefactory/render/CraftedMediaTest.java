package io.creativefactory.render;

import static io.creativefactory.render.Boards.board;
import static io.creativefactory.render.Boards.footage;
import static io.creativefactory.render.Boards.scene;
import static io.creativefactory.render.Boards.still;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Storyboard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files made to show what lies outside the assets folder. The secret beside it is a film that
/// would render, so that a file that is followed makes a video and not an accidental failure.
class CraftedMediaTest {
  @TempDir Path folder = Path.of(".");
  private Path secret = folder;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectory(folder.resolve("assets"));
    secret =
        new OddMedia(folder)
            .make(
                "secret.ts",
                "-f lavfi -i testsrc2=size=320x180:rate=25:duration=3 -f lavfi -i sine=duration=3"
                    + " -pix_fmt yuv420p -c:a aac");
  }

  private void refused(Storyboard board, String name) {
    RenderOrder order =
        new RenderOrder(
            "v1",
            board,
            Boards.placement("1:1", 270, 270),
            folder.resolve("assets"),
            folder.resolve("out"));
    FfmpegRenderer renderer =
        new FfmpegRenderer(RenderSettings.caching(folder.resolve("cache")), InstantSource.system());
    FactoryException refused =
        catchThrowableOfType(FactoryException.class, () -> renderer.render(order, Progress.SILENT));
    assertThat(refused).as("%s was followed", name).isNotNull();
    assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_UNREADABLE);
    assertThat(refused).hasMessageContaining(name);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private static Storyboard showing(Shot shot) {
    return board(List.of(scene(Layout.CARD, List.of(shot), List.of())));
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve("assets").resolve(name), content);
  }

  private String playlist() {
    return "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:3,\n"
        + secret.toUri()
        + "\n#EXT-X-ENDLIST\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"list.m3u8", "list.mp4", "list.ts", "list.webm", "list"})
  void a_playlist_is_not_followed_whatever_its_name(String name) throws IOException {
    write(name, playlist());
    refused(showing(footage(name)), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list.ffconcat", "list.mp4", "list.mov"})
  void a_list_of_files_is_not_followed_whatever_its_name(String name) throws IOException {
    write(name, "ffconcat version 1.0\nfile '" + secret + "'\n");
    refused(showing(footage(name)), name);
    write(name, "ffconcat version 1.0\nfile '../secret.ts'\n");
    refused(showing(footage(name)), name);
  }

  @Test
  void a_name_that_counts_reads_no_series() throws IOException {
    new OddMedia(folder.resolve("assets"))
        .make("frame%03d.tga", "-f lavfi -i testsrc2=size=320x180:rate=25:duration=1");
    assertThat(folder.resolve("assets/frame001.tga")).exists();
    write("frame%03d.tga", "no picture");
    refused(showing(footage("frame%03d.tga")), "frame%03d.tga");
    refused(showing(still("frame%03d.tga")), "frame%03d.tga");
  }

  @Test
  void a_link_out_of_the_folder_is_not_followed() throws IOException {
    Files.createSymbolicLink(folder.resolve("assets/clip.ts"), secret);
    refused(showing(footage("clip.ts")), "clip.ts");
  }

  @Test
  void music_is_no_playlist_either() throws IOException {
    write("bed.m4a", playlist());
    Sound sound = new Sound(new Sound.Music("bed.m4a", Duration.ZERO), false);
    Storyboard plain = board(List.of(scene(Layout.STATEMENT, List.of(), List.of())));
    refused(
        new Storyboard(plain.title(), plain.look(), plain.framesPerSecond(), plain.scenes(), sound),
        "bed.m4a");
  }
}
