package io.creativefactory.sandbox;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.creativefactory.sandbox.meta.MetaSandbox;
import io.creativefactory.sandbox.meta.SandboxAccount;
import io.creativefactory.sandbox.wire.Fault;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The ad platforms as a server on this machine, with a market that acts on the ads. It listens on
/// 127.0.0.1 only, spends nothing, and every answer says that it is a sandbox. Thread safe.
///
/// By hand: `POST /__sandbox/advance?days=7`, `POST /__sandbox/faults?kind=LOST_ANSWER&path=ads`,
/// `POST /__sandbox/refuse?reviews=1`, `GET /__sandbox`.
public final class SandboxServer implements AutoCloseable {
  private final WireMockServer server;
  private final SandboxAccount account;
  private final MetaSandbox meta;
  private final Faults faults = new Faults();

  private SandboxServer(Options options) {
    account = SandboxAccount.in(options.currency());
    meta = new MetaSandbox(account, options.seed(), options.clock(), options.stateFile());
    server =
        new WireMockServer(
            WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .port(options.port())
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .gzipDisabled(true)
                .jettyStopTimeout(200L)
                .basicAdminAuthenticator("nobody", UUID.randomUUID().toString())
                .extensions(new Front(meta, faults)));
    server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse()));
    server.start();
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
    return new SandboxServer(options);
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

  /// Lets whole days pass and returns the new date.
  public LocalDate advance(int days) {
    return meta.advance(days);
  }

  public void fail(Fault fault) {
    faults.add(fault);
  }

  /// Lets the next reviews of ads end in a refusal.
  public void refuseReviews(int reviews) {
    meta.refuseNext(reviews);
  }

  /// How many objects of each kind were ever created, for example `ad_set`.
  public Map<String, Long> created() {
    return meta.created();
  }

  @Override
  public void close() {
    server.stop();
  }
}
