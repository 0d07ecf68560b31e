package io.creativefactory.render.shot;

/// A stretch whose frames are mixtures of its two ends.
///
/// @param from the last frame that is its beginning alone
/// @param to the first frame that is its end alone
/// @param middle the frame that holds half of each
/// @param fault how far it is from an ideal one: 0 at best, 1.35 where it is as likely something
///   else
/// @param ends whether it comes from or goes to an empty frame
record Mixture(int from, int to, double middle, double fault, Ends ends) {
  enum Ends {
    PICTURES,
    FROM_NOTHING,
    TO_NOTHING
  }

  double confidence() {
    return 1 / (1 + Math.exp(4 * (fault - 1.35)));
  }

  boolean touches(Mixture other) {
    return from < other.to && other.from < to;
  }
}
