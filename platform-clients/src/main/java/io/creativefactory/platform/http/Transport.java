package io.creativefactory.platform.http;

import io.creativefactory.platform.Sleeper;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// What all clients of vendors share: connections, the clock and how waiting is done, and one lane
/// for each account. Calls block their (virtual) thread and pass no queue of OkHttp's; lanes alone
/// say who waits. Nothing is sent again and no redirect is followed by OkHttp itself. Thread safe;
/// close it to let its connections go.
public final class Transport implements AutoCloseable {
  /// Accounts that work at the same time, some calls each, keep their connections.
  private static final int IDLE_CONNECTIONS = 256;

  private static final String RETRY_AFTER = "Retry-After";
  private static final String HELD = "X-Held-Retry-After";

  private final OkHttpClient client;
  private final Sleeper sleeper;
  private final InstantSource clock;
  private final SteadyClock steady;
  private final ConcurrentMap<String, Lane> lanes = new ConcurrentHashMap<>();

  public Transport(Sleeper sleeper, InstantSource clock) {
    this.sleeper = sleeper;
    this.clock = clock;
    this.steady = new SteadyClock(clock);
    this.client =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .connectTimeout(Duration.ofSeconds(10))
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .addInterceptor(chain -> renamed(chain.proceed(chain.request()), HELD, RETRY_AFTER))
            .addNetworkInterceptor(
                chain -> renamed(chain.proceed(chain.request()), RETRY_AFTER, HELD))
            .eventListenerFactory(Transport::tracker)
            .build();
  }

  /// Waits for real, by the clock of this machine.
  public static Transport real() {
    return new Transport(Sleeper.real(), InstantSource.system());
  }

  /// For waits that are a vendor's own, such as for a video to be ready.
  public Sleeper sleeper() {
    return sleeper;
  }

  public InstantSource clock() {
    return clock;
  }

  OkHttpClient client() {
    return client;
  }

  Lane lane(String account) {
    return lanes.computeIfAbsent(account, name -> new Lane(name, steady, sleeper));
  }

  /// OkHttp sends what is answered by 503 with `Retry-After: 0` again by itself, writes as well,
  /// and fails on a number that is too large; no setting prevents that. So it does not see the
  /// header, which is back in its place before we read the answer.
  private static Response renamed(Response response, String from, String to) {
    String value = response.header(from);
    return value == null
        ? response
        : response.newBuilder().removeHeader(from).header(to, value).build();
  }

  private static EventListener tracker(Call call) {
    Sent sent = call.request().tag(Sent.class);
    return sent == null ? EventListener.NONE : sent;
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  /// Remembers whether the request began to leave: before that, nothing can have been written.
  static final class Sent extends EventListener {
    private volatile boolean started;

    @Override
    public void requestHeadersStart(Call call) {
      started = true;
    }

    boolean started() {
      return started;
    }
  }
}
