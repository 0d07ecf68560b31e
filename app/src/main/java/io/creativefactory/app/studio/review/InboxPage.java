package io.creativefactory.app.studio.review;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.FigureView;
import io.creativefactory.app.studio.MediaFolder;
import io.creativefactory.app.studio.Wording;
import io.creativefactory.app.studio.run.RunCards;
import io.creativefactory.domain.review.Verdict;
import io.creativefactory.graph.review.Reviews;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The home of the studio: what waits for a person, what the machine is doing, what was decided.
@Controller
class InboxPage {
  private static final int MAX_DECIDED = 8;

  private final Reviews reviews;
  private final RunCards runs;
  private final CurrentTenant tenant;
  private final MediaFolder media;
  private final Wording wording;

  InboxPage(
      Reviews reviews, RunCards runs, CurrentTenant tenant, MediaFolder media, Wording wording) {
    this.reviews = reviews;
    this.runs = runs;
    this.tenant = tenant;
    this.media = media;
    this.wording = wording;
  }

  /// @param decided the item that has just been decided here, to say so
  @GetMapping("/")
  String inbox(@RequestParam(required = false, defaultValue = "") String decided, Model model) {
    InboxView view = view();
    model.addAttribute("inbox", view);
    model.addAttribute("runs", runs.atWork());
    model.addAttribute(
        "said",
        view.decided().stream()
            .filter(row -> row.creative().id().equals(decided))
            .findFirst()
            .orElse(null));
    return "studio/inbox";
  }

  private InboxView view() {
    List<Reviews.Entry> waiting = reviews.waiting(tenant.id());
    List<Reviews.Entry> decided = reviews.decided(tenant.id(), MAX_DECIDED);
    double top = top(waiting);
    return new InboxView(
        waiting.stream()
            .map(entry ->
                new InboxView.Waiting(
                    CreativeView.of(entry, media, top), wording.age(entry.openedAt())))
            .toList(),
        decided.stream().flatMap(this::decided).toList());
  }

  private Stream<InboxView.Decided> decided(Reviews.Entry entry) {
    Verdict verdict = entry.verdict();
    return verdict == null
        ? Stream.empty()
        : Stream.of(
            new InboxView.Decided(
                CreativeView.of(entry, media, 0), VerdictView.of(verdict, wording)));
  }

  /// One scale for all bars of the list, with a little air at its end, so that they compare.
  static double top(List<Reviews.Entry> entries) {
    return 1.1
        * entries.stream()
            .mapToDouble(entry -> FigureView.top(entry.item().assessment().ctr()))
            .max()
            .orElse(0);
  }
}
