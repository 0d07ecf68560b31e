package io.creativefactory.render.sound;

/// What a mix is made of, which decides how loud it can be made and where it may be silent.
public enum Audible {
  /// Music from the first moment to the last: loud as wanted, never silent.
  MUSIC,
  /// A voice without music: loud as wanted, silent where it pauses.
  SPEECH,
  /// Only what was recorded on the spot: as loud as its noise allows.
  RECORDED,
  /// Digital silence.
  NOTHING;

  /// Whether the sound was made for an ad and so has to reach its loudness.
  boolean isComposed() {
    return this == MUSIC || this == SPEECH;
  }
}
