package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.config.placement.Placements;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.brief.Brand;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Message;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.graph.launch.Accounts.Account;
import io.creativefactory.graph.launch.LaunchSheet.Standing;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.scaling.Proposals;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.Sleeper;
import io.creativefactory.platform.google.GoogleConnection;
import io.creativefactory.platform.google.GoogleSecrets;
import io.creativefactory.platform.google.GoogleSettings;
import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.sandbox.SandboxServer;
import io.creativefactory.sandbox.google.GoogleAccount;
import io.creativefactory.sandbox.wire.Fault;
import io.creativefactory.sandbox.wire.Listed;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Performance Max along the line: the real client, the simulated Google, the real database.
class PerformanceMaxTest {
  @TempDir Path media;
  private SandboxServer sandbox;
  private Transport transport;
  private GoogleConnection google;

  @BeforeEach
  void start() throws IOException {
    sandbox = SandboxServer.start(0, 20261122);
    transport = new Transport(Sleeper.real(), InstantSource.system());
    google = connection();
    TestRenderer.picture(media.resolve("logo.png"), new PixelSize(400, 400));
  }

  @AfterEach
  void stop() {
    transport.close();
    sandbox.close();
  }

  @Test
  void an_approved_creative_becomes_a_paused_asset_group_of_a_paused_campaign() {
    Rig rig = rig(google.ads());

    RunId id = published(rig);

    assertThat(rig.run(id).status())
        .as(rig.events(id).toString())
        .isEqualTo(Run.Status.WAITING_FOR_FIGURES);
    assertThat(publication(rig, id).objects())
        .extracting(PlatformObject::kind)
        .containsExactly(Kind.VIDEO, Kind.IMAGE, Kind.IMAGE, Kind.IMAGE, Kind.CAMPAIGN, Kind.AD);
    assertThat(standing("campaign")).containsExactly("PAUSED");
    assertThat(standing("ad")).containsExactly("PAUSED");
    assertThat(rig.line.sheets().of(Rig.TENANT, publication(rig, id).item()).getFirst().lines())
        .allSatisfy(line -> assertThat(line.standing()).isEqualTo(Standing.STANDS));
  }

  @Test
  void a_second_approval_activates_it_and_figures_come_in() {
    Rig rig = rig(google.ads());
    RunId id = published(rig);

    rig.approveProposals();
    rig.settle();

    assertThat(rig.line.proposals().latest(Rig.TENANT, 5))
        .singleElement()
        .satisfies(
            done -> assertThat(done.state()).as(done.outcome()).isEqualTo(Proposals.State.APPLIED));
    assertThat(standing("campaign")).containsExactly("ACTIVE");
    sandbox.advance(5);
    rig.line.fetches().request(Rig.TENANT, id);
    rig.settle();
    String ad = publication(rig, id).one(Kind.AD).id();
    assertThat(
            rig.strings(
                "select distinct ad_id from performance where (body ->> 'impressions')::int > 0"))
        .containsExactly(ad);
  }

  @Test
  void an_asset_group_that_was_paused_at_google_is_told() {
    Rig rig = rig(google.ads());
    RunId id = published(rig);
    rig.approveProposals();
    rig.settle();
    reconcile(rig, id);
    assertThat(rig.line.proposals().alarms(Rig.TENANT, 10)).isEmpty();

    String ad = ObjectRef.parse(publication(rig, id).one(Kind.AD).id()).id();
    google.ads().pause(Kind.AD, ad);
    reconcile(rig, id);

    assertThat(rig.line.proposals().alarms(Rig.TENANT, 10))
        .singleElement()
        .satisfies(
            alarm -> assertThat(alarm.said()).startsWith("ad ").contains("was paused on Google"));
  }

  @Test
  void a_refused_asset_group_takes_campaign_budget_and_video_back() {
    Rig rig = rig(refusing(google.ads()));

    RunId id = published(rig);

    assertThat(rig.run(id).status()).isEqualTo(Run.Status.FAILED);
    assertThat(rig.run(id).detail()).contains("Google says no");
    assertThat(sandbox.created("google")).containsEntry("campaign", 1L);
    assertThat(Stream.of("campaign", "budget", "video").flatMap(kind -> standing(kind).stream()))
        .isEmpty();
    assertThat(google.ads().tagged(Kind.CAMPAIGN)).isEmpty();
    assertThat(google.ads().tagged(Kind.VIDEO)).isEmpty();
  }

