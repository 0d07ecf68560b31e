package io.creativefactory.graph;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.brief.Audience;
import io.creativefactory.domain.brief.Brand;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Budget;
import io.creativefactory.domain.brief.Media;
import io.creativefactory.domain.brief.Output;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ProposedChange.Reallocate;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.ScalingDecision;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.graph.launch.Accounts.Account;
import io.creativefactory.graph.scaling.Proposals.Proposal;
import io.creativefactory.platform.AdInsights;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.Sleeper;
import io.creativefactory.platform.google.GoogleConnection;
import io.creativefactory.platform.google.GoogleSecrets;
import io.creativefactory.platform.google.GoogleSettings;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.platform.meta.MetaConnection;
import io.creativefactory.platform.meta.MetaSecrets;
import io.creativefactory.platform.meta.MetaSettings;
import io.creativefactory.platform.tiktok.TikTokConnection;
import io.creativefactory.platform.tiktok.TikTokSecrets;
import io.creativefactory.platform.tiktok.TikTokSettings;
import io.creativefactory.sandbox.SandboxServer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/// The line on the three simulated platforms, by the clients that real ones are reached with: one
/// ad of one brief runs on each of them, and its figures are in.
final class MarketRig implements AutoCloseable {
  private static final Duration LONG = Duration.ofSeconds(30);

  final SandboxServer server;
  final Rig rig;
  RunId run = new RunId(new UUID(0, 0));
  final Accounts accounts;

  /// Called with `setDailyBudget` or the like before, and after, each call of a client.
  Consumer<String> before = _ -> {};

  Consumer<String> after = _ -> {};

  private final Transport transport = new Transport(Sleeper.real(), InstantSource.system());
  private final String currency;
  private final Path media;
  private final Money daily;

