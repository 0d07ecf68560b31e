package io.creativefactory.render.layout;

/// The words do not fit their frame even at the smallest legible size.
final class Misfit extends Exception {
  private static final long serialVersionUID = 1L;

  Misfit(String what) {
    super(what);
  }
}
