package io.creativefactory.app.studio.review;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.FigureView;
import io.creativefactory.app.studio.MediaFolder;
import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.creative.Framework;
import io.creativefactory.domain.review.ReviewItem;
import io.creativefactory.domain.review.Verdict;
import io.creativefactory.graph.review.Reviews;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Furnishes the review room of an item.
@Component
class Rooms {
  private final Reviews reviews;
  private final CurrentTenant tenant;
  private final MediaFolder media;
  private final Wording wording;

  Rooms(Reviews reviews, CurrentTenant tenant, MediaFolder media, Wording wording) {
    this.reviews = reviews;
    this.tenant = tenant;
    this.media = media;
    this.wording = wording;
  }

  /// @param format slug of the wanted format; the first one when there is no such
  /// @throws FactoryException NOT_FOUND when this tenant has no such item
  RoomView load(UUID id, String format) {
    Reviews.Entry entry =
        reviews
            .find(tenant.id(), id)
            .orElseThrow(() ->
                new FactoryException(
                    ErrorCode.NOT_FOUND,
                    "There is no creative " + id + " in this studio. The inbox lists all."));
    ReviewItem item = entry.item();
    List<Reviews.Entry> waiting = reviews.waiting(tenant.id());
    CreativeView creative = CreativeView.of(entry, media, scale(waiting, entry));
    Verdict verdict = entry.verdict();
    return new RoomView(
        creative,
        creative.frames().stream()
            .filter(frame -> frame.slug().equals(format))
            .findFirst()
            .orElse(creative.frames().isEmpty() ? null : creative.frames().getFirst()),
        ScriptView.of(item.concept().script()),
        BoardView.of(item.storyboard()),
        why(item),
        CouncilView.of(entry.council()),
        verdict == null ? null : VerdictView.of(verdict, wording),
        place(entry, waiting));
  }

  private static double scale(List<Reviews.Entry> waiting, Reviews.Entry entry) {
    return Math.max(InboxPage.top(waiting), InboxPage.top(List.of(entry)));
  }

  private static RoomView.Why why(ReviewItem item) {
    return new RoomView.Why(
        item.concept().why(),
        framework(item.concept().framework()),
        item.concept().madeBy().toString(),
        item.assessment().madeBy().toString(),
        ExpectedView.of(item.assessment()),
        item.assessment().features().entrySet().stream()
            .map(e ->
                new RoomView.Feature(
                    ExpectedView.words(e.getKey()), FigureView.of(e.getValue(), 0)))
            .toList(),
        item.assessment().notes());
  }

  private static String framework(Framework framework) {
    return switch (framework) {
      case AIDA -> "AIDA: attention, interest, desire, action";
      case PAS -> "PAS: problem, agitation, solution";
      case BEFORE_AFTER_BRIDGE -> "Before, after, bridge";
    };
  }

  private RoomView.Place place(Reviews.Entry entry, List<Reviews.Entry> waiting) {
    List<UUID> queue = waiting.stream().map(other -> other.item().id()).toList();
    int at = queue.indexOf(entry.item().id());
    String previous = at > 0 ? queue.get(at - 1).toString() : null;
    String next = at + 1 < queue.size() ? queue.get(at + 1).toString() : null;
    return new RoomView.Place(
        entry.item().run().toString(), wording.age(entry.openedAt()), previous, next);
  }
}
