package io.creativefactory.render.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Zoom;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.source.Correction;
import io.creativefactory.render.source.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EncoderTest {
  private static final Film GROUND = new Film(Path.of("/films/ground.rgba"), 540, 960, 1);
  private static final Film WORDS = new Film(Path.of("/films/it's 100%.rgba"), 300, 80, 1);
  private static final Film MASK = new Film(Path.of("/films/mask.rgba"), 400, 300, 1);
  private static final Cue RISES = new Cue(6, 5, 8, 0, 20, 0);

  private static List<String> line(Track... tracks) {
    Segment segment =
        new Segment(
            new PixelSize(540, 960),
            Scaling.FULL,
            24,
            36,
            Optional.of(GROUND),
            List.of(tracks),
            Segment.Veil.NONE);
    return new Encoder(Ffmpeg.bundled(), Codec.FINAL)
        .arguments(segment, List.of(new Cut(Path.of("/cache/key.part"), 0, 36, true)));
  }

  private static Track.Clip clip(String file, double from, double speed) {
    PixelSize size = new PixelSize(960, 540);
    Box crop = new Box(10, 0, 500, 375);
    Part all = new Part(size, new Box(0, 0, 960, 540));
    List<String> look = List.of("eq=contrast=1.04:saturation=1.07");
    Correction correction = new Correction(List.of(), List.of(), all, List.of(), look, false);
    return new Track.Clip(Path.of(file), from, speed, size, crop, correction);
  }

  private static String graph(List<String> line) {
    return line.get(line.indexOf("-filter_complex") + 1);
  }

  @Test
  void words_rise_on_a_ground_by_exactly_this_command() {
    List<String> line = line(new Track.Sprite(WORDS, 60, 100, RISES));
    assertThat(graph(line))
        .isEqualTo(
            "[0:v]scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,loop=loop=35:size=1[n0];"
                + "[1:v]scale=out_color_matrix=bt709:out_range=tv,format=yuva420p"
                + ",loop=loop=5:size=1,fade=t=in:s=0:n=5:alpha=1,setpts=PTS+6/24/TB[n1];"
                + "[n0][n1]overlay=x='60':y='100+20.0000*pow(1-clip((n-6)/8,0,1),3)'"
                + ":eval=frame:format=yuv420:eof_action=repeat[n2];"
                + "[n2]setsar=1,format=yuv420p[out0]");
    assertThat(String.join(" ", line).replace(graph(line), "GRAPH"))
        .isEqualTo(
            "-filter_complex_threads 1"
                + " -protocol_whitelist file,pipe -f rawvideo -pixel_format rgba"
                + " -video_size 540x960 -framerate 24 -i file:/films/ground.rgba"
                + " -protocol_whitelist file,pipe -f rawvideo -pixel_format rgba"
                + " -video_size 300x80 -framerate 24 -i file:/films/it's 100%.rgba"
                + " -filter_complex GRAPH -map [out0] -frames:v 36 -r 24"
                + " -c:v libx264 -preset veryfast -crf 20 -profile:v high -pix_fmt yuv420p"
                + " -g 48 -bf 2 -flags +cgop+bitexact -threads 2"
                + " -video_track_timescale 12288 -color_primaries bt709 -color_trc bt709"
                + " -colorspace bt709 -color_range tv -an -map_metadata -1 -bitexact"
                + " -f mp4 file:/cache/key.part");
  }

  @Test
  void no_file_name_enters_the_graph() {
    Track clip =
        new Track.Shown(
            clip("/a/b';[x].mp4", 1.5, 2),
            new Box(60, 200, 400, 300),
            Optional.of(MASK),
            Cue.STANDS);
    List<String> line = line(clip, new Track.Sprite(WORDS, 0, 0, Cue.STANDS));
    assertThat(graph(line)).doesNotContain("films").doesNotContain("b'").doesNotContain("100%");
    assertThat(line).contains("file:/a/b';[x].mp4", "-ss", "1.500000", "3.500000");
  }

  @Test
  void a_clip_is_cropped_before_it_is_scaled_and_shaped_by_its_mask() {
    Track clip =
        new Track.Shown(
            clip("/a.mp4", 0, 1), new Box(60, 200, 400, 300), Optional.of(MASK), Cue.STANDS);
    assertThat(graph(line(clip)))
        .containsSubsequence(
            "fps=24", "crop=500:375:10:0", "scale=400:300", "eq=contrast", "alphamerge");
  }

  @Test
  void a_still_moves_by_fractions_of_a_pixel() {
    Track still =
        new Track.Shown(
            new Track.Still(MASK, new Zoom(1, 1.06, 0.5, 0.5, 0.5, 0.5), false),
            new Box(60, 200, 400, 300),
            Optional.empty(),
            Cue.STANDS);
    assertThat(graph(line(still)))
        .contains("perspective=")
        .contains("(1.0000+0.0600*min((on-1)/35,1))")
        .contains("interpolation=cubic");
  }
}
