package io.creativefactory.render.shot;

/// What happened from one frame to another.
///
/// @param unlike how little the later picture resembles the earlier one moved block by block, 0
///   (the same, at any exposure) to 1
/// @param left what moving cannot explain: mean difference of brightness, 0 to 1
/// @param colours how differently the colours are shared out, 0 to 1
/// @param flow where the picture went
record Step(double unlike, double left, double colours, Flow flow) {
  static final Step NONE = new Step(0, 0, 0, Flow.STILL);
}
