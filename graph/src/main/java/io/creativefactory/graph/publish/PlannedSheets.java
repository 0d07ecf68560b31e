package io.creativefactory.graph.publish;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.launch.Disclosure;
import io.creativefactory.graph.launch.Errand;
import io.creativefactory.graph.launch.Launch;
import io.creativefactory.graph.launch.LaunchPlan;
import io.creativefactory.graph.launch.LaunchSheet;
import io.creativefactory.graph.launch.LaunchSheet.Line;
import io.creativefactory.graph.launch.LaunchSheet.Standing;
import io.creativefactory.graph.launch.LaunchSheets;
import io.creativefactory.graph.launch.Launches;
import io.creativefactory.graph.launch.Preflight;
import io.creativefactory.graph.launch.Slot;
import io.creativefactory.graph.review.Filed;
import io.creativefactory.graph.review.ReviewItems;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.platform.NewObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Launch sheets by the same plan that the saga goes by. Thread safe.
public final class PlannedSheets implements LaunchSheets {
  private final ReviewItems items;
  private final Launches launches;
  private final Preflight preflight;
  private final WriteBook writes;
  private final Notes notes;
  private final Ledger ledger;

  public PlannedSheets(
      ReviewItems items,
      Launches launches,
      Preflight preflight,
      WriteBook writes,
      Notes notes,
      Ledger ledger) {
    this.items = items;
    this.launches = launches;
    this.preflight = preflight;
    this.writes = writes;
    this.notes = notes;
    this.ledger = ledger;
  }

  /// What else is known of a launch.
  public record Notes(BoundApprovals approvals, Automations automations) {}

  @Override
  public List<LaunchSheet> of(TenantId tenant, UUID item) {
    return sheets(tenant, item, false);
  }

  @Override
  public List<LaunchSheet> rehearsed(TenantId tenant, UUID item) {
    return sheets(tenant, item, true);
  }

  private List<LaunchSheet> sheets(TenantId tenant, UUID item, boolean rehearse) {
    Filed filed =
        items
            .find(tenant, item)
            .orElseThrow(() ->
                new FactoryException(
                    ErrorCode.NOT_FOUND, "tenant " + tenant + " has no item " + item));
    RunRef ref = new RunRef(tenant, filed.item().run());
    return launches.platforms(ref).stream()
        .map(platform -> sheet(ref, filed, platform, rehearse))
        .toList();
  }

  private LaunchSheet sheet(RunRef ref, Filed filed, String platform, boolean rehearse) {
    Errand errand = new Errand(filed.item().id(), platform);
    try {
      Launch launch = launches.of(ref, filed, platform);
      List<String> faults = new ArrayList<>(preflight.faults(launch));
      faults.addAll(writes.conflicts(launch));
      if (rehearse && faults.isEmpty()) {
        rehearse(launch, faults);
      }
      return new LaunchSheet(
          platform,
          launch.ads().sandbox(),
          launch.daily(),
          faults,
          lines(ref, launch),
          notes.approvals().approval(ref, errand, LaunchPlan.of(launch)),
          Disclosure.labels(launch.brief(), launch.item(), launches.today()),
          notes.automations().of(ref, platform));
    } catch (FactoryException e) {
      return new LaunchSheet(
          platform,
          false,
          launches.daily(ledger.order(ref).brief(), platform),
          List.of(String.valueOf(e.getMessage())),
          List.of(),
          notes.approvals().approval(ref, errand, null),
          List.of(),
          null);
    }
  }

  /// Only a request that names no other object can be checked before there is any.
  private static void rehearse(Launch launch, List<String> faults) {
    for (Launch.Step step : launch.steps()) {
      NewObject request = step.with(Preflight::placeholder);
      if (request instanceof NewObject.NewCampaign) {
        try {
          launch.ads().rehearse(request);
        } catch (FactoryException e) {
          faults.add(step.slot() + ": " + e.getMessage());
        }
      }
    }
  }

  private List<Line> lines(RunRef ref, Launch launch) {
    List<OutsideWrite> known = writes.of(ref);
    List<Line> lines = new ArrayList<>();
    for (Launch.Step step : launch.steps()) {
      Slot slot = new Slot(launch.ads().name(), step.slot());
      Optional<OutsideWrite> write = WriteBook.at(known, launch, step.slot());
      lines.add(
          new Line(
              step.slot(),
              step.kind(),
              launch
                  .ads()
                  .preview(
                      write.map(OutsideWrite::key).orElseGet(() -> slot.key(ref)),
                      step.with(each -> WriteBook.id(known, launch, each))),
              write.map(each -> standing(each.state())).orElse(Standing.PLANNED),
              write.map(OutsideWrite::externalId).orElse(null)));
    }
    return lines;
  }

  private static Standing standing(OutsideWrite.State state) {
    return switch (state) {
      case PREPARED -> Standing.PLANNED;
      case SENT -> Standing.UNCERTAIN;
      case CONFIRMED -> Standing.STANDS;
      case UNDONE -> Standing.TAKEN_BACK;
    };
  }
}
