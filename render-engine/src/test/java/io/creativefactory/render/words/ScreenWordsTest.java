package io.creativefactory.render.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Figure;
import io.creativefactory.render.OddMedia;
import io.creativefactory.render.Progress;
import io.creativefactory.render.eyes.Eyes;
import io.creativefactory.render.eyes.Look;
import io.creativefactory.render.eyes.Readers;
import io.creativefactory.render.eyes.Readers.Asked;
import io.creativefactory.render.eyes.ShotLook;
import io.creativefactory.render.process.Ffmpeg;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reads with the reader of this machine.
class ScreenWordsTest {
  @TempDir Path folder = Path.of(".");
  private OddMedia odd = new OddMedia(folder);

  @BeforeEach
  void open() {
    odd = new OddMedia(folder);
  }

  private Look look(Path file) {
    WordReader reader = WordReader.ofThisMachine(folder.resolve("words"));
    Readers readers = Readers.of(new Asked.Here<>(reader));
    return new Eyes(Ffmpeg.bundled(), InstantSource.system(), readers).look(file, Progress.SILENT);
  }

  private static List<TextLine> lines(Look look) {
    return look.shots().stream().flatMap(shot -> shot.gaze().text().lines().stream()).toList();
  }

  /// A card of 640x360 with one line whose letters start at 60, 200; transparent elsewhere.
  private Path card(String name, String words) throws IOException {
    BufferedImage card = new BufferedImage(640, 360, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = card.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 36));
    graphics.setColor(Color.WHITE);
    graphics.drawString(words, 60, 200);
    graphics.dispose();
    Path file = folder.resolve(name);
    ImageIO.write(card, "png", file.toFile());
    return file;
  }

  @Test
  void words_are_told_with_their_places_and_times() throws IOException {
    Path one = card("one.png", "Fresh bread daily");
    Path two = card("two.png", "Closed on Monday");
    Path clip =
        odd.make(
            "cards.mp4",
            "-f lavfi -i color=c=0x203050:s=640x360:r=25:d=6 -i "
                + one
                + " -i "
                + two
                + " -filter_complex [0][1]overlay=enable='between(t,1,2.99)'[a];"
                + "[a][2]overlay=enable='between(t,3,4.99)' -pix_fmt yuv420p");
    Look look = look(clip);
    List<TextLine> lines = lines(look);
    assertThat(lines)
        .extracting(TextLine::words)
        .containsExactly("Fresh bread daily", "Closed on Monday");
    TextLine first = lines.getFirst();
    assertThat((double) first.fromMs()).isCloseTo(1000, within(250.0));
    assertThat((double) first.toMs()).isCloseTo(3000, within(250.0));
    assertThat((double) lines.getLast().fromMs()).isCloseTo(3000, within(250.0));
    assertThat((double) lines.getLast().toMs()).isCloseTo(5000, within(250.0));
    assertThat(first.x()).isCloseTo(60 / 640.0, within(0.03));
    assertThat(first.y() + first.height()).isCloseTo(205 / 360.0, within(0.05));
    assertThat(first.height()).isBetween(0.06, 0.2);
    assertThat(first.confidence()).isBetween(0.8, 1.0);
    assertThat(look.told().words())
        .isInstanceOfSatisfying(
            Figure.Measured.class,
            words -> {
              assertThat(words.value()).isEqualTo(2);
              assertThat(words.source()).contains("RapidOCR").endsWith("frames read: 2");
            });
    assertThat(folder.resolve("words")).isEmptyDirectory();
  }

  @Test
  void a_text_that_stays_is_read_once_however_much_moves_behind_it() throws IOException {
    Path card = card("stay.png", "Only this week");
    Path clip =
        odd.make(
            "stay.mp4",
            "-f lavfi -i gradients=s=640x360:r=25:d=4:speed=0.05:seed=3:c0=navy:c1=black:nb_colors=2"
                + " -i "
                + card
                + " -filter_complex [0][1]overlay -pix_fmt yuv420p");
    Look look = look(clip);
    assertThat(lines(look)).extracting(TextLine::words).containsExactly("Only this week");
    assertThat(((Figure.Measured) look.told().words()).source()).endsWith("frames read: 1");
  }

  @Test
  void a_still_has_its_words_at_its_one_moment() throws IOException {
    Path still =
        odd.make(
            "still.png",
            "-f lavfi -i color=c=0x203050:s=640x360 -i "
                + card("poster.png", "Two for one")
                + " -filter_complex overlay -frames:v 1");
    List<TextLine> lines = lines(look(still));
    assertThat(lines).extracting(TextLine::words).containsExactly("Two for one");
    assertThat(lines.getFirst().toMs()).isZero();
  }

  @Test
  void a_picture_without_words_has_none_and_no_reader_is_started() throws IOException {
    Look look =
        look(odd.make("plain.mp4", "-f lavfi -i color=c=teal:s=640x360:r=25:d=2 -pix_fmt yuv420p"));
    assertThat(((Figure.Measured) look.told().words()).value()).isZero();
    assertThat(((Figure.Measured) look.told().words()).source()).endsWith("frames read: 0");
    assertThat(Files.exists(folder.resolve("words"))).isFalse();
  }

  @Test
  void words_belong_to_the_shot_that_shows_them() throws IOException {
    Path clip =
        odd.make(
            "shots.mp4",
            "-f lavfi -i color=c=0x203050:s=640x360:r=25:d=2"
                + " -f lavfi -i mandelbrot=s=640x360:r=25 -i "
                + card("shot.png", "Welcome home")
                + " -filter_complex [1]trim=duration=2,setpts=PTS-STARTPTS[m];[0][2]overlay[c];"
                + "[m][c]concat=n=2 -pix_fmt yuv420p");
    List<ShotLook> shots = look(clip).shots();
    assertThat(shots).hasSize(2);
    assertThat(shots.getFirst().gaze().text().lines()).isEmpty();
    assertThat(shots.getLast().gaze().text().lines())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.words()).isEqualTo("Welcome home");
          assertThat(line.fromMs()).isEqualTo(shots.getLast().startMs());
        });
  }

  @Test
  void text_that_stays_through_a_cut_is_seen_in_both_shots() throws IOException {
    Path clip =
        odd.make(
            "through.mp4",
            "-f lavfi -i color=c=0x203050:s=640x360:r=25:d=2"
                + " -f lavfi -i color=c=0x702010:s=640x360:r=25:d=2 -i "
                + card("through.png", "Open all night")
                + " -filter_complex [0][1]concat=n=2[b];[b][2]overlay -pix_fmt yuv420p");
    List<ShotLook> shots = look(clip).shots();
    assertThat(shots).hasSize(2);
    for (ShotLook shot : shots) {
      assertThat(shot.gaze().text().lines())
          .singleElement()
          .satisfies(line -> {
            assertThat(line.words()).isEqualTo("Open all night");
            assertThat(line.fromMs()).isEqualTo(shot.startMs());
            assertThat((double) line.toMs()).isCloseTo((double) shot.endMs(), within(250.0));
          });
    }
  }

  @Test
  void a_real_screen_recording_is_read() {
    Look look = look(OddMedia.real("footage/deb_movie_hello.mp4"));
    List<String> words = lines(look).stream().map(TextLine::words).toList();
    assertThat(words)
        .anyMatch(line -> line.startsWith("Hello world"))
        .anyMatch(line -> line.contains("eriberto@canopus"));
    assertThat(look.shots().getFirst().gaze().text().lines())
        .filteredOn(line -> line.words().startsWith("Hello world"))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.fromMs()).isZero();
          assertThat(line.y()).isLessThan(0.1);
        });
    assertThat(
            Stream.of("libexec", "include").filter(name -> String.join(" ", words).contains(name)))
        .isNotEmpty();
  }
}
