package io.creativefactory.platform.meta;

import io.creativefactory.platform.http.Refusal;
import io.creativefactory.platform.http.Refusal.Kind;
import io.creativefactory.platform.http.Reply;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// An error as Meta words it: `{"error":{message,type,code,error_subcode,is_transient,
/// error_user_title,error_user_msg,error_data,fbtrace_id}}`.
///
/// @param status of HTTP
/// @param error the inner object; empty when the answer was no JSON of this shape
record MetaError(int status, JsonNode error) {
  /// A chunk at another offset than the one awaited.
  static final int WRONG_OFFSET = 1363037;

  /// No such object, or not ours.
  static final int NO_OBJECT = 33;

  static MetaError of(Refusal refusal) {
    return new MetaError(refusal.status(), refusal.detail());
  }

  /// What Meta's codes mean to us: the one place where they become ours.
  Refusal refusal(Reply reply) {
    return Refusal.of(kind(), reply, words(), reference()).with(error);
  }

  private Kind kind() {
    if (isRateLimit()) {
      return Kind.RATE_LIMITED;
    }
    if (isAuth()) {
      return code() == 190 || code() == 102 ? Kind.EXPIRED : Kind.FORBIDDEN;
    }
    if (isTransient() || status >= 500) {
      return Kind.TRANSIENT;
    }
    return isGone() ? Kind.GONE : Kind.REJECTED;
  }

  int code() {
    return error.path("code").asInt(0);
  }

  int subcode() {
    return error.path("error_subcode").asInt(0);
  }

  private boolean isGone() {
    return code() == 100 && subcode() == NO_OBJECT;
  }

  boolean isTransient() {
    return error.path("is_transient").asBoolean(false)
        || code() == 1
        || code() == 2
        || (status >= 500 && code() == 0);
  }

  private boolean isRateLimit() {
    int code = code();
    return status == 429
        || code == 4
        || code == 17
        || code == 32
        || code == 613
        || (code >= 80000 && code <= 80014);
  }

  private boolean isAuth() {
    int code = code();
    boolean byCode =
        code == 102 || code == 190 || code == 10 || code == 3 || (code >= 200 && code <= 299);
    return byCode || code == 294 || code == 368 || (code == 0 && (status == 401 || status == 403));
  }

  /// A field of `error_data`, which comes as an object or as JSON text. What is no number there is
  /// none.
  Optional<Long> datum(ObjectMapper mapper, String field) {
    JsonNode data = error.path("error_data");
    try {
      JsonNode object = data.isString() ? mapper.readTree(data.stringValue()) : data;
      return Optional.of(object.path(field).asString(""))
          .filter(text -> text.matches("\\d{1,18}"))
          .map(Long::valueOf);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /// The vendor's words: to the user where there are any, else to the developer.
  private String words() {
    String user =
        (error.path("error_user_title").asString("")
                + ": "
                + error.path("error_user_msg").asString(""))
            .replaceAll("^: |: $", "");
    String developer = error.path("message").asString("");
    if (user.isBlank() && developer.isBlank()) {
      return "HTTP " + status + " without an explanation";
    }
    return user.isBlank() ? developer : user;
  }

  /// `code 100/1885272, trace AbC`, as support asks for it.
  private String reference() {
    StringBuilder text = new StringBuilder("HTTP ").append(status);
    if (code() != 0) {
      text.append(", code ").append(code());
    }
    if (subcode() != 0) {
      text.append('/').append(subcode());
    }
    String trace = error.path("fbtrace_id").asString("");
    return trace.isEmpty() ? text.toString() : text.append(", trace ").append(trace).toString();
  }
}
