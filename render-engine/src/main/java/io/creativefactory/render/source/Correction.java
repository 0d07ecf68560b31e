package io.creativefactory.render.source;

import io.creativefactory.domain.editor.Treatment;
import io.creativefactory.render.look.Probe;
import java.util.ArrayList;
import java.util.List;

/// What FFmpeg does to a clip's colours and fields on the way into its box.
///
/// @param options of the input, such as a decoder that sees transparency
/// @param decoded steps right behind the decoder
/// @param part what of the upright picture is used
/// @param shot steps on that part in its own size; often none
/// @param look steps on the picture in its box
/// @param clear whether something can be seen through it
public record Correction(
    List<String> options,
    List<String> decoded,
    Part part,
    List<String> shot,
    List<String> look,
    boolean clear) {
  public Correction {
    options = List.copyOf(options);
    decoded = List.copyOf(decoded);
    shot = List.copyOf(shot);
    look = List.copyOf(look);
  }

  public static Correction of(Source.Clip clip, Treatment treatment, Grading grading) {
    Probe.Picture facts = clip.facts();
    return new Correction(
        options(facts),
        Retouch.decoded(facts),
        clip.part(),
        shot(facts, treatment),
        grading.steps(treatment, clip.balance()),
        facts.hasAlpha());
  }

  /// FFmpeg's own VP8 and VP9 decoders are blind to the second layer that holds transparency.
  static List<String> options(Probe.Picture facts) {
    if (facts.hasAlpha() && facts.codec().equals("vp9")) {
      return List.of("-c:v", "libvpx-vp9");
    }
    return facts.hasAlpha() && facts.codec().equals("vp8") ? List.of("-c:v", "libvpx") : List.of();
  }

  static List<String> shot(Probe.Picture facts, Treatment treatment) {
    List<String> steps = new ArrayList<>(Retouch.levelled(facts));
    steps.addAll(Retouch.asked(treatment));
    return steps;
  }

  /// Steps as one chain, keeping transparency where there is some.
  ///
  /// @param label not used elsewhere in the graph
  public static String chain(List<String> steps, boolean clear, String label) {
    return clear && !steps.isEmpty() ? Retouch.keepingAlpha(steps, label) : String.join(",", steps);
  }
}
