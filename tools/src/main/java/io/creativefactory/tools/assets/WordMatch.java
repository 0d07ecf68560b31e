package io.creativefactory.tools.assets;

/// How well a picture's description fits what a scene wants to show.
public interface WordMatch {

  /// @param wanted what the scene wants
  /// @param shown what the picture shows, in the advertiser's words; may be empty
  /// @return 0 (nothing in common) to 1 (everything wanted is shown)
  double match(String wanted, String shown);
}
