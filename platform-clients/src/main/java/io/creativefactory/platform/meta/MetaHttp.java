package io.creativefactory.platform.meta;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.Sleeper;
import io.creativefactory.platform.meta.MetaCall.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Speaks to the Graph API. Reads are tried up to four times; a write is sent once and never again
/// by itself, because only its caller can look first. Thread safe.
final class MetaHttp implements AutoCloseable {
  static final String VERSION = "v26.0";
  private static final Logger LOG = LoggerFactory.getLogger(MetaHttp.class);
  private static final int READ_TRIES = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final int MAX_BODY = 16 * 1024 * 1024;
  private static final int ALARM_PERCENT = 75;

  private final OkHttpClient client;
  private final MetaSettings settings;
  private final MetaSecrets secrets;
  private final Sleeper sleeper;
  private final MetaErrors errors;
  private final ObjectMapper mapper = JsonMapper.builder().build();

  MetaHttp(MetaSettings settings, MetaSecrets secrets, Sleeper sleeper) {
    this.settings = settings;
    this.secrets = secrets;
    this.sleeper = sleeper;
    this.errors = new MetaErrors(secrets);
    this.client =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .connectTimeout(Duration.ofSeconds(10))
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .eventListenerFactory(call -> tracker(call))
            .build();
  }

  ObjectMapper mapper() {
    return mapper;
  }

  MetaSettings settings() {
    return settings;
  }

  MetaErrors errors() {
    return errors;
  }

  /// The body of a call that must succeed.
  ///
  /// @throws FactoryException with the code that the error maps to
  JsonNode send(MetaCall call) {
    return switch (exchange(call)) {
      case Answer.Good good -> good.body();
      case Answer.Bad bad -> throw errors.of(call, bad.error());
    };
  }

  /// What came back, errors of the vendor included.
  ///
  /// @throws FactoryException when nothing came back
  Answer exchange(MetaCall call) {
    Duration pause = FIRST_PAUSE;
    for (int tries = 1; ; tries++) {
      boolean last = call.writes() || tries == READ_TRIES;
      try {
        Answer answer = once(call);
        boolean again = answer instanceof Answer.Bad bad && bad.error().isTransient();
        if (last || !again) {
          return answer;
        }
      } catch (LostException e) {
        if (last || Thread.currentThread().isInterrupted()) {
          throw errors.of(call, e.cause, e.sent);
        }
      }
      LOG.warn("Meta {} failed, try {} of {} follows", call, tries + 1, READ_TRIES);
      sleeper.sleep(jittered(pause));
      pause = pause.multipliedBy(2);
    }
  }

  /// Between half and all of the pause, so that workers do not return all at once.
  private static Duration jittered(Duration pause) {
    long millis = pause.toMillis();
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
  }

  private Answer once(MetaCall call) throws LostException {
    Sent sent = new Sent();
    Call http = client.newCall(request(call, sent));
    boolean upload = call.file() != null;
    http.timeout().timeout(deadline(upload).toNanos(), TimeUnit.NANOSECONDS);
    try (Response response = http.execute()) {
      return read(call, response);
    } catch (IOException e) {
      throw new LostException(e, sent.started);
    }
  }

  private Duration deadline(boolean upload) {
    return upload ? settings.deadlines().upload() : settings.deadlines().call();
  }

  private Answer read(MetaCall call, Response response) throws IOException {
    MetaUsage usage = MetaUsage.of(response.headers(), mapper);
    if (usage.percent() >= ALARM_PERCENT) {
      LOG.warn("Meta allowance is {} % used after {}", usage.percent(), call);
    }
    byte[] bytes = response.body().byteStream().readNBytes(MAX_BODY + 1);
    if (bytes.length > MAX_BODY) {
      throw errors.unreadable(call, "more than " + MAX_BODY + " bytes");
    }
    JsonNode body;
    try {
      body = mapper.readTree(bytes);
    } catch (JacksonException e) {
      if (response.isSuccessful()) {
        throw errors.unreadable(call, "no JSON");
      }
      body = mapper.createObjectNode();
    }
    if (response.isSuccessful() && !body.has("error")) {
      return new Answer.Good(body, response.headers());
    }
    JsonNode error = body.path("error");
    return new Answer.Bad(
        new MetaError(
            response.code(), error.isObject() ? error : mapper.createObjectNode(), usage));
  }

  private Request request(MetaCall call, Sent sent) {
    boolean inBody = call.method() == MetaCall.Method.POST;
    boolean video = inBody && call.path().endsWith("/advideos");
    HttpUrl.Builder url =
        HttpUrl.get((video ? settings.videoApi() : settings.api()).toString())
            .newBuilder()
            .addPathSegment(VERSION)
            .addPathSegments(call.path());
    Map<String, String> params = new LinkedHashMap<>(call.params());
    secrets.proof().ifPresent(proof -> params.put("appsecret_proof", proof));
    if (!inBody) {
      params.forEach(url::addQueryParameter);
    }
    return new Request.Builder()
        .url(url.build())
        .header("Authorization", "Bearer " + secrets.accessToken())
        .tag(Sent.class, sent)
        .method(call.method().name(), inBody ? body(call, params) : null)
        .build();
  }

  private static RequestBody body(MetaCall call, Map<String, String> params) {
    MetaCall.FilePart file = call.file();
    if (file == null) {
      FormBody.Builder form = new FormBody.Builder();
      params.forEach(form::add);
      return form.build();
    }
    MultipartBody.Builder parts = new MultipartBody.Builder().setType(MultipartBody.FORM);
    params.forEach(parts::addFormDataPart);
    return parts.addFormDataPart(file.field(), file.filename(), file.bytes()).build();
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
  private static final class Sent extends EventListener {
    private volatile boolean started;

    @Override
    public void requestHeadersStart(Call call) {
      started = true;
    }
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
