package io.creativefactory.platform.tiktok;

import io.creativefactory.platform.http.Allowance;
import io.creativefactory.platform.http.Bodies;
import io.creativefactory.platform.http.Bodies.FilePart;
import io.creativefactory.platform.http.Dialect;
import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.Refusal;
import io.creativefactory.platform.http.Refusal.Kind;
import io.creativefactory.platform.http.Reply;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How TikTok is spoken to. It answers 200 to nearly everything; what happened stands in `code`.
/// Codes: https://business-api.tiktok.com/portal/docs?id=1737172488964097 (read 2026-11-20).
final class TikTokDialect implements Dialect<TikTokCall> {
  static final String ROOT = "open_api/v1.3/";
  private static final int PARTLY = 20001;
  private static final int TOO_MANY = 429;
  private final URI api;
  private final UnaryOperator<String> strike;

  /// @param strike takes the secrets out of a text
  TikTokDialect(URI api, UnaryOperator<String> strike) {
    this.api = api;
    this.strike = strike;
  }

  @Override
  public String vendor() {
    return "TikTok";
  }

  @Override
  public Request request(TikTokCall call, String token) {
    HttpUrl.Builder url =
        HttpUrl.get(api.toString()).newBuilder().addPathSegments(ROOT + call.path());
    call.query().forEach(url::addQueryParameter);
    Request.Builder request = new Request.Builder().url(url.build());
    if (!token.isEmpty()) {
      request.header("Access-Token", token);
    }
    ObjectNode body = call.body();
    return body == null ? request.get().build() : request.post(body(body, call)).build();
  }

  private static RequestBody body(ObjectNode body, TikTokCall call) {
    FilePart file = call.file();
    if (file == null) {
      return Bodies.json(body);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    body.properties().forEach(each -> fields.put(each.getKey(), each.getValue().asString("")));
    return Bodies.multipart(fields, file);
  }

  @Override
  public Outcome read(TikTokCall call, Reply reply) {
    JsonNode envelope = reply.json().orElseGet(JsonNodeFactory.instance::objectNode);
    if (!envelope.path("code").isIntegralNumber()) {
      return new Outcome.Bad(foreign(reply));
    }
    int code = envelope.path("code").asInt();
    if (code == 0 && reply.isSuccessful()) {
      JsonNode data = envelope.path("data");
      boolean none = data.isMissingNode() || data.isNull();
      return new Outcome.Good(none ? JsonNodeFactory.instance.objectNode() : data, reply.headers());
    }
    String reference =
        "HTTP %d, code %d, request %s"
            .formatted(reply.status(), code, envelope.path("request_id").asString("unknown"));
    String words = envelope.path("message").asString("no reason given") + advice(code);
    return new Outcome.Bad(
        Refusal.of(kind(code), reply, words, reference).with(envelope.path("data")));
  }

  /// Not in TikTok's own form: its gateway, or something between us.
  private static Refusal foreign(Reply reply) {
    String reference = "HTTP " + reply.status();
    if (reply.status() == TOO_MANY) {
      return Refusal.of(Kind.RATE_LIMITED, reply, "too many requests", reference);
    }
    return reply.isSuccessful()
        ? Refusal.unreadable(reply, "no code in the answer")
        : Refusal.of(Kind.TRANSIENT, reply, "an answer without a reason", reference);
  }

  /// 40100 and 40105 look alike: the first passes by itself, the second never does.
  private static Kind kind(int code) {
    return switch (code) {
      case 0 -> Kind.UNREADABLE;
      case PARTLY -> Kind.UNREADABLE;
      case 40016, 40100, 40132, 40133 -> Kind.RATE_LIMITED;
      case 40101, 40102 -> Kind.EXPIRED;
      case 40001, 40104, 40105, 40110, 40113, 40114 -> Kind.FORBIDDEN;
      case 40006, 40007 -> Kind.GONE;
      default -> code >= 50000 ? Kind.TRANSIENT : Kind.REJECTED;
    };
  }

  /// A token of TikTok's does not run out: one that counts no more was taken back.
  private static String advice(int code) {
    return switch (code) {
      case 40101, 40102, 40104, 40105 ->
          "; where the advertiser took the token back, ./factory connect tiktok gets another one";
      default -> "";
    };
  }

  /// TikTok counts calls and does not say how many are left.
  @Override
  public Allowance allowance(Reply reply) {
    return Allowance.by(reply.headers());
  }

  @Override
  public String strike(String text) {
    return strike.apply(text);
  }
}
