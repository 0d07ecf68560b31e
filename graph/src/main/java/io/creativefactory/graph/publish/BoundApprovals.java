package io.creativefactory.graph.publish;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.launch.Errand;
import io.creativefactory.graph.launch.Launch;
import io.creativefactory.graph.launch.LaunchPlan;
import io.creativefactory.graph.launch.LaunchSheet;
import io.creativefactory.graph.launch.LaunchSheet.Change;
import io.creativefactory.graph.launch.Launches;
import io.creativefactory.graph.publish.ApprovalBook.Signed;
import io.creativefactory.graph.publish.ApprovalBook.Terms;
import io.creativefactory.graph.publish.Publications.Entry;
import io.creativefactory.graph.review.AfterApproval;
import io.creativefactory.graph.review.Filed;
import io.creativefactory.graph.review.ReviewItems;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.run.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds launches to what was approved: an approval is kept together with every request that it was
/// given for, and a launch whose requests have become others waits for a person. Thread safe.
public final class BoundApprovals implements AfterApproval, LaunchApprovals {
  private static final int CHANGES_TOLD = 3;
  private static final int LONGEST_VALUE = 80;

  private final ReviewItems items;
  private final Launches launches;
  private final Publications publications;
  private final WriteBook writes;
  private final ApprovalBook book;
  private final Ledger ledger;

  public BoundApprovals(
      ReviewItems items,
      Launches launches,
      Publications publications,
      WriteBook writes,
      ApprovalBook book,
      Ledger ledger) {
    this.items = items;
    this.launches = launches;
    this.publications = publications;
    this.writes = writes;
    this.book = book;
    this.ledger = ledger;
  }

  /// A platform whose requests cannot be told binds to that fault; the others bind to theirs.
  @Override
  public Binding of(RunRef ref, Filed filed) {
    Map<Errand, Terms> all = new LinkedHashMap<>();
    for (String platform : launches.platforms(ref)) {
      all.put(new Errand(filed.item().id(), platform), terms(ref, filed, platform));
    }
    return verdict ->
        all.forEach((errand, terms) -> book.keep(ref.tenant(), errand, terms, verdict.reviewer()));
  }

  private Terms terms(RunRef ref, Filed filed, String platform) {
    try {
      return new Terms(LaunchPlan.of(launches.of(ref, filed, platform)), "");
    } catch (FactoryException e) {
      return new Terms(null, String.valueOf(e.getMessage()));
    }
  }

  /// Why this launch waits for a person, in one sentence; nothing when it is what was approved.
  ///
  /// @param begun whether something of it was sent already
  Optional<String> objection(Launch launch, boolean begun) {
    Errand errand = new Errand(launch.item().id(), launch.ads().name());
    Optional<Signed> signed = book.newest(launch.ref().tenant(), errand);
    if (signed.isEmpty()) {
      return begun ? Optional.empty() : Optional.of(unsigned(launch.ref().tenant(), errand));
    }
    LaunchPlan now = LaunchPlan.of(launch);
    if (now.hash().equals(signed.get().hash())) {
      return Optional.empty();
    }
    String rest = begun ? "Nothing more is written" : "Nothing is written";
    return Optional.of(
        "What would be sent to %s is not what %s approved: %s. %s until a person approves the new sheet"
            .formatted(
                Publication.nameOf(errand.platform()),
                signed.get().by(),
                words(signed.get(), now),
                rest));
  }

  private String unsigned(TenantId tenant, Errand errand) {
    List<String> others = book.platforms(tenant, errand.item());
    String name = Publication.nameOf(errand.platform());
    String why =
        others.isEmpty()
            ? "its approval is from before approvals were bound to requests"
            : "it was approved for "
                + others.stream().map(Publication::nameOf).collect(Collectors.joining(", "))
                + " only";
    return "Nobody approved what would be sent to %s: %s. Nothing is written until a person approves its sheet"
        .formatted(name, why);
  }

  private static String words(Signed signed, LaunchPlan now) {
    if (signed.terms().plan() == null) {
      return "nothing could be told of it then (" + signed.terms().fault() + ")";
    }
    List<Change> changes = now.since(signed.terms().plan());
    if (changes.isEmpty()) {
      return "its hash is another, and its fields are written alike";
    }
    String told =
        changes.stream()
            .limit(CHANGES_TOLD)
            .map(each -> "%s %s → %s".formatted(each.what(), cut(each.before()), cut(each.now())))
            .collect(Collectors.joining("; "));
    int more = changes.size() - CHANGES_TOLD;
    return more > 0 ? told + "; and " + more + " more" : told;
  }

