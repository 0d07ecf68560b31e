package io.creativefactory.platform.http;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Speaks to one vendor for one account. A read is tried up to four times. A write is sent once,
/// because only its caller can look first; it goes again by itself only where the vendor said that
/// it did nothing: when asked to wait a few seconds, or with another token when one had expired.
/// Thread safe.
public final class VendorHttp<C extends VendorCall> {
  private static final Logger LOG = LoggerFactory.getLogger(VendorHttp.class);
  private static final int TRIES = 4;
  private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(4));
  private static final int MAX_BODY = 16 * 1024 * 1024;
  private static final int ALARM_PERCENT = 75;

  private final Transport transport;
  private final Dialect<C> dialect;
  private final Access access;
  private final Lane lane;
  private final Failures failures;

  public VendorHttp(Transport transport, Dialect<C> dialect, Access access) {
    this.transport = transport;
    this.dialect = dialect;
    this.access = access;
    this.lane = transport.lane(access.account());
    this.failures = new Failures(dialect.vendor());
  }

  /// The body of a call that must succeed.
  ///
  /// @throws FactoryException with the code that the refusal maps to
  public JsonNode send(C call) {
    return switch (exchange(call)) {
      case Outcome.Good good -> good.body();
      case Outcome.Bad bad -> throw failure(call, bad.refusal());
    };
  }

  /// What a refusal is to whoever cannot make anything of it.
  public FactoryException failure(C call, Refusal refusal) {
    return failures.of(call, refusal);
  }

  /// A yes that is not what was agreed on: an id is missing, a number is none.
  public FactoryException unreadable(C call, String why) {
    String words = dialect.strike(why);
    return failures.of(call, Refusal.unreadable(new Reply(200, Headers.of(), ""), words));
  }

  /// What came back, refusals included.
  ///
  /// @throws FactoryException when nothing came back or nothing could be sent
  public Outcome exchange(C call) {
    String token = access.tokens().current();
    boolean renewed = false;
    int tries = 1;
    while (true) {
      Duration wait;
      try {
        Outcome outcome = once(call, token);
        if (!(outcome instanceof Outcome.Bad(Refusal refusal))) {
          return outcome;
        }
        Optional<String> fresh = renewed ? Optional.empty() : another(token, refusal);
        if (fresh.isPresent()) {
          token = fresh.get();
          renewed = true;
          continue;
        }
        Optional<Duration> again = again(call, refusal, tries);
        if (again.isEmpty()) {
          return outcome;
        }
        wait = again.get();
      } catch (LostException e) {
        if (call.writes() || tries == TRIES || Thread.currentThread().isInterrupted()) {
          throw failures.lost(call, e.cause, e.sent);
        }
        wait = BACKOFF.after(tries);
      }
      tries++;
      LOG.warn("{} {} failed, try {} of {} follows", dialect.vendor(), call, tries, TRIES);
      if (wait.isPositive()) {
        transport.sleeper().sleep(wait);
      }
    }
  }

  private Optional<String> another(String token, Refusal refusal) {
    return refusal.kind() == Refusal.Kind.EXPIRED
        ? access.tokens().renewed(token)
        : Optional.empty();
  }

  /// How long to wait before the call goes again, if it may.
  private Optional<Duration> again(C call, Refusal refusal, int tries) {
    Optional<Duration> wait =
        switch (refusal.kind()) {
          // The lane itself waits; nothing was done, so that a write may go as well.
          case RATE_LIMITED -> patient(lane.rest()).map(rest -> Duration.ZERO);
          case TRANSIENT ->
              call.writes() ? Optional.empty() : patient(longer(BACKOFF.after(tries), refusal));
          case EXPIRED, FORBIDDEN, GONE, REJECTED, UNREADABLE -> Optional.empty();
        };
    return tries == TRIES ? Optional.empty() : wait;
  }

  private static Optional<Duration> patient(Duration wait) {
    return wait.compareTo(Lane.PATIENCE) > 0 ? Optional.empty() : Optional.of(wait);
  }

  private static Duration longer(Duration own, Refusal refusal) {
    Duration stated = refusal.allowance().pause();
    return stated == null || stated.compareTo(own) < 0 ? own : stated;
  }

  private Outcome once(C call, String token) throws LostException {
    Transport.Sent sent = new Transport.Sent();
    Call http = transport.client().newCall(request(call, token, sent));
    http.timeout().timeout(access.deadline(call).toNanos(), TimeUnit.NANOSECONDS);
    try {
      lane.pass();
    } catch (ClosedLaneException e) {
      throw failures.closed(call, e);
    }
    boolean told = false;
    try (Response response = http.execute()) {
      Outcome outcome = read(call, response, token);
      told = true;
      return outcome;
    } catch (IOException e) {
      told = true;
      lane.troubled(Allowance.UNTOLD);
      throw new LostException(e, sent.started());
    } finally {
      if (!told) {
        lane.left();
      }
    }
  }

  private Request request(C call, String token, Transport.Sent sent) {
    Request request = dialect.request(call, token);
    if (!access.covers(request.url())) {
      throw new FactoryException(
          ErrorCode.PLATFORM_REFUSED,
          call
              + " was not sent: "
              + request.url().host()
              + " is none of the hosts that the settings of "
              + access.account()
              + " name");
    }
    return request.newBuilder().tag(Transport.Sent.class, sent).build();
  }

  private Outcome read(C call, Response response, String token) throws IOException {
    byte[] bytes = response.body().byteStream().readNBytes(MAX_BODY + 1);
    Reply reply =
        new Reply(response.code(), response.headers(), new String(bytes, StandardCharsets.UTF_8));
    Allowance told = dialect.allowance(reply);
    if (told.percent() >= ALARM_PERCENT) {
      LOG.warn("{} allowance is {} % used after {}", dialect.vendor(), told.percent(), call);
    }
    Outcome outcome =
        bytes.length > MAX_BODY
            ? new Outcome.Bad(Refusal.unreadable(reply, "more than " + MAX_BODY + " bytes"))
            : dialect.read(call, reply);
    return taken(outcome, told, token);
  }

  private Outcome taken(Outcome outcome, Allowance told, String token) {
    if (!(outcome instanceof Outcome.Bad(Refusal refusal))) {
      lane.answered(told, false);
      return outcome;
    }
    if (refusal.kind() == Refusal.Kind.TRANSIENT) {
      lane.troubled(told);
    } else {
      lane.answered(told, refusal.kind() == Refusal.Kind.RATE_LIMITED);
    }
    return new Outcome.Bad(
        refusal.with(
            told,
            text ->
                token.isEmpty()
                    ? dialect.strike(text)
                    : dialect.strike(text).replace(token, "[hidden]")));
  }

  private static final class LostException extends Exception {
    private static final long serialVersionUID = 1L;
    private final IOException cause;
    private final boolean sent;

    LostException(IOException cause, boolean sent) {
      super(cause);
      this.cause = cause;
      this.sent = sent;
    }
  }
}
