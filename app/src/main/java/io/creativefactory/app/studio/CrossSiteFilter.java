package io.creativefactory.app.studio;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses requests that would change something and come from another site. A browser says so
/// itself in `Sec-Fetch-Site` (https://www.w3.org/TR/fetch-metadata/, read 2026-11-20) or, when it
/// is older, in `Origin`; a request with neither was sent by a program that holds no cookies.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class CrossSiteFilter extends OncePerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (READING.contains(request.getMethod()) || isOwn(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(
          HttpServletResponse.SC_FORBIDDEN,
          "The request came from another site. Nothing was changed.");
    }
  }

  private static boolean isOwn(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return OWN.contains(site);
    }
    String origin = request.getHeader("Origin");
    return origin == null || authority(origin).equalsIgnoreCase(request.getHeader("Host"));
  }

  /// Host and port of an origin; `null` and nonsense give a text that no host equals.
  private static String authority(String origin) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority == null ? "not an origin" : authority;
    } catch (IllegalArgumentException e) {
      return "not an origin";
    }
  }
}
