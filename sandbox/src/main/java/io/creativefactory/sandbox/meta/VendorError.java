package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.wire.Reply;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A refusal, worded and shaped as the vendor does.
final class VendorError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int UNSUPPORTED_GET = 33;

  private final int status;
  private final int code;
  private final int subcode;
  private final String title;

  private final transient Map<String, String> headers;
  private final transient ObjectNode details;

  private VendorError(int status, int code, int subcode, String title, String message) {
    this(status, code, subcode, title, message, Map.of());
  }

  private VendorError(
      int status,
      int code,
      int subcode,
      String title,
      String message,
      Map<String, String> headers) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.subcode = subcode;
    this.title = title;
    this.headers = headers;
    this.details = JsonNodeFactory.instance.objectNode();
  }

  /// Code 100: a parameter is wrong.
  static VendorError invalid(String title, String message) {
    return invalid(0, title, message);
  }

  static VendorError invalid(int subcode, String title, String message) {
    return new VendorError(400, 100, subcode, title, message);
  }

  static VendorError unknownParameter(String name) {
    return invalid("Unknown parameter", "Parameter '" + name + "' does not exist here.");
  }

  static VendorError missing(String name) {
    return invalid("Missing parameter", "The parameter " + name + " is required.");
  }

  static VendorError noObject(String id) {
    return invalid(
        UNSUPPORTED_GET,
        "",
        "Unsupported request. Object with ID '"
            + id
            + "' does not exist, cannot be loaded due to missing permissions, or does not support"
            + " this operation.");
  }

  static VendorError token(int subcode, String message) {
    return new VendorError(401, 190, subcode, "", message);
  }

  static VendorError permission(String message) {
    return new VendorError(403, 200, 0, "", message);
  }

  static VendorError version(String version) {
    return new VendorError(
        400, 2635, 0, "", "You are calling a deprecated version of the Ads API: " + version + ".");
  }

  static VendorError internal() {
    return new VendorError(500, 2, 0, "", "An unexpected error has occurred. Please retry later.");
  }

  static VendorError unavailable() {
    return new VendorError(503, 2, 0, "", "Service temporarily unavailable");
  }

  static VendorError tooMuch(Map<String, String> headers) {
    return new VendorError(
        429,
        80004,
        2446079,
        "Too many calls",
        "There have been too many calls to this ad-account.",
        headers);
  }

  static VendorError wrongOffset(long start, long end) {
    VendorError error =
        new VendorError(
            400, 6000, 1363037, "Wrong offset", "The chunk does not start where it should.");
    error.details.put("start_offset", Long.toString(start));
    error.details.put("end_offset", Long.toString(end));
    return error;
  }

  Reply reply(String trace) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode error = body.putObject("error");
    String prefix = code == 100 && subcode == 0 ? "(#100) " : "";
    error.put("message", title.isEmpty() ? getMessage() : prefix + "Invalid parameter");
    error.put("type", code == 190 ? "OAuthException" : "GraphMethodException");
    error.put("code", code);
    if (subcode != 0) {
      error.put("error_subcode", subcode);
    }
    error.put("is_transient", code == 2);
    if (!title.isEmpty()) {
      error.put("error_user_title", title);
      error.put("error_user_msg", getMessage());
    }
    if (!details.isEmpty()) {
      error.put("error_data", details.toString());
    }
    error.put("fbtrace_id", trace);
    return new Reply(status, body, headers);
  }
}
