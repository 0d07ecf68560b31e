package io.creativefactory.platform.google;

import io.creativefactory.platform.http.Refusal;
import io.creativefactory.platform.http.Refusal.Kind;
import io.creativefactory.platform.http.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Google's ways to say no: a `GoogleAdsFailure` with one reason for each fault and the path of the
/// field, the plain form of its other services, and OAuth's. The names of errors are those of
/// `google/ads/googleads/v25/errors` (read 2026-11-20).
final class GoogleFailure {
  private static final Pattern SECONDS = Pattern.compile("(\\d{1,7})(\\.\\d{1,9})?s");

  private static final Map<String, Kind> FAMILIES =
      Map.of(
          "quotaError", Kind.RATE_LIMITED,
          "internalError", Kind.TRANSIENT,
          "databaseError", Kind.TRANSIENT,
          "authenticationError", Kind.FORBIDDEN,
          "authorizationError", Kind.FORBIDDEN);

  private static final Map<String, Kind> NAMES =
      Map.of(
          "OAUTH_TOKEN_EXPIRED", Kind.EXPIRED,
          "OAUTH_TOKEN_INVALID", Kind.EXPIRED,
          "ACCESS_PROHIBITED", Kind.FORBIDDEN,
          "PAYMENTS_PROFILE_ACTIVATION_RATE_LIMIT_EXCEEDED", Kind.REJECTED,
          "RESOURCE_NOT_FOUND", Kind.GONE,
          "OPERATION_NOT_PERMITTED_FOR_REMOVED_RESOURCE", Kind.GONE,
          "CAMPAIGN_BUDGET_REMOVED", Kind.GONE,
          "ERROR_CODE_NOT_PUBLISHED", Kind.REJECTED);

  /// Statuses of google.rpc that say more than their number.
  private static final Set<String> EXHAUSTED = Set.of("RESOURCE_EXHAUSTED");

  private GoogleFailure() {}

  static Refusal read(Reply reply, JsonNode body) {
    JsonNode error = (body.isArray() ? body.path(0) : body).path("error");
    if (error.isString()) {
      return oauth(reply, body);
    }
    List<JsonNode> faults = faults(error);
    List<String> words = new ArrayList<>();
    faults.forEach(each -> words.add(words(each)));
    error
        .path("details")
        .valueStream()
        .flatMap(each -> each.path("fieldViolations").valueStream())
        .forEach(each ->
            words.add(
                each.path("description").asString("") + " at " + each.path("field").asString("")));
    if (words.isEmpty()) {
      words.add(error.path("message").asString("no reason given"));
    }
    String request =
        error
            .path("details")
            .valueStream()
            .map(each -> each.path("requestId").asString(""))
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElseGet(() -> Optional.ofNullable(reply.headers().get("request-id")).orElse("none"));
    return Refusal.of(
            kind(reply.status(), error, faults),
            reply,
            String.join("; ", words),
            "HTTP " + reply.status() + ", request " + request)
        .with(error);
  }

  /// `{"error": "invalid_grant", "error_description": "Token has been expired or revoked."}`
  private static Refusal oauth(Reply reply, JsonNode body) {
    Kind kind =
        reply.status() >= 500
            ? Kind.TRANSIENT
            : reply.status() == 429 ? Kind.RATE_LIMITED : Kind.FORBIDDEN;
    String code = body.path("error").asString("");
    String words = body.path("error_description").asString(code);
    return Refusal.of(kind, reply, words, "HTTP " + reply.status() + ", " + code);
  }

  /// Every error of every `GoogleAdsFailure`, in Google's order.
  static List<JsonNode> faults(JsonNode status) {
    return status
        .path("details")
        .valueStream()
        .flatMap(each -> each.path("errors").valueStream())
        .toList();
  }

  /// The first fault decides, since later ones often follow from it; but a fault that a wait or
  /// another token mends stands for all.
  private static Kind kind(int status, JsonNode error, List<JsonNode> faults) {
    List<Kind> kinds = faults.stream().map(GoogleFailure::kind).toList();
    for (Kind strong : List.of(Kind.RATE_LIMITED, Kind.EXPIRED, Kind.FORBIDDEN)) {
      if (kinds.contains(strong)) {
        return strong;
      }
    }
    if (!kinds.isEmpty() && status < 500) {
      return kinds.getFirst();
    }
    if (status == 429 || EXHAUSTED.contains(error.path("status").asString(""))) {
      return Kind.RATE_LIMITED;
    }
    return switch (status) {
      case 401 -> Kind.EXPIRED;
      case 403 -> Kind.FORBIDDEN;
      case 404 -> Kind.GONE;
      default -> status >= 500 ? Kind.TRANSIENT : Kind.REJECTED;
    };
  }

  static Kind kind(JsonNode fault) {
    Map.Entry<String, JsonNode> code = code(fault);
    Kind named = NAMES.get(code.getValue().asString(""));
    return named != null ? named : FAMILIES.getOrDefault(code.getKey(), Kind.REJECTED);
  }

  private static Map.Entry<String, JsonNode> code(JsonNode fault) {
    return fault.path("errorCode").properties().stream()
        .findFirst()
        .orElseGet(() -> Map.entry("unknown", fault.path("errorCode")));
  }

  /// `The input string is too long. (stringLengthError TOO_LONG at ad.headlines[2].text)`
  static String words(JsonNode fault) {
    Map.Entry<String, JsonNode> code = code(fault);
    StringBuilder words = new StringBuilder(fault.path("message").asString("no message"));
    fault
        .path("details")
        .path("policyFindingDetails")
        .path("policyTopicEntries")
        .valueStream()
        .forEach(each -> words.append(", policy ").append(each.path("topic").asString("")));
    words.append(" (").append(code.getKey()).append(' ').append(code.getValue().asString(""));
    String path = path(fault);
    if (!path.isEmpty()) {
      words.append(" at ").append(path);
    }
    String trigger = fault.path("trigger").path("stringValue").asString("");
    if (!trigger.isEmpty()) {
      words.append(", '").append(trigger).append('\'');
    }
    return words.append(')').toString();
  }

  private static String path(JsonNode fault) {
    StringBuilder path = new StringBuilder();
    for (JsonNode element : fault.path("location").path("fieldPathElements")) {
      path.append(path.isEmpty() ? "" : ".").append(element.path("fieldName").asString(""));
      if (element.has("index")) {
        path.append('[').append(element.path("index").asString("")).append(']');
      }
    }
    return path.toString();
  }

  /// Which operation of the request a fault is about; -1 when it does not say.
  static int operation(JsonNode fault) {
    return fault.path("location").path("fieldPathElements").path(0).path("index").asInt(-1);
  }

  static Optional<Duration> retryDelay(JsonNode body) {
    return faults(body.path("error")).stream()
        .map(each -> each.path("details").path("quotaErrorDetails").path("retryDelay").asString(""))
        .map(SECONDS::matcher)
        .filter(Matcher::matches)
        .map(each ->
            Duration.ofSeconds(Long.parseLong(each.group(1)) + (each.group(2) == null ? 0 : 1)))
        .filter(Duration::isPositive)
        .findFirst();
  }
}
