package io.creativefactory.render.paint;

import io.creativefactory.domain.editor.Backdrop;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.render.canvas.Palette;
import io.creativefactory.render.layout.Frame;
import io.creativefactory.render.source.Grading;

/// What all scenes of one ad in one format are painted with.
public record Studio(Frame frame, Palette palette, Logo logo, Grading grading) {
  public static Studio of(Frame frame, Look look, Logo logo, Grading grading) {
    return new Studio(frame, Palette.of(look), logo, grading);
  }

  /// What one scene is painted with, when it chose a ground of its own.
  Studio of(Scene scene) {
    Backdrop backdrop = scene.staging().backdrop();
    return backdrop == null
        ? this
        : new Studio(frame, palette.on(backdrop), logo.on(backdrop.from()), grading);
  }
}
