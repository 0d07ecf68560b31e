package io.creativefactory.platform.http;

import io.creativefactory.platform.http.Refusal.Kind;
import java.net.URI;
import java.util.Map;
import okhttp3.Request;
import tools.jackson.databind.node.JsonNodeFactory;

/// A made-up vendor: `{"no":"RATE_LIMITED"}` is a refusal of that kind, `X-Used` tells the
/// allowance.
final class Pidgin implements Dialect<Pidgin.Say> {
  static final String SECRET = "s3cret";

  record Say(boolean writes, URI url) implements VendorCall {
    static Say read(String url) {
      return new Say(false, URI.create(url + "/thing?for=nobody"));
    }

    static Say write(String url) {
      return new Say(true, URI.create(url + "/thing?for=nobody"));
    }

    @Override
    public String toString() {
      return (writes ? "POST " : "GET ") + url.getPath();
    }
  }

  @Override
  public String vendor() {
    return "Pidgin";
  }

  @Override
  public Request request(Say call, String token) {
    Request.Builder request =
        new Request.Builder().url(call.url().toString()).header("Authorization", token);
    return call.writes() ? request.post(Bodies.form(Map.of("a", "b"))).build() : request.build();
  }

  @Override
  public Outcome read(Say call, Reply reply) {
    String no = reply.json().map(each -> each.path("no").asString("")).orElse("");
    if (!no.isEmpty()) {
      String words = reply.json().orElseThrow().path("why").asString("no reason");
      return new Outcome.Bad(Refusal.of(Kind.valueOf(no), reply, words, "HTTP " + reply.status()));
    }
    if (!reply.isSuccessful()) {
      return new Outcome.Bad(Refusal.of(Kind.TRANSIENT, reply, "down", "HTTP " + reply.status()));
    }
    return reply
        .json()
        .<Outcome>map(body -> new Outcome.Good(body, reply.headers()))
        .orElseGet(() ->
            reply.body().isEmpty()
                ? new Outcome.Good(JsonNodeFactory.instance.objectNode(), reply.headers())
                : new Outcome.Bad(Refusal.unreadable(reply, "no JSON")));
  }

  @Override
  public Allowance allowance(Reply reply) {
    String used = reply.headers().get("X-Used");
    return new Allowance(
        used == null ? 0 : Integer.parseInt(used), Allowance.by(reply.headers()).pause());
  }

  @Override
  public String strike(String text) {
    return text.replace(SECRET, "[hidden]");
  }
}
