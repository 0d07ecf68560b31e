package io.creativefactory.sandbox;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.sandbox.google.GoogleAccount;
import io.creativefactory.sandbox.google.GoogleSandbox;
import io.creativefactory.sandbox.meta.MetaSandbox;
import io.creativefactory.sandbox.meta.SandboxAccount;
import io.creativefactory.sandbox.tiktok.TikTokSandbox;
import io.creativefactory.sandbox.tiktok.TikTokSandboxAccount;
import io.creativefactory.sandbox.wire.Fault;
import io.creativefactory.sandbox.wire.FaultRate;
import io.creativefactory.sandbox.wire.Listed;
import io.creativefactory.sandbox.world.World;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The ad platforms as a server on this machine, with a market that acts on the ads. It listens on
/// 127.0.0.1 only, spends nothing, and every answer says that it is a sandbox. Thread safe.
///
/// Three vendors on one port, told apart by their paths: Meta `/v26.0/…`, Google `/v26/…` with
/// `/resumable/…`, `/token` and `/v1/events:ingest`, TikTok `/open_api/v1.3/…`. One clock, one
/// market and one state file for all of them.
///
/// The desk, by hand or from a test (`vendor` is optional where it stands in brackets):
///
/// - `GET /__sandbox`: the simulated time, the accounts and their keys; `GET
///   /__sandbox/objects[?vendor=meta]`: every object with its state
/// - `POST /__sandbox/advance?days=7`, also `hours=`, `minutes=`
/// - `POST /__sandbox/faults?kind=LOST_ANSWER&times=1[&vendor=][&path=ads]`: strikes the next calls
///   whose `METHOD /path` holds the path; kinds in [Fault.Kind]
/// - `POST /__sandbox/faults?rate=0.2[&seed=1][&kind=SERVER_ERROR,LOST_ANSWER][&vendor=][&path=]`:
///   strikes by chance; `late=5` and `pause=5` set how many seconds a late answer takes and a
///   limited caller is asked to wait; `DELETE /__sandbox/faults` ends all
/// - `POST /__sandbox/maintenance?minutes=30[&vendor=]`: 503 for so long, by the simulated clock
/// - `POST /__sandbox/refuse?reviews=1[&vendor=]`: the next reviews end in a refusal; `POST
///   /__sandbox/disapprove?vendor=meta&id=…`: an approved ad is refused after all
/// - `POST /__sandbox/webhooks?vendor=meta&to=http://127.0.0.1:8080/…[&times=2]`: signs the body
///   and delivers it, as often as asked
public final class SandboxServer implements AutoCloseable {
  /// Late answers hold theirs, and a bench has many callers.
  private static final int THREADS = 200;

  private final WireMockServer server;
  private final SandboxAccount account;
  private final GoogleAccount google;
  private final TikTokSandboxAccount tiktok;
  private final Platforms platforms;
  private final Faults faults = new Faults();
  private final Hooks hooks;

  private SandboxServer(Options options, World world) {
    account = SandboxAccount.in(options.currency());
    google = GoogleAccount.in(options.currency());
    tiktok = TikTokSandboxAccount.in(options.currency());
    platforms =
        new Platforms(
            world,
            List.of(
                new MetaSandbox(account, world),
                new GoogleSandbox(google, world),
                new TikTokSandbox(tiktok, world)));
    hooks = new Hooks(options.clock());
    server =
        new WireMockServer(
            WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .port(options.port())
                .containerThreads(THREADS)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .gzipDisabled(true)
                .jettyStopTimeout(200L)
                .basicAdminAuthenticator("nobody", UUID.randomUUID().toString())
                .extensions(new Front(platforms, faults, hooks)));
    server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse()));
    open(options.port());
  }

  private void open(int port) {
    try {
      server.start();
    } catch (FatalStartupException e) {
      platforms.close();
      throw new FactoryException(
          ErrorCode.SYSTEM_INCOMPLETE,
          "port " + port + " of this machine cannot be opened; is it taken? 0 takes any free one",
          e);
    }
  }

  /// In euro, in memory, with the real date.
  ///
  /// @param port 0 for any free one
  /// @param seed of the market: the same seed gives the same tastes
  public static SandboxServer start(int port, long seed) {
    return start(Options.usual(port, seed));
  }

  /// As above; objects are kept in the file and found again by the next start.
  public static SandboxServer start(int port, long seed, Path stateFile) {
    Options usual = Options.usual(port, seed);
    return start(new Options(port, seed, usual.currency(), usual.clock(), stateFile));
  }

  public static SandboxServer start(Options options) {
    World world =
        new World(options.seed(), options.currency(), options.clock(), options.stateFile());
    return new SandboxServer(options, world);
  }

  /// What another program keeps, to look at: what is done here is not kept.
  public static SandboxServer copyOf(int port, long seed, Path stateFile) {
    Options like = Options.usual(port, seed);
    World world = World.copyOf(seed, like.currency(), like.clock(), stateFile);
    return new SandboxServer(like, world);
  }

  /// @param currency of the account
  /// @param clock what the simulated date starts from
  /// @param stateFile where objects are kept; in memory only when absent
  public record Options(
      int port, long seed, Currency currency, InstantSource clock, @Nullable Path stateFile) {
    public static Options usual(int port, long seed) {
      return new Options(port, seed, Currency.getInstance("EUR"), InstantSource.system(), null);
    }
  }

  /// `http://127.0.0.1:<port>`
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /// The account on Meta with its page, pixel and keys.
  public SandboxAccount account() {
    return account;
  }

  /// The account on Google with its keys; its tokens come from `/token`.
  public GoogleAccount google() {
    return google;
  }

  /// The advertiser on TikTok with its identity, pixel and keys.
  public TikTokSandboxAccount tiktok() {
    return tiktok;
  }

  /// Lets whole days pass and returns the new date.
  ///
  /// @param days 1 to 366
  public LocalDate advance(int days) {
    return LocalDate.ofInstant(advance(Duration.ofDays(days)), ZoneOffset.UTC);
  }

  /// Lets time pass and returns the new one.
  public Instant advance(Duration time) {
    return platforms.advance(time);
  }

  public void fail(Fault fault) {
    faults.add(fault);
  }

  public void fail(FaultRate rate) {
    faults.add(rate);
  }

  /// Ends all faults, also those that still wait.
  public void endFaults() {
    faults.clear();
  }

  /// How long limited callers are asked to stay away, and how long late answers take.
  public void timing(Duration pause, Duration late) {
    faults.pause(pause);
    faults.late(late);
  }

  /// Closes a vendor, or all when it is empty, for a span of the simulated time.
  public void maintain(String vendor, Duration span) {
    faults.close(vendor, platforms.now().plus(span));
  }

  /// Lets the next reviews of ads end in a refusal, whoever reviews.
  public void refuseReviews(int reviews) {
    platforms.refuseNext("", reviews);
  }

  /// Sends a signed webhook to this machine and returns what each delivery was answered with.
  public List<Integer> deliver(String vendor, URI to, byte[] body, int times) {
    return hooks.deliver(platforms.named(vendor), to, body, times);
  }

  /// Every object of every vendor with its state.
  public List<Listed> objects() {
    return platforms.objects();
  }

  /// How many objects of each kind were ever created with any vendor, for example `ad_set`.
  public Map<String, Long> created() {
    return platforms.created("");
  }

  /// As above, with one vendor.
  public Map<String, Long> created(String vendor) {
    return platforms.created(vendor);
  }

  @Override
  public void close() {
    server.stop();
    platforms.close();
  }
}
