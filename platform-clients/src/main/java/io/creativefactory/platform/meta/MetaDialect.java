package io.creativefactory.platform.meta;

import io.creativefactory.platform.http.Allowance;
import io.creativefactory.platform.http.Bodies;
import io.creativefactory.platform.http.Dialect;
import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.Refusal;
import io.creativefactory.platform.http.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// How the Graph API is written and read.
final class MetaDialect implements Dialect<MetaCall> {
  static final String VERSION = "v26.0";
  private final MetaSettings settings;
  private final MetaSecrets secrets;

  MetaDialect(MetaSettings settings, MetaSecrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  @Override
  public String vendor() {
    return "Meta";
  }

  @Override
  public Request request(MetaCall call, String token) {
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
        .header("Authorization", "Bearer " + token)
        .method(call.method().name(), inBody ? body(call, params) : null)
        .build();
  }

  private static RequestBody body(MetaCall call, Map<String, String> params) {
    Bodies.FilePart file = call.file();
    return file == null ? Bodies.form(params) : Bodies.multipart(params, file);
  }

  @Override
  public Outcome read(MetaCall call, Reply reply) {
    Optional<JsonNode> body = reply.json();
    JsonNode error =
        body.map(each -> each.path("error")).orElse(JsonNodeFactory.instance.missingNode());
    if (!reply.isSuccessful() || !error.isMissingNode()) {
      JsonNode told = error.isObject() ? error : JsonNodeFactory.instance.objectNode();
      return new Outcome.Bad(new MetaError(reply.status(), told).refusal(reply));
    }
    return body.<Outcome>map(json -> new Outcome.Good(json, reply.headers()))
        .orElseGet(() -> new Outcome.Bad(Refusal.unreadable(reply, "no JSON")));
  }

  @Override
  public Allowance allowance(Reply reply) {
    return MetaUsage.of(reply.headers());
  }

  @Override
  public String strike(String text) {
    return secrets.strike(text);
  }
}
