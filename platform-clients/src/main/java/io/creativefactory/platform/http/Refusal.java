package io.creativefactory.platform.http;

import io.creativefactory.domain.ErrorCode;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A vendor's no, in the words that all platforms share.
///
/// @param status of HTTP
/// @param words the vendor's own reason
/// @param reference what its support asks for: `HTTP 400, code 100/1885272, trace AbC`
/// @param detail the vendor's error object, for what only its own client understands
/// @param allowance what came with it
public record Refusal(
    Kind kind, int status, String words, String reference, JsonNode detail, Allowance allowance) {

  /// Without what came with it: the allowance is added when it is read.
  public static Refusal of(Kind kind, Reply reply, String words, String reference) {
    JsonNode none = JsonNodeFactory.instance.objectNode();
    return new Refusal(kind, reply.status(), words, reference, none, Allowance.UNTOLD);
  }

  /// With the vendor's error object.
  public Refusal with(JsonNode error) {
    return new Refusal(kind, status, words, reference, error, allowance);
  }

  /// An answer that says yes and is not what was agreed on.
  public static Refusal unreadable(Reply reply, String why) {
    return of(Kind.UNREADABLE, reply, why, "HTTP " + reply.status());
  }

  Refusal with(Allowance told, UnaryOperator<String> strike) {
    return new Refusal(kind, status, strike.apply(words), strike.apply(reference), detail, told);
  }

  /// @param writes whether the call may have changed something
  ErrorCode code(boolean writes) {
    return switch (kind) {
      case RATE_LIMITED -> ErrorCode.PLATFORM_RATE_LIMITED;
      case EXPIRED, FORBIDDEN -> ErrorCode.PLATFORM_AUTH;
      case TRANSIENT, UNREADABLE ->
          // An internal error of a write does not say how far the write got.
          writes ? ErrorCode.PLATFORM_UNCERTAIN : ErrorCode.PLATFORM_UNAVAILABLE;
      case GONE, REJECTED -> ErrorCode.PLATFORM_REFUSED;
    };
  }

  /// What it means to us.
  public enum Kind {
    /// Too much too soon; nothing was done.
    RATE_LIMITED,
    /// The token has run out; nothing was done, and another token may help.
    EXPIRED,
    /// Not allowed; nothing was done, and only a person can help.
    FORBIDDEN,
    /// The vendor's own trouble; a write may have been done.
    TRANSIENT,
    /// No such object, or not ours.
    GONE,
    /// The request is wrong; nothing was done.
    REJECTED,
    /// It says yes in a way that we cannot read; a write may have been done.
    UNREADABLE
  }

  /// Without the vendor's object.
  @Override
  public String toString() {
    return kind + ": " + words + " (" + reference + ")";
  }
}
