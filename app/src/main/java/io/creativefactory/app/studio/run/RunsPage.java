package io.creativefactory.app.studio.run;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.PathId;
import io.creativefactory.domain.RunId;
import io.creativefactory.graph.run.Runs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Runs of the line: the list, one run with all that it has made, and the button that ends it.
@Controller
class RunsPage {
  private final Runs runs;
  private final RunCards cards;
  private final RunBooks books;
  private final CurrentTenant tenant;

  RunsPage(Runs runs, RunCards cards, RunBooks books, CurrentTenant tenant) {
    this.runs = runs;
    this.cards = cards;
    this.books = books;
    this.tenant = tenant;
  }

  @GetMapping("/runs")
  String list(Model model) {
    model.addAttribute("runs", cards.latest());
    return "studio/runs";
  }

  /// The panel of runs at work, which asks for itself again while it is on the screen.
  @GetMapping("/runs/at-work")
  String atWork(Model model) {
    model.addAttribute("runs", cards.atWork());
    return "studio/atwork :: panel";
  }

  @GetMapping("/runs/{id}")
  String run(@PathVariable String id, Model model) {
    model.addAttribute("run", books.load(PathId.run(id)));
    return "studio/run";
  }

  @PostMapping("/runs/{id}/cancel")
  String cancel(@PathVariable String id) {
    RunId run = PathId.run(id);
    books.load(run);
    runs.cancel(tenant.id(), run);
    return "redirect:/runs/" + run;
  }
}
