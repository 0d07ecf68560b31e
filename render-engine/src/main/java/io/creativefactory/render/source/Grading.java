package io.creativefactory.render.source;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Treatment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The colour look of one render, ready for FFmpeg. It is laid over footage and opaque stills;
/// packshots, logos, stickers and words keep their colours.
///
/// @param key tells looks apart that paint differently
/// @param steps of FFmpeg, on BT.709 video
/// @param matches whether shots of mixed origin are brought near one another first
public record Grading(String key, List<String> steps, boolean matches) {
  public Grading {
    steps = List.copyOf(steps);
  }

  /// @param scratch exists as long as what is graded is rendered
  /// @throws FactoryException MEDIA_UNREADABLE naming the table's file, its line and the fault
  public static Grading of(Grade grade, Path assets, Path scratch) {
    return switch (grade) {
      case Grade.Named(Grade.Name name) ->
          new Grading(name.name(), NamedLooks.steps(name), name != Grade.Name.NONE);
      case Grade.Lut lut -> {
        Cube cube = Cube.read(Assets.resolve(assets, lut.path()), lut.path());
        Path written = scratch.resolve("look.cube");
        try {
          Files.writeString(written, cube.written(lut.strength()));
        } catch (IOException e) {
          throw new FactoryException(
              ErrorCode.RENDER_FAILED, "the colour table cannot be written: " + e, e);
        }
        yield new Grading(key(grade, assets), List.of(table(written)), true);
      }
    };
  }

  /// What a grade is made of, for the keys of what is painted with it.
  ///
  /// @throws FactoryException MEDIA_UNREADABLE
  public static String key(Grade grade, Path assets) {
    return switch (grade) {
      case Grade.Named(Grade.Name name) -> name.name();
      case Grade.Lut lut ->
          Assets.sha256(Assets.resolve(assets, lut.path())) + " " + lut.strength();
    };
  }

  private static String table(Path file) {
    return "format=gbrp,lut3d=file="
        + escaped(file.toAbsolutePath().normalize().toString())
        + ":interp=tetrahedral,scale=out_color_matrix=bt709:out_range=tv";
  }

  /// A value inside a filter graph is read twice: as a graph, then as a filter's options.
  static String escaped(String value) {
    String option = value.replaceAll("[\\\\':]", "\\\\$0");
    return option.replaceAll("[\\\\'\\[\\],;]", "\\\\$0");
  }

  /// All colour steps of one shot that is not a packshot. Who corrected or filtered a shot by hand
  /// wants it so: it is not matched.
  public List<String> steps(Treatment treatment, Balance balance) {
    List<String> all = new ArrayList<>();
    if (isMatched(treatment)) {
      all.addAll(balance.steps());
    }
    all.addAll(steps);
    return all;
  }

  private boolean isMatched(Treatment treatment) {
    return matches
        && treatment.adjustment().equals(Treatment.Adjustment.NONE)
        && treatment.filters().isEmpty();
  }
}
