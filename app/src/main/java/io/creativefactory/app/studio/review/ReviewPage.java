package io.creativefactory.app.studio.review;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.app.studio.PathId;
import io.creativefactory.app.studio.SignedAs;
import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.graph.review.DecisionOutcome;
import io.creativefactory.graph.review.DecisionRequest;
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

/// The review room: one creative, all that is known of it, and three verbs. A decision that could
/// not be taken comes back as the same room with a notice, so that nothing typed is lost and
/// nothing is decided unseen.
@Controller
class ReviewPage {
  private final Reviews reviews;
  private final Rooms rooms;
  private final CurrentTenant tenant;

  ReviewPage(Reviews reviews, Rooms rooms, CurrentTenant tenant) {
    this.reviews = reviews;
    this.rooms = rooms;
    this.tenant = tenant;
  }

  /// @param verb `request_changes` or `reject` opens the reason form in the page, for browsers
  ///   without scripts
  @GetMapping("/review/{id}")
  ModelAndView room(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String format,
      @RequestParam(defaultValue = "") String verb) {
    ModelAndView page = page(rooms.load(PathId.parse(id), format), HttpStatus.OK);
    return asked(verb) ? page.addObject("form", blank(verb)) : page;
  }

  /// The reason form alone, for pages that open it in place.
  @GetMapping("/review/{id}/dialog")
  ModelAndView dialog(
      @PathVariable String id,
      @RequestParam String verb,
      @RequestParam(defaultValue = "room") String from) {
    RoomView room = rooms.load(PathId.parse(id), "");
    return new ModelAndView("studio/decide :: dialog")
        .addObject("room", room)
        .addObject("from", from)
        .addObject("reasons", Decision.Reason.values())
        .addObject("form", blank(asked(verb) ? verb : "request_changes"));
  }

  /// @param from `inbox` returns there after the decision
  @PostMapping("/review/{id}/decision")
  ModelAndView decide(
      @PathVariable String id,
      DecisionForm form,
      @RequestParam(defaultValue = "room") String from,
      HttpServletRequest request) {
    UUID item = PathId.parse(id);
    Optional<String> reviewer = SignedAs.of(request);
    if (reviewer.isEmpty()) {
      return notice(item, HttpStatus.UNPROCESSABLE_CONTENT, Notice.unsigned())
          .addObject("form", form);
    }
    return switch (form.read(item, reviewer.get())) {
      case DecisionForm.Reading.Bad bad ->
          notice(item, HttpStatus.UNPROCESSABLE_CONTENT, Notice.incomplete(bad.message()))
              .addObject("form", form)
              .addObject("fault", bad.field());
      case DecisionForm.Reading.Good good -> decide(good.request(), from);
    };
  }

  private ModelAndView decide(DecisionRequest request, String from) {
    UUID item = request.item();
    return switch (reviews.decide(tenant.id(), request)) {
      case DecisionOutcome.Recorded _ ->
          new ModelAndView(
              "redirect:" + (from.equals("inbox") ? "/?decided=" + item : "/review/" + item));
      case DecisionOutcome.AlreadyDecided already ->
          notice(
              item,
              HttpStatus.CONFLICT,
              Notice.late(already.verdict().reviewer(), Wording.moment(already.verdict().at())));
      case DecisionOutcome.Stale stale -> stale(rooms.load(item, ""), stale);
      case DecisionOutcome.Refused refused ->
          notice(item, HttpStatus.CONFLICT, Notice.refused(refused.reason()));
      case DecisionOutcome.Missing _ ->
          throw new FactoryException(
              ErrorCode.NOT_FOUND, "There is no creative " + item + ". Nothing was decided.");
    };
  }

  private static ModelAndView stale(RoomView room, DecisionOutcome.Stale stale) {
    boolean shown = room.creative().version().hash().equals(stale.current().value());
    return page(room, HttpStatus.CONFLICT).addObject("notice", Notice.stale(stale.reason(), shown));
  }

  private ModelAndView notice(UUID item, HttpStatus status, Notice notice) {
    return page(rooms.load(item, ""), status).addObject("notice", notice);
  }

  private static ModelAndView page(RoomView room, HttpStatus status) {
    return new ModelAndView("studio/review", status)
        .addObject("room", room)
        .addObject("from", "room")
        .addObject("reasons", Decision.Reason.values());
  }

  private static boolean asked(String verb) {
    return verb.equals("request_changes") || verb.equals("reject");
  }

  private static DecisionForm blank(String verb) {
    return new DecisionForm("", verb, "", "");
  }
}
