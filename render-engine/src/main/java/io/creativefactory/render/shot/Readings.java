package io.creativefactory.render.shot;

/// What is kept of every frame of a clip: a few numbers, so that memory hardly grows with its
/// length.
final class Readings {
  /// As in [Step], from the frame before; zero for the first.
  final Series unlike = new Series();

  final Series left = new Series();
  final Series colours = new Series();

  /// The least that a frame soon after a step differs from the one before it, as [Step#unlike]:
  /// small after a flash, which brings the same picture back. One where there was no great step.
  final Series lasting = new Series();

  /// The frame at which [#lasting] was least.
  final Series back = new Series();

  /// The step from the frame before the last one, as [Cuts#size], where two great steps follow each
  /// other: a cut whose frames were blended when the rate was changed. Zero elsewhere.
  final Series skipped = new Series();

  /// As in [Flow].
  final Series amount = new Series();

  final Series brightness = new Series();
  final Series contrast = new Series();

  int size() {
    return unlike.size();
  }
}
