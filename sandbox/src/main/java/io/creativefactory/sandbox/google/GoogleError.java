package io.creativefactory.sandbox.google;

import io.creativefactory.sandbox.wire.Reply;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A refusal, worded and shaped as the vendor does: an HTTP status, a status of google.rpc and one
/// error of a `GoogleAdsFailure`, or none where the request was not even understood.
final class GoogleError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String FAILURE =
      "type.googleapis.com/google.ads.googleads.v26.errors.GoogleAdsFailure";

  private final int status;
  private final String rpc;
  private final transient ObjectNode error;

  private GoogleError(int status, String rpc, String message) {
    super(message, null, false, false);
    this.status = status;
    this.rpc = rpc;
    this.error = JsonNodeFactory.instance.objectNode();
  }

  /// @param code as `campaignError.DUPLICATE_CAMPAIGN_NAME`
  private static GoogleError of(int status, String rpc, String code, String message) {
    GoogleError error = new GoogleError(status, rpc, message);
    int dot = code.indexOf('.');
    error.error.putObject("errorCode").put(code.substring(0, dot), code.substring(dot + 1));
    error.error.put("message", message);
    return error;
  }

  static GoogleError invalid(String code, String message) {
    return of(400, "INVALID_ARGUMENT", code, message);
  }

  static GoogleError required(String field) {
    return invalid("fieldError.REQUIRED", "The required field was not present.").at(field);
  }

  static GoogleError tooLong(String field, String text) {
    GoogleError error =
        invalid("stringLengthError.TOO_LONG", "The input string is too long.").at(field);
    error.error.putObject("trigger").put("stringValue", text);
    return error;
  }

  static GoogleError notFound(String resource) {
    GoogleError error = invalid("mutateError.RESOURCE_NOT_FOUND", "Resource was not found.");
    error.error.putObject("trigger").put("stringValue", resource);
    return error;
  }

  static GoogleError removed() {
    return invalid(
        "contextError.OPERATION_NOT_PERMITTED_FOR_REMOVED_RESOURCE",
        "The operation is not allowed for removed resources.");
  }

  /// What does not even parse: no `GoogleAdsFailure`, but the field.
  static GoogleError unknown(String name, String where) {
    String message =
        "Invalid JSON payload received. Unknown name \"%s\" at '%s': Cannot find field."
            .formatted(name, where);
    return field(where, message);
  }

  /// As the Data Manager API says it: no `GoogleAdsFailure`, but the field.
  static GoogleError field(String where, String why) {
    GoogleError error =
        new GoogleError(400, "INVALID_ARGUMENT", "There was a problem with the request.");
    error.error.put("@type", "type.googleapis.com/google.rpc.BadRequest");
    error.error.putArray("fieldViolations").addObject().put("field", where).put("description", why);
    return error;
  }

  static GoogleError token(String name, String message) {
    return of(401, "UNAUTHENTICATED", "authenticationError." + name, message);
  }

  static GoogleError forbidden(String name, String message) {
    return of(403, "PERMISSION_DENIED", "authorizationError." + name, message);
  }

  static GoogleError tooMuch(Duration pause) {
    GoogleError error =
        of(429, "RESOURCE_EXHAUSTED", "quotaError.RESOURCE_EXHAUSTED", "Too many requests.");
    error
        .details()
        .putObject("quotaErrorDetails")
        .put("rateScope", "ACCOUNT")
        .put("rateName", "SANDBOX requests")
        .put("retryDelay", pause.toSeconds() + "s");
    return error;
  }

  static GoogleError internal() {
    return of(500, "INTERNAL", "internalError.INTERNAL_ERROR", "Internal error encountered.");
  }

  static GoogleError unavailable() {
    return new GoogleError(503, "UNAVAILABLE", "The service is currently unavailable.");
  }

  ObjectNode details() {
    JsonNode found = error.path("details");
    return found.isObject() ? (ObjectNode) found : error.putObject("details");
  }

  /// @param path as `ad.headlines[2].text`, below what was named so far
  GoogleError at(String path) {
    ArrayNode elements = error.withObject("/location").withArray("/fieldPathElements");
    for (String part : path.split("\\.", -1)) {
      int bracket = part.indexOf('[');
      ObjectNode element = elements.addObject();
      element.put("fieldName", bracket < 0 ? part : part.substring(0, bracket));
      if (bracket >= 0) {
        element.put("index", Integer.parseInt(part.substring(bracket + 1, part.length() - 1)));
      }
    }
    return this;
  }

  /// The error with the operation in front of its path.
  JsonNode ofOperation(int index, String type) {
    ObjectNode copy = error.deepCopy();
    ArrayNode path = JsonNodeFactory.instance.arrayNode();
    path.addObject().put("fieldName", "mutate_operations").put("index", index);
    path.addObject().put("fieldName", type);
    path.addAll(error.path("location").path("fieldPathElements").valueStream().toList());
    copy.putObject("location").set("fieldPathElements", path);
    return copy;
  }

  /// Whether it is an error of one operation, which others need not share.
  boolean isOfAds() {
    return error.has("errorCode") && status == 400;
  }

  /// A `google.rpc.Status` with these errors.
  static ObjectNode partial(ArrayNode errors, String request) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("code", 3).put("message", "Multiple errors in ‘details’.");
    ObjectNode failure = body.putArray("details").addObject().put("@type", FAILURE);
    failure.set("errors", errors);
    failure.put("requestId", request);
    return body;
  }

  Reply reply(String request) {
    return reply(error, request);
  }

  Reply reply(JsonNode shown, String request) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode told = body.putObject("error");
    told.put("code", status).put("status", rpc);
    if (error.has("errorCode")) {
      told.put("message", "Request contains an invalid argument.");
      ObjectNode failure = told.putArray("details").addObject().put("@type", FAILURE);
      failure.putArray("errors").add(shown);
      failure.put("requestId", request);
    } else {
      told.put("message", getMessage());
      if (!error.isEmpty()) {
        told.putArray("details").add(error);
      }
    }
    return new Reply(status, body, Map.of());
  }
}
