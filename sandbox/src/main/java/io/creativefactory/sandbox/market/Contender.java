package io.creativefactory.sandbox.market;

/// An ad that may be shown on a day.
///
/// @param name holds its hypothesis: `hook_angle_cta`
/// @param measured whether a pixel counts what is bought
public record Contender(String adId, String name, boolean measured) {}
