package io.creativefactory.app.studio.attribution;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.graph.credit.Attribution;
import io.creativefactory.graph.credit.AttributionReport;
import io.creativefactory.graph.credit.Question;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where revenue came from, by the model that is asked for.
@Controller
class RevenuePage {
  private final Attribution attribution;
  private final CurrentTenant tenant;
  private final InstantSource clock;

  RevenuePage(Attribution attribution, CurrentTenant tenant, InstantSource clock) {
    this.attribution = attribution;
    this.tenant = tenant;
    this.clock = clock;
  }

  /// A question that cannot be answered is answered with its reason, in place of figures.
  @GetMapping("/revenue")
  ModelAndView page(@RequestParam Map<String, String> query) {
    ModelAndView page = new ModelAndView("studio/revenue");
    try {
      Question question = AttributionQuery.read(query, clock.instant());
      page.addObject("choices", RevenueChoices.of(question, query, clock.instant()));
      AttributionReport report = attribution.report(tenant.id(), question);
      return page.addObject("view", RevenueView.of(report, AttributionQuery.by(query)));
    } catch (FactoryException e) {
      Question usual = AttributionQuery.read(Map.of(), clock.instant());
      return page.addObject("choices", RevenueChoices.of(usual, Map.of(), clock.instant()))
          .addObject("fault", String.valueOf(e.getMessage()));
    }
  }
}
