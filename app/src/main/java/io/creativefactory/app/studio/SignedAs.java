package io.creativefactory.app.studio;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/// The name that a reviewer signs with, kept in a cookie of their browser. It is a signature, not
/// an authentication: who may reach the studio is decided in front of it.
public final class SignedAs {
  private static final String COOKIE = "cf_signed_as";
  private static final int MAX_LENGTH = 80;

  private SignedAs() {}

  /// The name in the request, if it carries a usable one.
  public static Optional<String> of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(COOKIE)) {
        return clean(URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }

  /// The name as it will be written into the book: trimmed, without control characters, 1 to 80
  /// characters; empty when nothing is left.
  public static Optional<String> clean(String name) {
    String kept = name.replaceAll("\\p{Cntrl}", " ").strip();
    return kept.isEmpty() || kept.length() > MAX_LENGTH ? Optional.empty() : Optional.of(kept);
  }

  static ResponseCookie cookie(String name) {
    return ResponseCookie.from(COOKIE, URLEncoder.encode(name, StandardCharsets.UTF_8))
        .httpOnly(true)
        .sameSite("Strict")
        .path("/")
        .maxAge(Duration.ofDays(365))
        .build();
  }
}
