package io.creativefactory.render.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegTest {
  private static final Limits MINUTE = Limits.within(Duration.ofMinutes(1));
  private static final List<String> ENDLESS =
      List.of("-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25", "-f", "null", "-");

  private final Ffmpeg ffmpeg = Ffmpeg.bundled();

  @Test
  void raw_frames_come_out_of_the_pipe() {
    byte[] frames =
        ffmpeg.capture(
            arguments("color=red:size=4x2:rate=10:duration=0.3", "-pix_fmt", "rgb24"), MINUTE);
    assertThat(frames).hasSize(3 * 4 * 2 * 3);
  }

  @Test
  void raw_frames_go_in_and_are_encoded(@TempDir Path folder) {
    Path video = folder.resolve("a 'quoted' 100%d name.mp4");
    AtomicInteger done = new AtomicInteger();
    List<String> line = new ArrayList<>(MediaInput.own("pipe:0", "-f", "rawvideo"));
    line.addAll(4, List.of("-pix_fmt", "gray", "-s", "16x16", "-r", "25"));
    line.addAll(List.of("-c:v", "libx264", "-pix_fmt", "yuv420p", MediaInput.name(video)));
    ffmpeg.feed(
        line,
        new Limits(Duration.ofMinutes(1), done::set),
        input -> input.write(new byte[16 * 16 * 50]));
    assertThat(done).hasValue(50);
    assertThat(video).isNotEmptyFile();
  }

  @Test
  void a_failure_carries_the_tools_own_words() {
    FactoryException failure =
        thrown(() -> ffmpeg.run(List.of("-i", "/nowhere.mp4", "-f", "null", "-"), MINUTE));
    assertThat(failure.code()).isEqualTo(ErrorCode.RENDER_FAILED);
    assertThat(failure).hasMessageContaining("/nowhere.mp4").hasMessageContaining("No such file");
  }

  @Test
  void a_tool_that_never_ends_is_killed_at_its_deadline() {
    FactoryException failure =
        thrown(() -> ffmpeg.run(ENDLESS, Limits.within(Duration.ofMillis(300))));
    assertThat(failure.code()).isEqualTo(ErrorCode.RENDER_TIMED_OUT);
    assertThat(ProcessHandle.current().children()).isEmpty();
  }

  @Test
  void an_interrupt_kills_the_tool_and_keeps_the_flag() {
    Thread caller = Thread.currentThread();
    FactoryException failure =
        thrown(() ->
            ffmpeg.run(ENDLESS, new Limits(Duration.ofMinutes(1), done -> caller.interrupt())));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure.code()).isEqualTo(ErrorCode.CANCELLED);
    assertThat(ProcessHandle.current().children()).isEmpty();
  }

  @Test
  void a_reader_that_fails_ends_the_tool_and_is_heard() {
    IllegalStateException failure =
        catchThrowableOfType(
            IllegalStateException.class,
            () ->
                ffmpeg.stream(
                    arguments("color=red:size=64x64:rate=25", "-pix_fmt", "rgb24"),
                    MINUTE,
                    output -> {
                      throw new IllegalStateException("seen enough");
                    }));
    assertThat(failure).hasMessage("seen enough");
    assertThat(ProcessHandle.current().children()).isEmpty();
  }

  @Test
  void the_children_of_a_child_are_killed_too() {
    List<Long> grandchild = new ArrayList<>();
    Child child =
        new Child(
            List.of("/bin/sh", "-c", "sleep 1000 & echo $!; wait"),
            input -> {},
            output ->
                grandchild.add(
                    Long.parseLong(
                        new String(output.readNBytes(16), StandardCharsets.UTF_8).strip())));
    FactoryException failure = thrown(() -> child.run(Limits.within(Duration.ofMillis(500))));
    assertThat(failure.code()).isEqualTo(ErrorCode.RENDER_TIMED_OUT);
    assertThat(grandchild).hasSize(1).allMatch(FfmpegTest::gone);
  }

  @Test
  void a_host_without_the_native_libraries_is_told_what_to_install(@TempDir Path folder)
      throws Exception {
    Path tool = folder.resolve("ffmpeg");
    Files.writeString(
        tool,
        """
        #!/bin/sh
        echo "ffmpeg: error while loading shared libraries: libpulse.so.0: cannot open" >&2
        exit 127
        """);
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
    FactoryException failure = thrown(() -> new Ffmpeg(tool, tool).checked());
    assertThat(failure.code()).isEqualTo(ErrorCode.SYSTEM_INCOMPLETE);
    assertThat(failure)
        .hasMessageContaining("apt-get install libpulse0")
        .hasMessageContaining("libva-drm2")
        .hasMessageContaining("libpulse.so.0");
  }

  @Test
  void a_playlist_among_the_assets_is_not_followed(@TempDir Path folder) throws Exception {
    Path playlist = folder.resolve("clip.m3u8");
    Files.writeString(
        playlist,
        """
        #EXTM3U
        #EXT-X-TARGETDURATION:10
        #EXTINF:10,
        http://127.0.0.1:1/secret.ts
        """);
    List<String> line = new ArrayList<>(MediaInput.media(playlist));
    line.addAll(List.of("-f", "null", "-"));
    assertThat(thrown(() -> ffmpeg.run(line, MINUTE))).hasMessageContaining("not on whitelist");
  }

  private static List<String> arguments(String source, String... output) {
    List<String> line = new ArrayList<>(List.of("-f", "lavfi", "-i", source));
    line.addAll(List.of("-f", "rawvideo"));
    line.addAll(List.of(output));
    line.add("pipe:1");
    return line;
  }

  private static FactoryException thrown(Runnable call) {
    FactoryException failure = catchThrowableOfType(FactoryException.class, call::run);
    assertThat(failure).isNotNull();
    return failure;
  }

  /// A killed grandchild may stay in the table as a zombie when the machine's first process does
  /// not collect strangers; it runs no more.
  static boolean gone(long pid) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (System.nanoTime() < end) {
      try {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        if (stat.substring(stat.lastIndexOf(')')).startsWith(") Z")) {
          return true;
        }
      } catch (java.io.IOException absent) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }
}
