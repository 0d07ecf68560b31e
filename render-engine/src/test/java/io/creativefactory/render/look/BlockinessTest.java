package io.creativefactory.render.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.render.OddMedia;
import io.creativefactory.render.process.Ffmpeg;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockinessTest {
  /// Soft slopes with grain, as light falls on a wall.
  private static final String SLOPES =
      "-f lavfi -i gradients=s=320x240:c0=black:c1=white:d=1:speed=0.2:r=10:seed=7"
          + ",format=yuv420p,noise=alls=12:all_seed=7 ";

  @TempDir Path folder = Path.of(".");
  private final Blockiness blockiness = new Blockiness(Ffmpeg.bundled());
  private OddMedia odd = new OddMedia(folder);

  @BeforeEach
  void open() {
    odd = new OddMedia(folder);
  }

  @Test
  void a_badly_compressed_photo_shows_its_blocks_and_a_good_one_hardly() {
    double bad = still(odd.make("bad.jpg", SLOPES + "-frames:v 1 -q:v 31"));
    double good = still(odd.make("good.jpg", SLOPES + "-frames:v 1 -q:v 2"));
    double none = still(odd.make("none.png", SLOPES + "-frames:v 1"));
    assertThat(bad).isGreaterThan(0.5);
    assertThat(good).isLessThan(0.1);
    assertThat(none).isLessThan(0.1);
  }

  @Test
  void a_badly_compressed_clip_shows_its_blocks() {
    String motion = SLOPES + "-pix_fmt yuv420p -c:v mpeg4 -g 5 ";
    Path bad = odd.make("bad.mp4", motion + "-q:v 31");
    Path good = odd.make("good.mp4", motion + "-q:v 2");
    Duration second = Duration.ofSeconds(1);
    assertThat(blockiness.measure(bad, second).orElseThrow())
        .isGreaterThan(0.1 + blockiness.measure(good, second).orElseThrow());
  }

  @Test
  void a_picture_without_anything_in_it_tells_nothing() {
    Path plain = odd.make("plain.png", "-f lavfi -i color=gray:s=320x240 -frames:v 1");
    assertThat(blockiness.measure(plain, Duration.ZERO)).isEmpty();
  }

  private double still(Path file) {
    return blockiness.measure(file, Duration.ZERO).orElseThrow();
  }
}