  private static String cut(@Nullable String value) {
    if (value == null) {
      return "nothing";
    }
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
  }

  /// What an approval says beside the sheet as it is now.
  ///
  /// @param now null when it cannot be told
  LaunchSheet.Approval approval(RunRef ref, Errand errand, @Nullable LaunchPlan now) {
    Optional<Entry> entry = publications.find(ref, errand);
    boolean open =
        entry.isEmpty()
            || entry.get().state() == Publications.State.WAITING
            || entry.get().state() == Publications.State.HELD;
    String waits =
        entry
            .filter(each -> each.state() == Publications.State.HELD)
            .map(Entry::failure)
            .orElse("");
    String hash = now == null ? "" : now.hash();
    return book.newest(ref.tenant(), errand)
        .map(signed ->
            new LaunchSheet.Approval(
                hash, signed.by(), signed.at(), open ? changes(signed, now) : List.of(), waits))
        .orElseGet(() -> new LaunchSheet.Approval(hash, null, null, List.of(), waits));
  }

  private static List<Change> changes(Signed signed, @Nullable LaunchPlan now) {
    LaunchPlan then = signed.terms().plan();
    if (now == null || now.hash().equals(signed.hash())) {
      return List.of();
    }
    return then == null
        ? List.of(new Change("the whole launch", signed.terms().fault(), "can be told"))
        : now.since(then);
  }

  @Override
  public void approve(TenantId tenant, Request request) {
    Filed filed =
        items
            .find(tenant, request.item())
            .orElseThrow(() ->
                new FactoryException(
                    ErrorCode.NOT_FOUND, "tenant " + tenant + " has no item " + request.item()));
    RunRef ref = new RunRef(tenant, filed.item().run());
    if (!filed.approved()) {
      throw new FactoryException(
          ErrorCode.APPROVAL_MISSING,
          "creative " + request.item() + " is not approved itself; decide on it first");
    }
    Terms now = standing(ref, filed, request.platform());
    ledger.locked(ref, status -> approve(ref, status, request, now));
  }

  /// As [#terms]; what could not be written even if it were approved is a fault.
  private Terms standing(RunRef ref, Filed filed, String platform) {
    Terms terms = terms(ref, filed, platform);
    List<String> conflicts =
        terms.plan() == null ? List.of() : writes.conflicts(launches.of(ref, filed, platform));
    return conflicts.isEmpty() ? terms : new Terms(null, String.join("; ", conflicts));
  }

  private Run.Status approve(RunRef ref, Run.Status status, Request request, Terms now) {
    Errand errand = new Errand(request.item(), request.platform());
    Optional<Entry> entry = publications.find(ref, errand);
    mustWait(ref, status, errand, entry);
    if (now.plan() == null) {
      throw refused(errand, now.fault());
    }
    if (!now.hash().equals(request.seen())) {
      throw refused(errand, "the sheet has changed since it was looked at; look at it again");
    }
    if (book.newest(ref.tenant(), errand).filter(a -> a.hash().equals(now.hash())).isPresent()) {
      throw refused(errand, "this sheet is approved already");
    }
    book.keep(ref.tenant(), errand, now, request.who());
    if (entry.filter(each -> each.state() == Publications.State.HELD).isPresent()) {
      publications.again(ref, errand);
    }
    ledger.tell(
        ref,
        new Note(
            "publish",
            "%s approved the new sheet for %s"
                .formatted(request.who(), Publication.nameOf(errand.platform())),
            1));
    return status;
  }

  private void mustWait(RunRef ref, Run.Status status, Errand errand, Optional<Entry> entry) {
    if (status.ended()) {
      throw refused(errand, "run " + ref.run() + " has ended as " + status);
    }
    if (!launches.platforms(ref).contains(errand.platform())) {
      throw refused(errand, "its run does not go there");
    }
    Publications.State state = entry.map(Entry::state).orElse(Publications.State.WAITING);
    if (state != Publications.State.WAITING && state != Publications.State.HELD) {
      throw refused(errand, "its publication is " + state + " and waits for nobody");
    }
  }

  private static FactoryException refused(Errand errand, String why) {
    return new FactoryException(
        ErrorCode.ILLEGAL_TRANSITION,
        "creative %s is not approved for %s: %s"
            .formatted(errand.item(), Publication.nameOf(errand.platform()), why));
  }
}
