package io.creativefactory.app.studio.publish;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.PathId;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.graph.publish.LaunchSheets;
import io.creativefactory.graph.review.Reviews;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What launching a creative would write on each platform. Only shown, never sent from here.
@Controller
class LaunchPage {
  private final LaunchSheets sheets;
  private final Reviews reviews;
  private final CurrentTenant tenant;

  LaunchPage(LaunchSheets sheets, Reviews reviews, CurrentTenant tenant) {
    this.sheets = sheets;
    this.reviews = reviews;
    this.tenant = tenant;
  }

  @GetMapping("/launch/{item}")
  ModelAndView page(@PathVariable String item) {
    UUID id = PathId.parse(item);
    Reviews.Entry entry =
        reviews
            .find(tenant.id(), id)
            .orElseThrow(
                () -> new FactoryException(ErrorCode.NOT_FOUND, "there is no creative " + item));
    return new ModelAndView("studio/launch")
        .addObject("launch", LaunchView.of(entry, sheets.of(tenant.id(), id)));
  }
}
