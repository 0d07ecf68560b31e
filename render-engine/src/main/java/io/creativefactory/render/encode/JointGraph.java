package io.creativefactory.render.encode;

import static io.creativefactory.render.encode.Graph.hold;
import static io.creativefactory.render.encode.Graph.plain;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.render.process.MediaInput;
import java.nio.file.Path;
import java.util.Locale;

/// Writes the filter graph of a transition: two stretches of frames in, one out.
final class JointGraph {
  /// Exposures of one frame of a whip.
  private static final int SHUTTER = 16;

  /// How large the old scene has grown when it is gone.
  private static final double GROWN = 1.9;

  /// Width of a wipe's soft edge, as a share of the frame's.
  private static final double SOFT = 0.05;

  private final Joint joint;
  private final Graph graph;

  JointGraph(Joint joint) {
    this.joint = joint;
    this.graph = new Graph(joint.fps());
    String before = open(joint.before());
    String after = open(joint.after());
    String both = before + after;
    String shown =
        switch (joint.how()) {
          case CUT -> throw new IllegalStateException("a cut has no frames of its own");
          case DISSOLVE -> dissolve(both);
          case WIPE -> wipe(before, after);
          case SLIDE -> slide(both);
          case PUSH -> push(both);
          case ZOOM -> zoom(before, after);
          case WHIP -> whip(both);
          case DIP -> dip(before, after);
        };
    graph.end(shown, "setsar=1,format=yuv420p", "[out]");
  }

  Graph graph() {
    return graph;
  }

  private String open(Path file) {
    return graph.chain(
        graph.input(MediaInput.own(MediaInput.name(file), "-f", "nut")),
        "settb=1/" + joint.fps() + ",setpts=N");
  }

  private String dissolve(String both) {
    return graph.chain(both, "xfade=transition=fade:offset=0:duration=" + length());
  }

  /// The new scene is uncovered from the right; a soft edge runs before it.
  private String wipe(String before, String after) {
    PixelSize size = joint.size();
    double soft = size.width() * SOFT;
    String edge = "'255*clip((X-%d)/%s,0,1)'".formatted(size.width(), plain(soft));
    // A sheet, black on the left and white on the right, that is drawn past a window.
    int sheet = 2 * size.width() + (int) Math.ceil(soft);
    String mask =
        graph.chain(
            "",
            "color=s=%dx%d:r=%d,format=gray,geq=lum=%s,trim=end_frame=1,%s,crop=%d:%d:x='%s':y=0"
                .formatted(
                    sheet,
                    size.height(),
                    joint.fps(),
                    edge,
                    hold(joint.frames()),
                    size.width(),
                    size.height(),
                    (sheet - size.width()) + "*" + progress(Staging.Easing.IN_OUT)));
    String shaped = graph.chain(after + mask, "alphamerge");
    return graph.chain(before + shaped, "overlay=format=yuv420");
  }

  private String slide(String both) {
    // The overlay counts its frames from 1.
    String p = Motion.eased(Staging.Easing.OUT, "(n/" + (joint.frames() + 1) + ")");
    String x = "W-W*(" + p + ")";
    return graph.chain(both, "overlay=x='" + x + "':y=0:eval=frame:format=yuv420");
  }

  private String push(String both) {
    return graph.chain(both, "hstack," + window(progress(Staging.Easing.IN_OUT)));
  }

  /// The camera flies into the old scene until the new one has taken its place.
  private String zoom(String before, String after) {
    // Speeding up: the counter of this filter begins at 1.
    String z = "(1" + Graph.signed(GROWN - 1) + "*pow(on/" + joint.frames() + ",2))";
    String grown =
        graph.chain(
            before,
            "perspective="
                + Motion.corners("(W-W/" + z + ")/2", "(H-H/" + z + ")/2", z)
                + ":eval=frame:interpolation=linear");
    return dissolve(grown + after);
  }

  /// A push that is exposed as a camera would: each frame is the mean of its moments.
  private String whip(String both) {
    int moments = joint.frames() * SHUTTER;
    String p = Motion.eased(Staging.Easing.IN_OUT, "((n+1)/" + moments + ")");
    int step = Math.max(1, joint.size().width() / (6 * SHUTTER));
    return graph.chain(
        both,
        ("hstack,fps=%d:start_time=0,%s,avgblur=sizeX=%d:sizeY=1:enable='between(n,%d,%d)',"
                + "tmix=frames=%d,select='eq(mod(n,%d),%d)',settb=1/%d,setpts=N")
            .formatted(
                joint.fps() * SHUTTER,
                window(p),
                step,
                moments / 6,
                moments - moments / 6,
                SHUTTER,
                SHUTTER,
                SHUTTER - 1,
                joint.fps()));
  }

  /// Half of the frames cover the old scene with the field's colour, half uncover the new one.
  private String dip(String before, String after) {
    int half = joint.frames() / 2;
    String old = graph.chain(before, "trim=end_frame=" + (half + 1));
    String fresh = graph.chain(after, "trim=start_frame=" + (half + 1) + ",setpts=PTS-STARTPTS");
    String base =
        half + 1 == joint.frames()
            ? old
            : graph.chain(old + fresh, "concat,settb=1/" + joint.fps());
    String fades =
        "fade=t=in:s=0:n=%d:alpha=1,fade=t=out:s=%d:n=%d:alpha=1"
            .formatted(half, half, joint.frames() - half);
    String veil =
        graph.chain(
            "",
            veil(joint.field(), joint.size(), joint.fps())
                + ","
                + hold(joint.frames())
                + ","
                + fades);
    return graph.chain(base + veil, "overlay=format=yuv420");
  }

  /// One frame of a colour, as RGB all the way to the size, so that it is the colour of the fields.
  static String veil(Colour colour, PixelSize size, int fps) {
    return ("color=c=0x%06x:s=16x16:r=%d,format=gbrp,trim=end_frame=1,scale=%d:%d"
            + ":out_color_matrix=bt709:out_range=tv,format=yuva420p")
        .formatted(colour.rgb(), fps, size.width(), size.height());
  }

  /// The window that looks at two scenes side by side.
  private String window(String p) {
    return "crop=%1$d:%2$d:x='%1$d*(%3$s)':y=0"
        .formatted(joint.size().width(), joint.size().height(), p);
  }

  /// Beyond 0 in the first frame and short of 1 in the last: both belong to the neighbours.
  private String progress(Staging.Easing easing) {
    return Motion.eased(easing, "((n+1)/" + (joint.frames() + 1) + ")");
  }

  private String length() {
    return String.format(Locale.ROOT, "%.6f", (double) joint.frames() / joint.fps());
  }
}
