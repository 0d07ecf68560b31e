package io.creativefactory.render.objects;

/// What a model says of one place.
///
/// @param x of its middle, in pixels of the model's frame
/// @param y of its middle
record Guess(String label, double confidence, double x, double y, double width, double height) {}
