package io.creativefactory.domain;

/// The checks that records share; each names the component and the bad value.
public final class Checks {
  private Checks() {}

  public static String text(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
    return value;
  }

  public static double between(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          name + " is " + value + ", not between " + low + " and " + high);
    }
    return value;
  }

  public static int atLeast(String name, int value, int low) {
    if (value < low) {
      throw new IllegalArgumentException(name + " is " + value + ", less than " + low);
    }
    return value;
  }
}
