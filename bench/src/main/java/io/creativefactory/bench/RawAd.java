package io.creativefactory.bench;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.process.MediaInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rival: the same ad by one hand-written FFmpeg command, one filter graph, the same encoder,
/// preset and quality, and x264's own threads; before it one pass over the sound, which hitting a
/// loudness takes.
final class RawAd {
  private static final double DISSOLVE = 0.32;
  private static final double[] CAPTION_AT = {0.2, 4.2, 12.2};
  private static final double CAPTION_FOR = 3.2;

  /// What our engine measures on the four real clips and does to them to bring them near one
  /// another; whoever writes the command by hand finds such values by trying.
  private static final List<String> MATCHED =
      List.of(
          "setparams=colorspace=bt709,%s,colorcorrect=rl=0:bl=0:rh=-0.017:bh=0,eq=contrast=0.892",
          "crop=990:1760,%s,eq=contrast=1.12",
          "%s,eq=contrast=1.12",
          "setparams=colorspace=bt709,%s,colorcorrect=rl=0:bl=0:rh=-0.0078:bh=0.0162,eq=contrast=1.12");

  private static final Pattern MEASURED =
      Pattern.compile("\"(input_i|input_tp|input_lra|input_thresh|target_offset)\" : \"([^\"]+)\"");

  private final AdMedia media;

  RawAd(AdMedia media) {
    this.media = media;
  }

  void render(PixelSize size, Path file) {
    List<String> arguments = new ArrayList<>();
    double total = 0;
    for (int i = 0; i < AdMedia.CLIPS; i++) {
      double length = seconds(i);
      boolean last = i == AdMedia.CLIPS - 1;
      String taken = number(length + (last ? 0 : DISSOLVE));
      arguments.addAll(MediaInput.media(media.file("clip" + i + ".mp4"), "-t", taken));
      total += length;
    }
    for (int i = 0; i < CAPTION_AT.length; i++) {
      arguments.addAll(
          MediaInput.media(
              media.file("caption" + i + ".png"),
              "-loop",
              "1",
              "-framerate",
              "30",
              "-t",
              number(CAPTION_FOR)));
    }
    arguments.addAll(MediaInput.media(media.file("logo.png")));
    arguments.addAll(MediaInput.media(media.file("music.wav"), "-t", number(total)));
    arguments.addAll(MediaInput.media(media.file("voice.wav")));
    String sound = sound(8, 9) + normalised(measured(total)) + "[a]";
    arguments.addAll(List.of("-filter_complex", picture(size) + ";" + sound));
    arguments.addAll(List.of("-map", "[v]", "-map", "[a]", "-t", number(total)));
    arguments.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "20"));
    arguments.addAll(List.of("-profile:v", "high", "-pix_fmt", "yuv420p", "-g", "60", "-bf", "2"));
    arguments.addAll(List.of("-c:a", "aac", "-b:a", "192k", "-ar", "48000", "-ac", "2"));
    arguments.addAll(List.of("-movflags", "+faststart", "-f", "mp4", MediaInput.name(file)));
    RawFfmpeg.run(arguments);
  }

  private String picture(PixelSize size) {
    String placed =
        "scale=%1$d:%2$d:force_original_aspect_ratio=increase:out_color_matrix=bt709:out_range=tv,crop=%1$d:%2$d,setsar=1,format=yuv420p"
            .formatted(size.width(), size.height());
    StringBuilder graph = new StringBuilder();
    for (int i = 0; i < AdMedia.CLIPS; i++) {
      String matched = media.isReal() ? MATCHED.get(i).formatted(placed) : placed;
      graph.append(
          "[%1$d:v]fps=30,%2$s,eq=contrast=1.04:saturation=1.07[c%1$d];".formatted(i, matched));
    }
    String stage = "c0";
    double offset = 0;
    for (int i = 1; i < AdMedia.CLIPS; i++) {
      offset += seconds(i - 1);
      graph.append(
          "[%s][c%d]xfade=transition=fade:duration=%s:offset=%s[x%d];"
              .formatted(stage, i, number(DISSOLVE), number(offset), i));
      stage = "x" + i;
    }
    for (int i = 0; i < CAPTION_AT.length; i++) {
      graph.append(
          "[%d:v]format=yuva420p,fade=in:d=0.22:alpha=1,setpts=PTS+%s/TB[t%d];"
              .formatted(AdMedia.CLIPS + i, number(CAPTION_AT[i]), i));
      graph.append(
          "[%s][t%d]overlay=x=(W-w)/2:y=H*0.6:eof_action=pass[y%d];".formatted(stage, i, i));
      stage = "y" + i;
    }
    return graph.append("[%s][7:v]overlay=x=60:y=H*0.15[v]".formatted(stage)).toString();
  }

  /// The voice a fifth of a second in, the music ducked under it.
  private static String sound(int music, int voice) {
    return ("[%2$d:a]aresample=48000,adelay=200:all=1,apad,asplit[v1][v2];"
            + "[%1$d:a][v1]sidechaincompress=threshold=0.03:ratio=8:attack=80:release=400[m];"
            + "[m][v2]amix=inputs=2:duration=first:normalize=0,")
        .formatted(music, voice);
  }

  private String measured(double total) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(MediaInput.media(media.file("music.wav"), "-t", number(total)));
    arguments.addAll(MediaInput.media(media.file("voice.wav")));
    String target = "loudnorm=I=-14:TP=-1.5:LRA=11:print_format=json";
    arguments.addAll(List.of("-filter_complex", sound(0, 1) + target + "[a]"));
    arguments.addAll(List.of("-map", "[a]", "-t", number(total), "-f", "null", "-"));
    return RawFfmpeg.run(arguments);
  }

  private static String normalised(String json) {
    StringBuilder filter = new StringBuilder("loudnorm=I=-14:TP=-1.5:LRA=11:linear=true");
    Matcher found = MEASURED.matcher(json);
    while (found.find()) {
      String name =
          switch (found.group(1)) {
            case "input_i" -> "measured_I";
            case "input_tp" -> "measured_TP";
            case "input_lra" -> "measured_LRA";
            case "input_thresh" -> "measured_thresh";
            default -> "offset";
          };
      filter.append(":").append(name).append("=").append(found.group(2));
    }
    return filter.append(",aresample=48000").toString();
  }

  private static double seconds(int scene) {
    return BenchAds.LENGTHS.get(scene).toMillis() / 1000.0;
  }

  private static String number(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }
}
