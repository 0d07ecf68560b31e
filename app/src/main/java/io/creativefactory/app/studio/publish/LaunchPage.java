package io.creativefactory.app.studio.publish;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.PathId;
import io.creativefactory.app.studio.SignedAs;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.graph.launch.LaunchSheets;
import io.creativefactory.graph.publish.LaunchApprovals;
import io.creativefactory.graph.review.Reviews;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What launching a creative would write on each platform, and what of it is not as it was
/// approved. Nothing is sent from here; what has changed is approved here again.
@Controller
class LaunchPage {
  private final LaunchSheets sheets;
  private final LaunchApprovals approvals;
  private final Reviews reviews;
  private final CurrentTenant tenant;

  LaunchPage(
      LaunchSheets sheets, LaunchApprovals approvals, Reviews reviews, CurrentTenant tenant) {
    this.sheets = sheets;
    this.approvals = approvals;
    this.reviews = reviews;
    this.tenant = tenant;
  }

  @GetMapping("/launch/{item}")
  ModelAndView page(@PathVariable String item) {
    return page(PathId.parse(item), HttpStatus.OK);
  }

  /// @param seen hash of the sheet that was on the screen
  @PostMapping("/launch/{item}/{platform}/approval")
  ModelAndView approve(
      @PathVariable String item,
      @PathVariable String platform,
      @RequestParam String seen,
      HttpServletRequest request) {
    UUID id = PathId.parse(item);
    Optional<String> who = SignedAs.of(request);
    if (who.isEmpty()) {
      return page(id, HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("said", "Nothing was approved. Sign with your name first.");
    }
    try {
      approvals.approve(tenant.id(), new LaunchApprovals.Request(id, platform, seen, who.get()));
    } catch (FactoryException refusal) {
      if (refusal.code().kind() != ErrorCode.Kind.REFUSED_BY_POLICY) {
        throw refusal;
      }
      return page(id, HttpStatus.CONFLICT).addObject("said", refusal.getMessage());
    }
    return new ModelAndView("redirect:/launch/" + id);
  }

  private ModelAndView page(UUID id, HttpStatus status) {
    Reviews.Entry entry =
        reviews
            .find(tenant.id(), id)
            .orElseThrow(
                () -> new FactoryException(ErrorCode.NOT_FOUND, "there is no creative " + id));
    return new ModelAndView("studio/launch", status)
        .addObject("launch", LaunchView.of(entry, sheets.of(tenant.id(), id)));
  }
}
