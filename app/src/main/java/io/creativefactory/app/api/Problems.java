package io.creativefactory.app.api;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/// Turns every failure of the API into RFC 9457 problem details
/// (https://www.rfc-editor.org/rfc/rfc9457, read 2026-11-20): what happened, never how the code is
/// built.
@RestControllerAdvice(basePackageClasses = Problems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ResponseEntity<String> known(FactoryException failure) {
    HttpStatus status = status(failure.code());
    if (status.is5xxServerError()) {
      LOG.error("an API call failed with {}", failure.code(), failure);
    }
    String detail =
        failure.code().kind() == ErrorCode.Kind.DEFECT
            ? "Something broke on our side; the server's log says what."
            : String.valueOf(failure.getMessage());
    return problem(status, failure.code().name(), detail);
  }

  @ExceptionHandler
  ResponseEntity<String> unreadable(JacksonException fault) {
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, "UNREADABLE", DomainJson.explain(fault));
  }

  @ExceptionHandler
  ResponseEntity<String> mistyped(TypeMismatchException fault) {
    return problem(
        HttpStatus.BAD_REQUEST,
        "REQUEST",
        "The parameter " + fault.getPropertyName() + " is not of its kind.");
  }

  @ExceptionHandler
  ResponseEntity<String> unexpected(Exception failure) {
    if (failure instanceof ErrorResponse known) {
      return problem(known.getStatusCode(), "REQUEST", String.valueOf(known.getBody().getDetail()));
    }
    LOG.error("an API call failed", failure);
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "DEFECT",
        "Something broke on our side; the server's log says what.");
  }

  /// @param code what a program can act on
  static ResponseEntity<String> problem(HttpStatusCode status, String code, String detail) {
    return problem(status, code, detail, Map.of());
  }

  /// @param more further members, written after the standard ones
  static ResponseEntity<String> problem(
      HttpStatusCode status, String code, String detail, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>();
    HttpStatus known = HttpStatus.resolve(status.value());
    body.put("type", "about:blank");
    body.put("title", known == null ? "Error" : known.getReasonPhrase());
    body.put("status", status.value());
    body.put("detail", detail);
    body.put("code", code);
    body.putAll(more);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(DomainJson.mapper().writeValueAsString(body));
  }

  private static HttpStatus status(ErrorCode code) {
    if (code == ErrorCode.NOT_FOUND) {
      return HttpStatus.NOT_FOUND;
    }
    return switch (code.kind()) {
      case INVALID_INPUT -> HttpStatus.UNPROCESSABLE_CONTENT;
      case REFUSED_BY_POLICY -> HttpStatus.CONFLICT;
      case NOT_AUTHORISED -> HttpStatus.FORBIDDEN;
      case RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
      case DEFECT -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }
}
