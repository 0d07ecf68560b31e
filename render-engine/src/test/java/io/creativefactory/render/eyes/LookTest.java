package io.creativefactory.render.eyes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.OddMedia;
import io.creativefactory.render.Progress;
import io.creativefactory.render.look.ContactSheet;
import io.creativefactory.render.look.Frames;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.shot.PictureHash;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LookTest {
  @TempDir Path folder = Path.of(".");
  private final Ffmpeg ffmpeg = Ffmpeg.bundled();
  private final MediaInspector inspector = new MediaInspector(ffmpeg);
  private final Eyes eyes = new Eyes(ffmpeg, InstantSource.fixed(Instant.EPOCH));
  private final Frames frames = new Frames(ffmpeg);
  private OddMedia odd = new OddMedia(folder);

  @BeforeEach
  void open() {
    odd = new OddMedia(folder);
  }

  @Test
  void black_pillars_are_cut_off() {
    Path file =
        odd.make(
            "pillars.mp4",
            "-f lavfi -i testsrc2=s=200x180:r=25:d=1 -vf pad=320:180:60:0 -pix_fmt yuv420p");
    assertThat(look(file).crop()).isEqualTo(new Look.CropBox(60, 0, 200, 180));
    assertThat(look(odd.clip("full.mp4")).crop()).isNull();
  }

  @Test
  void the_pillars_of_a_real_take_are_cut_off() {
    Look report = look(OddMedia.real("footage/mdn_crystal.mp4"));
    assertThat(report.crop()).isEqualTo(new Look.CropBox(8, 0, 704, 480));
    assertThat(report.shots()).hasSize(1);
  }

  @Test
  void silence_is_unknown_and_a_tone_is_measured() {
    Path silent = odd.make("silent.wav", "-f lavfi -i anullsrc -t 1");
    Path tone =
        odd.make("tone.wav", "-f lavfi -i aevalsrc=exprs=sin(6283*t)/8|sin(6283*t)/8:s=48000:d=2");
    assertThat(sound(silent).loudness()).isInstanceOf(Figure.Unknown.class);
    assertThat(sound(silent).truePeak()).isInstanceOf(Figure.Unknown.class);
    assertThat(((Figure.Measured) sound(tone).truePeak()).value()).isCloseTo(-18.06, within(0.2));
  }

  @Test
  void clicks_have_their_tempo_and_noise_has_none() {
    Path clicks =
        odd.make(
            "clicks.wav",
            "-f lavfi -i"
                + " aevalsrc=exprs=sin(2000*t)*exp(-60*mod(t\\,0.6))+0.7*sin(400*t)*lt(mod(t\\,2.4)\\,0.1)"
                + ":s=44100:d=15");
    Path noise = odd.make("noise.wav", "-f lavfi -i anoisesrc=d=8:seed=1");
    SoundReport beats = sound(clicks);
    assertThat(((Figure.Measured) beats.tempo()).value()).isCloseTo(100, within(0.5));
    assertThat(beats.downbeatsMs()).allMatch(at -> Math.abs((at + 1200) % 2400 - 1200) <= 40);
    assertThat(beats.downbeatsMs()).hasSizeGreaterThan(4);
    assertThat(sound(noise).tempo()).isInstanceOf(Figure.Unknown.class);
    assertThat(sound(noise).beatsMs()).isEmpty();
  }

  @Test
  void speech_has_no_tempo() {
    assertThat(sound(OddMedia.real("audio/jfk_speech.wav")).tempo())
        .isInstanceOf(Figure.Unknown.class);
  }

  @Test
  void a_shot_tells_what_is_heard_and_claims_music_only_with_a_pulse() {
    assertThat(heard("audio/jfk_speech.wav")).isEqualTo(ShotSound.Kind.SPEECH);
    assertThat(heard("audio/viper_music.mp3")).isEqualTo(ShotSound.Kind.MUSIC);
    assertThat(heard("audio/guitar_loop.wav")).isEqualTo(ShotSound.Kind.MUSIC);
    assertThat(heardMade("anullsrc=d=3")).isEqualTo(ShotSound.Kind.SILENCE);
    assertThat(heardMade("anoisesrc=d=3:a=0.2:seed=1")).isEqualTo(ShotSound.Kind.NOISE);
    assertThat(heardMade("sine=f=220:d=3")).isEqualTo(ShotSound.Kind.UNCLEAR);
  }

  private ShotSound.Kind heard(String name) {
    return heardIn("-i " + OddMedia.real(name));
  }

  private ShotSound.Kind heardMade(String source) {
    return heardIn("-f lavfi -i " + source);
  }

  private ShotSound.Kind heardIn(String sound) {
    Path clip =
        odd.make(
            "heard.mkv",
            "-y -f lavfi -i color=green:s=160x90:r=5 "
                + sound
                + " -map 0:v -map 1:a -shortest -c:v ffv1 -c:a pcm_s16le");
    ShotLook shot = eyes.look(clip, Progress.SILENT).shots().getFirst();
    return requireNonNull(shot.heard()).kind();
  }

  @Test
  void a_report_is_json_as_the_command_promises() {
    Look report = look(odd.clip("clip.mp4"));
    JsonNode json = DomainJson.mapper().valueToTree(new Look.All(List.of(report)));
    JsonNode shot = json.at("/media/0/shots/0");
    assertThat(shot.propertyNames()).startsWith("startMs", "endMs", "in", "confidence");
    assertThat(shot.path("in").asString()).isEqualTo("cut");
    assertThat(shot.path("endMs").asLong()).isEqualTo(2000);
    assertThat(json.at("/media/0/probe/kind").asString()).isEqualTo("CLIP");
    assertThat(json.at("/media/0/path").asString()).endsWith("clip.mp4");
  }

  @Test
  void a_still_is_looked_at_too() {
    Look still = look(odd.make("s.png", "-f lavfi -i color=gray:size=64x64 -frames:v 1"));
    assertThat(still.shots()).hasSize(1);
    assertThat(((Figure.Measured) still.shots().getFirst().seen().exposure()).value())
        .isCloseTo(0.5, within(0.02));
    assertThat(still.sound()).isNull();
  }

  @Test
  void a_frame_is_the_one_shown_at_its_time() {
    Path file =
        odd.make(
            "rgb.mp4",
            "-f lavfi -i color=red:s=64x64:r=25:d=1 -f lavfi -i color=blue:s=64x64:r=25:d=1"
                + " -filter_complex [0][1]concat=n=2 -pix_fmt yuv420p");
    PixelSize size = new PixelSize(32, 32);
    List<Duration> times = List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(99));
    List<BufferedImage> images = frames.at(file, times, size);
    assertThat(images)
        .extracting(image -> new Color(image.getRGB(16, 16)).getBlue() > 200)
        .containsExactly(false, true, true);
  }

  @Test
  void a_seek_into_an_old_444_film_shows_no_green() {
    Path film = OddMedia.real("footage/cockatoo.mp4");
    BufferedImage frame = frames.at(film, Duration.ofSeconds(7), new PixelSize(32, 18));
    Color middle = new Color(frame.getRGB(16, 9));
    assertThat(middle.getGreen() - middle.getRed()).isLessThan(40);
  }

  @Test
  void alike_pictures_have_near_hashes() {
    String one = hash("-f lavfi -i testsrc2=s=320x180 -frames:v 1");
    String darker = hash("-f lavfi -i testsrc2=s=640x360 -vf eq=brightness=-0.1 -frames:v 1");
    String other = hash("-f lavfi -i mandelbrot=s=320x180 -frames:v 1");
    assertThat(PictureHash.distance(one, darker)).isLessThan(8);
    assertThat(PictureHash.distance(one, other)).isGreaterThan(16);
  }

  @Test
  void a_contact_sheet_has_a_row_for_each_video() throws Exception {
    Path tall = odd.make("tall.mp4", "-f lavfi -i testsrc2=s=180x320:r=25:d=1");
    Path sheet = folder.resolve("sheet.png");
    new ContactSheet(inspector, frames).draw(List.of(odd.clip("a.mp4"), tall), 3, sheet);
    BufferedImage image = ImageIO.read(sheet.toFile());
    assertThat(image.getWidth()).isEqualTo(8 + 3 * (427 + 8));
    assertThat(image.getHeight()).isEqualTo(8 + (240 + 34) + (427 + 34));
  }

  private String hash(String arguments) {
    return look(odd.make("hash.png", arguments)).shots().getFirst().hash();
  }

  private Look look(Path file) {
    return eyes.look(file, Progress.SILENT);
  }

  private SoundReport sound(Path file) {
    return requireNonNull(look(file).sound());
  }
}
