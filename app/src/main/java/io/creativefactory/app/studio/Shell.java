package io.creativefactory.app.studio;

import io.creativefactory.graph.review.Reviews;
import io.creativefactory.graph.scaling.Proposals;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/// What surrounds every page: who signs, which theme, how much waits. Counts are asked for by the
/// template when it draws them, so a fragment pays for nothing.
@ControllerAdvice(basePackageClasses = Shell.class)
@Component
class Shell {
  private static final int MAX_PROPOSALS = 200;

  private final Reviews reviews;
  private final Proposals proposals;
  private final CurrentTenant tenant;

  Shell(Reviews reviews, Proposals proposals, CurrentTenant tenant) {
    this.reviews = reviews;
    this.proposals = proposals;
    this.tenant = tenant;
  }

  @ModelAttribute("shell")
  View shell(HttpServletRequest request) {
    return new View(request);
  }

  final class View {
    private final HttpServletRequest request;

    private View(HttpServletRequest request) {
      this.request = request;
    }

    /// Empty when nobody has signed yet.
    public String signedAs() {
      return SignedAs.of(request).orElse("");
    }

    /// The chosen theme; empty leaves the choice to the device.
    public String theme() {
      Cookie cookie = WebUtils.getCookie(request, "cf_theme");
      String theme = cookie == null ? "" : cookie.getValue();
      return theme.equals("dark") || theme.equals("light") ? theme : "";
    }

    /// Where to come back to after signing.
    public String here() {
      String query = request.getQueryString();
      String path = request.getRequestURI();
      return SignPage.local(query == null ? path : path + "?" + query);
    }

    public int waiting() {
      return reviews.waiting(tenant.id()).size();
    }

    public long openProposals() {
      return proposals.latest(tenant.id(), MAX_PROPOSALS).stream()
          .filter(proposal -> proposal.state() == Proposals.State.OPEN)
          .count();
    }
  }
}