  /// @param daily of the brief, in the currency of all accounts
  MarketRig(Path media, Money daily) throws IOException {
    this.daily = daily;
    currency = daily.currency().getCurrencyCode();
    InstantSource start = InstantSource.fixed(Rig.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC));
    server =
        SandboxServer.start(
            new SandboxServer.Options(0, 7, Currency.getInstance(currency), start, null));
    accounts = new Accounts(List.of(meta(), google(), tiktok()));
    rig = new Rig(media, accounts);
    rig.guardrails = limits(0.2, Guardrails.KillSwitch.off());
    TestRenderer.picture(media.resolve("logo.png"), new PixelSize(600, 600));
    rig.agents.scaling = _ -> nothing();
    this.media = media;
  }

  /// An ad is approved, and every platform is asked to take it.
  void publish() {
    run = rig.line.runs().start(Rig.TENANT, brief(daily), media);
    rig.settle();
    rig.approveAll();
    rig.settle();
  }

  /// It runs everywhere, and the figures of a week are in.
  MarketRig running() {
    publish();
    rig.approveProposals();
    rig.settle();
    pass(8);
    return this;
  }

  /// So many days pass, and their figures come in.
  void pass(int days) {
    server.advance(days);
    rig.clock.tick(Duration.ofDays(days));
    rig.line.fetches().request(Rig.TENANT, run);
    rig.settle();
  }

  private static ScalingDecision nothing() {
    return new ScalingDecision(List.of(), List.of(), List.of(), Briefs.TEST);
  }

  /// The agent proposes this, a day later.
  Proposal proposed(ProposedChange change) {
    rig.agents.scaling =
        _ -> new ScalingDecision(List.of(change), List.of(), List.of(), Briefs.TEST);
    pass(1);
    rig.agents.scaling = _ -> nothing();
    return rig.openProposals().stream()
        .filter(open -> open.change().equals(change))
        .findFirst()
        .orElseThrow(() -> new AssertionError(rig.events(run)));
  }

  /// Moves between the three campaigns, in minor units.
  Reallocate moving(long... steps) {
    List<SetDailyBudget> moves = new ArrayList<>();
    for (Map.Entry<String, Money> each : budgets().entrySet()) {
      Money from = each.getValue();
      Money to = new Money(from.minor() + steps[moves.size()], from.currency());
      moves.add(new SetDailyBudget(each.getKey(), from, to, "a test"));
    }
    Figure gain = new Figure.Modelled(0.06, 0.01, 0.11, 0.95, "ratio", "a test", 9);
    return new Reallocate(moves, "it brings 6 % more", gain);
  }

  /// What the platforms say.
  Map<String, Money> budgets() {
    Map<String, Money> budgets = new TreeMap<>();
    for (String campaign :
        rig.strings("select distinct campaign_id from proposal where state = 'APPLIED'")) {
      ObjectRef ref = ObjectRef.parse(campaign);
      budgets.put(campaign, accounts.ads(ref.platform()).dailyBudget(ref.id()));
    }
    return budgets;
  }

  Guardrails limits(double maxShare, Guardrails.KillSwitch killSwitch) {
    Guardrails like = Rig.guardrails(killSwitch);
    Money much = Money.parse("90000", currency);
    Money none = Money.parse("0", currency);
    return new Guardrails(
        new Guardrails.Caps(much, much, much, none),
        new Guardrails.Pace(maxShare, Duration.ofHours(6), 15, Duration.ZERO),
        new Guardrails.MinimumEvidence(100, 1, none, 1, Duration.ZERO),
        new Guardrails.IgnoranceZone(1, none),
        like.hysteresis(),
        like.learning(),
        new Guardrails.Approval(much, List.of(), java.util.Set.of(), null),
        killSwitch);
  }

  private static Brief brief(Money daily) {
    Brief like = Briefs.of(1);
    return new Brief(
        new Brand("Lumo", List.of(Colour.parse("#1b4dff")), "logo.png", null, List.of()),
        like.product(),
        like.message(),
        new Audience("People who wash", List.of("DE"), List.of("en"), List.of()),
        new Output(Duration.ofSeconds(10), List.of(Briefs.TALL), 1),
        new Budget(daily, Budget.Objective.SALES),
        new Media(List.of(new Media.Item("logo.png", "the mark")), null),
        List.of());
  }

  private Account meta() {
    MetaSettings settings =
        new MetaSettings(
            server.baseUrl(),
            server.baseUrl(),
            server.account().id(),
            server.account().pageId(),
            server.account().pixelId(),
            true,
            new MetaSettings.Deadlines(LONG, LONG, LONG, Duration.ofMillis(20)));
    MetaSecrets secrets = new MetaSecrets(server.account().token(), server.account().appSecret());
    MetaConnection meta = new MetaConnection(settings, secrets, transport);
    return watched(meta.ads(), meta.insights());
  }

  private Account google() {
    GoogleSettings settings =
        new GoogleSettings(
            new GoogleSettings.Endpoints(
                server.baseUrl(), server.baseUrl(), server.baseUrl().resolve("/token")),
            server.google().customerId(),
            server.google().managerId(),
            GoogleSettings.CampaignType.DEMAND_GEN,
            server.google().conversionAction(),
            true,
            new GoogleSettings.Deadlines(LONG, LONG, LONG, Duration.ofMillis(20)));
    GoogleSecrets secrets =
        new GoogleSecrets(
            server.google().clientId(),
            server.google().clientSecret(),
            server.google().refreshToken(),
            null);
    GoogleConnection google = new GoogleConnection(settings, secrets, transport);
    return watched(google.ads(), google.insights());
  }

  private Account tiktok() {
    TikTokSettings settings =
        new TikTokSettings(
            server.baseUrl(),
            server.tiktok().advertiserId(),
            TikTokSettings.Style.REGULAR,
            new TikTokSettings.Identity("CUSTOMIZED_USER", server.tiktok().identityId(), null),
            new TikTokSettings.Pixel(server.tiktok().pixelId(), server.tiktok().pixelCode()),
            new Money(1, daily.currency()),
            true,
            new TikTokSettings.Deadlines(LONG, LONG));
    TikTokConnection tiktok =
        new TikTokConnection(settings, new TikTokSecrets(server.tiktok().token()), transport);
    return watched(tiktok.ads(), tiktok.insights());
  }

  private Account watched(AdPlatform ads, AdInsights insights) {
    AdPlatform watched =
        (AdPlatform)
            Proxy.newProxyInstance(
                AdPlatform.class.getClassLoader(),
                new Class<?>[] {AdPlatform.class},
                (_, method, words) -> {
                  before.accept(method.getName());
                  try {
                    Object answer = method.invoke(ads, words);
                    after.accept(method.getName());
                    return answer;
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return new Account(watched, insights);
  }

  @Override
  public void close() {
    transport.close();
    server.close();
  }
}
