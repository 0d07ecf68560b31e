package io.creativefactory.platform.http;

/// One call of a vendor, before it is sent. Each vendor has its own.
public interface VendorCall {

  /// Whether the call may change something. Such a call is sent once and never again by itself,
  /// unless the vendor said that it did not act on it.
  boolean writes();

  /// Whether it carries the bytes of a file: it then gets the longer deadline.
  default boolean uploads() {
    return false;
  }

  /// For messages and logs: method and path, never parameters, never a secret.
  @Override
  String toString();
}