  @Test
  void answers_that_are_lost_make_nothing_twice() {
    Rig rig = rig(google.ads());
    sandbox.fail(new Fault(Fault.Kind.LOST_ANSWER, "google", "googleAds:mutate", 5));

    RunId id = published(rig);

    assertThat(rig.run(id).status())
        .as(rig.events(id).toString())
        .isEqualTo(Run.Status.WAITING_FOR_FIGURES);
    assertThat(standing("campaign")).hasSize(1);
    assertThat(standing("ad")).hasSize(1);
  }

  @Test
  void the_limits_of_performance_max_hold_and_not_those_of_demand_gen() {
    Rig rig = new Rig(media, accounts(google.ads()));

    RunId id = published(rig);

    assertThat(rig.run(id).detail())
        .contains("video: lasts 6.0 s; Google Performance Max takes 10 to 43200 s");
    assertThat(sandbox.created("google")).containsEntry("campaign", 0L);
  }

  private Rig rig(AdPlatform ads) {
    return new Rig(media, accounts(ads), PerformanceMaxTest::frame);
  }

  private Accounts accounts(AdPlatform ads) {
    return new Accounts(List.of(new Account(ads, google.insights())));
  }

  /// As it is delivered, without its limits: the tests' ads last six seconds.
  private static Placement frame(Ratio ratio) {
    Placement house = Placements.house().of(ratio);
    return new Placement(ratio, house.size(), house.safe(), house.loudness());
  }

  private RunId published(Rig rig) {
    RunId id = rig.line.runs().start(Rig.TENANT, brief(), media);
    rig.settle();
    rig.approveAll();
    rig.settle();
    return id;
  }

  private static Brief brief() {
    Brief soap = Briefs.of(1);
    return new Brief(
        new Brand("Lumo", soap.brand().colours(), "logo.png", null, List.of()),
        soap.product(),
        new Message(List.of("No bleach", "Made of plants"), null, List.of("plain")),
        soap.audience(),
        soap.output(),
        soap.budget(),
        soap.media(),
        List.of());
  }

  private static Publication publication(Rig rig, RunId id) {
    return rig.line.runs().book(Rig.TENANT, id).orElseThrow().publications().getFirst();
  }

  private void reconcile(Rig rig, RunId id) {
    rig.execute(JobName.RECONCILE, Ticket.of(rig.ref(id), "google"));
  }

  private List<String> standing(String kind) {
    return sandbox.objects().stream()
        .filter(each -> each.kind().equals(kind) && !each.status().equals("DELETED"))
        .map(Listed::status)
        .toList();
  }

  /// The same account, which takes everything but the ad.
  private static AdPlatform refusing(AdPlatform ads) {
    return (AdPlatform)
        Proxy.newProxyInstance(
            AdPlatform.class.getClassLoader(),
            new Class<?>[] {AdPlatform.class},
            (_, method, arguments) -> {
              if (method.getName().equals("create") && arguments[1] instanceof NewAd) {
                throw new FactoryException(ErrorCode.PLATFORM_REFUSED, "Google says no");
              }
              try {
                return method.invoke(ads, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private GoogleConnection connection() {
    URI server = sandbox.baseUrl();
    GoogleAccount account = sandbox.google();
    Duration second = Duration.ofSeconds(10);
    GoogleSettings settings =
        new GoogleSettings(
            new GoogleSettings.Endpoints(server, server, server.resolve("/token")),
            account.customerId(),
            account.managerId(),
            CampaignType.PERFORMANCE_MAX,
            account.conversionAction(),
            true,
            new GoogleSettings.Deadlines(second, second, second, Duration.ofMillis(20)));
    GoogleSecrets secrets =
        new GoogleSecrets(account.clientId(), account.clientSecret(), account.refreshToken(), null);
    return new GoogleConnection(settings, secrets, transport);
  }
}
