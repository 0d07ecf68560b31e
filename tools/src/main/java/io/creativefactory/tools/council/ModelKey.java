package io.creativefactory.tools.council;

/// The key of a language model. It travels in a header only and shows itself nowhere.
///
/// @param value printable ASCII without spaces; empty for a service that asks for none
public record ModelKey(String value) {
  public static final ModelKey NONE = new ModelKey("");

  public ModelKey {
    if (value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException("the model's key holds characters that no key has");
    }
  }

  boolean isGiven() {
    return !value.isEmpty();
  }

  @Override
  public String toString() {
    return "ModelKey[hidden]";
  }
}
