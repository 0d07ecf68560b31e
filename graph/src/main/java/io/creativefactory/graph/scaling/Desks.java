package io.creativefactory.graph.scaling;

import io.creativefactory.agents.scaling.ScalingAgent.Campaign;
import io.creativefactory.agents.scaling.ScalingAgent.Desk;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.scaling.ChangeContext.Applied;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.ReviveAd;
import io.creativefactory.domain.scaling.ProposedChange.Single;
import io.creativefactory.graph.figures.Figures;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.publish.WriteBook;
import io.creativefactory.graph.watch.Lookout;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lays what the scaling agent looks at: campaigns with their budgets, figures and paused ads.
public final class Desks {
  private final WriteBook writes;
  private final Campaigns campaigns;
  private final Figures figures;
  private final Lookout lookout;
  private final ProposalBook book;

  public Desks(
      WriteBook writes, Campaigns campaigns, Figures figures, Lookout lookout, ProposalBook book) {
    this.writes = writes;
    this.campaigns = campaigns;
    this.figures = figures;
    this.lookout = lookout;
    this.book = book;
  }

  /// Of one run.
  ///
  /// @param ids its campaigns
  Desk of(RunRef ref, List<String> ids) {
    List<Performance> rows = figures.of(ref);
    List<Performance> account = rows.isEmpty() ? List.of() : figures.account(ref, rows.getLast());
    return new Desk(
        ids.stream().map(id -> campaign(ref, id)).toList(),
        figures.accountDay(ref).orElseThrow(),
        account);
  }

  /// Of all campaigns of a tenant that ever started and whose account is at the same day; nothing
  /// while no figures are in.
  Optional<Desk> of(TenantId tenant) {
    List<ProposalBook.Running> running = book.running(tenant);
    Optional<LocalDate> today =
        running.stream()
            .flatMap(each -> figures.accountDay(each.ref()).stream())
            .max(LocalDate::compareTo);
    if (today.isEmpty()) {
      return Optional.empty();
    }
    List<Campaign> all = new ArrayList<>();
    List<Performance> account = List.of();
    for (ProposalBook.Running each : running) {
      if (figures.accountDay(each.ref()).equals(today)) {
        Campaign campaign = campaign(each.ref(), each.campaignId());
        all.add(campaign);
        account =
            account.isEmpty() && !campaign.rows().isEmpty()
                ? figures.account(each.ref(), campaign.rows().getLast())
                : account;
      }
    }
    return Optional.of(new Desk(all, today.get(), account));
  }

  private Campaign campaign(RunRef ref, String id) {
    String platform = ObjectRef.parse(id).platform();
    List<Performance> rows = figures.on(ref, platform);
    List<Exposure> spans =
        lookout.exposures(ref).stream()
            .filter(span -> span.adId().startsWith(platform + ":"))
            .toList();
    return new Campaign(
        id, campaigns.daily(ref, id), rows, spans, names(ref, id, rows), paused(ref, id));
  }

  private Map<String, String> names(RunRef ref, String id, List<Performance> rows) {
    Map<String, String> names = new HashMap<>();
    writes.nameOf(ref, id).ifPresent(name -> names.put(id, name));
    for (Performance row : rows) {
      writes.nameOf(ref, row.adId()).ifPresent(name -> names.put(row.adId(), name));
    }
    return names;
  }

  /// Ads whose last change was a pause, with the day of it by our clock.
  private Map<String, LocalDate> paused(RunRef ref, String id) {
    Map<String, LocalDate> paused = new HashMap<>();
    for (Applied applied : book.applied(ref.tenant(), id)) {
      LocalDate day = LocalDate.ofInstant(applied.at(), ZoneOffset.UTC);
      for (Single part : applied.change().parts()) {
        if (part instanceof PauseAd pause) {
          paused.put(pause.objectId(), day);
        } else if (part instanceof ReviveAd || part instanceof ActivateAd) {
          paused.remove(part.objectId());
        }
      }
    }
    return paused;
  }
}
