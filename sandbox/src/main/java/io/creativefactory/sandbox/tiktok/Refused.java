package io.creativefactory.sandbox.tiktok;

/// A refusal, worded and numbered as the vendor does.
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int code;

  private Refused(int code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /// Code 40002: a parameter is wrong.
  static Refused invalid(String message) {
    return new Refused(40002, message);
  }

  static Refused missing(String field) {
    return invalid(field + ": Missing data for required field.");
  }

  static Refused gone(String what) {
    return new Refused(40002, what + " does not exist or has been deleted.");
  }

  static Refused token(int code, String message) {
    return new Refused(code, message);
  }

  static Refused permission(String advertiser) {
    return new Refused(40001, "No permission to operate advertiser " + advertiser + ".");
  }

  static Refused upload(int code, String message) {
    return new Refused(code, message);
  }

  int code() {
    return code;
  }
}
