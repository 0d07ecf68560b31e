package io.creativefactory.platform.google;

import io.creativefactory.platform.google.GoogleCall.Act;
import io.creativefactory.platform.http.Allowance;
import io.creativefactory.platform.http.Bodies;
import io.creativefactory.platform.http.Dialect;
import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.Refusal;
import io.creativefactory.platform.http.Reply;
import java.util.Optional;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// How calls to Google are written and its answers read.
final class GoogleDialect implements Dialect<GoogleCall> {
  private final GoogleSettings settings;
  private final GoogleSecrets secrets;

  GoogleDialect(GoogleSettings settings, GoogleSecrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  @Override
  public String vendor() {
    return "Google";
  }

  @Override
  public Request request(GoogleCall call, String token) {
    Request.Builder request = new Request.Builder().url(call.url().toString());
    call.headers().forEach(request::header);
    if (call.act() != Act.TOKEN) {
      request.header("Authorization", "Bearer " + token);
    }
    boolean ads = call.act() != Act.TOKEN && call.act() != Act.INGEST;
    if (ads && settings.loginCustomerId() != null) {
      request.header("login-customer-id", settings.loginCustomerId());
    }
    if (ads && secrets.developerToken() != null) {
      request.header("developer-token", secrets.developerToken());
    }
    return request.post(body(call)).build();
  }

  private static RequestBody body(GoogleCall call) {
    JsonNode json = call.body();
    if (json != null) {
      return Bodies.json(json);
    }
    RequestBody bytes = call.bytes();
    return bytes == null ? RequestBody.create(new byte[0]) : bytes;
  }

  @Override
  public Outcome read(GoogleCall call, Reply reply) {
    Optional<JsonNode> json = reply.json();
    if (!reply.isSuccessful()) {
      return new Outcome.Bad(GoogleFailure.read(reply, json.orElse(nothing())));
    }
    boolean silent = call.act() == Act.UPLOAD_CHUNK || call.act() == Act.UPLOAD_QUERY;
    if (json.isEmpty() && !silent && call.act() != Act.UPLOAD_START) {
      return new Outcome.Bad(Refusal.unreadable(reply, "no JSON"));
    }
    return new Outcome.Good(json.orElse(nothing()), reply.headers());
  }

  private static JsonNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }

  /// Google tells no meter; where it says stop it says for how long.
  @Override
  public Allowance allowance(Reply reply) {
    if (reply.isSuccessful()) {
      return Allowance.UNTOLD;
    }
    return reply
        .json()
        .flatMap(GoogleFailure::retryDelay)
        .map(pause -> new Allowance(0, pause))
        .orElseGet(() -> Allowance.by(reply.headers()));
  }

  @Override
  public String strike(String text) {
    return secrets.strike(text);
  }
}
