package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.graph.figures.DeliveryState;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.graph.watch.Alarm;
import io.creativefactory.platform.Sleeper;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.platform.meta.MetaConnection;
import io.creativefactory.platform.meta.MetaSecrets;
import io.creativefactory.platform.meta.MetaSettings;
import io.creativefactory.sandbox.SandboxServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two runs on the simulated Meta, through its client and its market, read every hour.
class SandboxCollapseTest {
  private static final Duration CALL = Duration.ofSeconds(10);
  @TempDir Path media;
  private final Transport transport = new Transport(Sleeper.real(), InstantSource.system());
  private SandboxServer server;
  private MetaConnection meta;
  private Rig rig;
  private RunId run;
  private RunId other;

  @BeforeEach
  void lay() {
    InstantSource noon = InstantSource.fixed(Rig.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC));
    server =
        SandboxServer.start(
            new SandboxServer.Options(0, 42, Currency.getInstance("EUR"), noon, null));
    meta =
        new MetaConnection(
            new MetaSettings(
                server.baseUrl(),
                server.baseUrl(),
                server.account().id(),
                server.account().pageId(),
                server.account().pixelId(),
                true,
                new MetaSettings.Deadlines(CALL, CALL, CALL, Duration.ofMillis(10))),
            new MetaSecrets(server.account().token(), server.account().appSecret()),
            transport);
    rig = new Rig(media, new Accounts(List.of(new Accounts.Account(meta.ads(), meta.insights()))));
    run = rig.published(1);
    other = rig.published(1);
    rig.approveProposals();
    rig.settle();
  }

  @AfterEach
  void close() {
    server.close();
    transport.close();
  }

  private String campaign() {
    Publication publication =
        rig.line.runs().book(Rig.TENANT, run).orElseThrow().publications().getFirst();
    return ObjectRef.parse(publication.one(Kind.CAMPAIGN).id()).id();
  }

  private void hours(int number) {
    for (int hour = 0; hour < number; hour++) {
      rig.clock.set(server.advance(Duration.ofHours(1)));
      rig.execute(JobName.FETCH_FIGURES, Ticket.of(rig.ref(run), "meta"));
      rig.execute(JobName.FETCH_FIGURES, Ticket.of(rig.ref(other), "meta"));
    }
  }

  private List<Alarm> alarms() {
    return rig.line.proposals().alarms(Rig.TENANT, 20).stream()
        .filter(alarm -> alarm.kind().equals("collapse"))
        .toList();
  }

  private DeliveryState state(RunId id) {
    return rig.line.figures().report(Rig.TENANT, id, null).delivery().getFirst().state();
  }

  @Test
  void a_campaign_that_somebody_stops_at_the_platform_is_told_with_who_stopped_it() {
    hours(49);
    assertThat(alarms()).isEmpty();
    assertThat(state(run)).isEqualTo(DeliveryState.FLOWING);

    meta.ads().pause(Kind.CAMPAIGN, campaign());
    hours(3);

    assertThat(alarms())
        .singleElement()
        .satisfies(alarm -> {
          assertThat(alarm.run()).isEqualTo(run);
          assertThat(alarm.said())
              .startsWith("Meta: no impression since ")
              .containsPattern("campaign .* is paused there");
        });
    assertThat(state(run)).isEqualTo(DeliveryState.COLLAPSED);
    assertThat(state(other)).isEqualTo(DeliveryState.FLOWING);

    meta.ads().activate(Kind.CAMPAIGN, campaign());
    hours(49);
    assertThat(alarms()).isEmpty();
    assertThat(state(run)).isEqualTo(DeliveryState.FLOWING);
  }
}
