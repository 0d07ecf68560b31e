package io.creativefactory.render.source;

import io.creativefactory.domain.editor.Treatment;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.look.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes what is done to one shot's picture as FFmpeg's steps, the same for stills and footage:
/// first what its file needs to be seen rightly, then what the storyboard asks for. Numbers only;
/// no text of a storyboard enters a step.
final class Retouch {
  /// How eq and negate want a picture: BT.709, video range, full colour resolution.
  private static final String LEVEL = "scale=out_color_matrix=bt709:out_range=tv,format=yuv444p";

  private static final int HIGH_DEFINITION = 720;

  private Retouch() {}

  /// Right behind the decoder, before frames are dropped or doubled.
  static List<String> decoded(Probe.Picture facts) {
    List<String> steps = new ArrayList<>();
    Signal signal = facts.signal();
    boolean yuv = facts.pixelFormat().startsWith("yuv");
    if (yuv && signal.matrix().equals("unknown") && facts.size().shortSide() >= HIGH_DEFINITION) {
      // FFmpeg takes a silent file for standard definition; players do so below 720 lines only.
      steps.add("setparams=colorspace=bt709");
    }
    if (signal.interlaced()) {
      steps.add("bwdif=mode=send_frame:deint=all");
    }
    return steps;
  }

  /// A wide or bright signal brought down to BT.709.
  static List<String> levelled(Probe.Picture facts) {
    Signal signal = facts.signal();
    boolean coded = facts.pixelFormat().startsWith("yuv");
    if (!coded || (!signal.isHighDynamicRange() && !signal.isWideGamut())) {
      return List.of();
    }
    boolean bright = signal.isHighDynamicRange();
    String linear =
        "zscale=primariesin=bt2020:matrixin=bt2020nc:transferin="
            + (bright ? signal.transfer() : "bt709")
            + ":transfer=linear:npl=203,format=gbrpf32le,zscale=primaries=bt709";
    String down = bright ? ",tonemap=tonemap=hable:desat=0" : "";
    return List.of(
        linear + down + ",zscale=transfer=bt709:matrix=bt709:range=limited,format=yuv444p");
  }

  /// What the storyboard asks for, less the crop.
  static List<String> asked(Treatment treatment) {
    List<String> steps = new ArrayList<>();
    Treatment.Adjustment adjustment = treatment.adjustment();
    if (!adjustment.equals(Treatment.Adjustment.NONE)) {
      steps.add(
          String.format(
              Locale.ROOT,
              LEVEL + ",eq=brightness=%.4f:contrast=%.4f:saturation=%.4f",
              adjustment.brightness(),
              adjustment.contrast(),
              adjustment.saturation()));
    }
    treatment.filters().forEach(filter -> steps.add(filter(filter)));
    return steps;
  }

  private static String filter(Treatment.Filter filter) {
    return switch (filter) {
      case GRAYSCALE -> LEVEL + ",eq=saturation=0";
      // The matrix that CSS and photo tools call sepia, on RGB.
      case SEPIA ->
          "format=gbrp,colorchannelmixer="
              + ".393:.769:.189:0:.349:.686:.168:0:.272:.534:.131:0,"
              + LEVEL;
      case NEGATE -> "format=gbrp,negate," + LEVEL;
      case VIGNETTE -> LEVEL + ",vignette=angle=PI/4.5:dither=0";
    };
  }

  /// Steps that lose transparency, made to keep it.
  ///
  /// @param label not used elsewhere in the graph
  static String keepingAlpha(List<String> steps, String label) {
    String level = "scale=out_color_matrix=bt709:out_range=tv,format=yuva444p";
    return (level
            + ",split[%1$sa][%1$sb];[%1$sb]alphaextract[%1$sc];"
            + "[%1$sa]%2$s,format=yuv444p[%1$sd];[%1$sd][%1$sc]alphamerge")
        .formatted(label, String.join(",", steps));
  }
}
