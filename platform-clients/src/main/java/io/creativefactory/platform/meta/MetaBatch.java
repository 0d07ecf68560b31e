package io.creativefactory.platform.meta;

import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.Refusal;
import io.creativefactory.platform.http.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Several calls in one, each with an outcome of its own. Every one of them counts against the
/// allowance; what is saved is the way.
final class MetaBatch {
  static final int MOST = 50;
  private final MetaHttp http;

  MetaBatch(MetaHttp http) {
    this.http = http;
  }

  /// One call of a batch, without a file.
  ///
  /// @param name what later calls use its result by, as `{result=NAME:$.id}`; they then wait for it
  record Part(MetaCall call, @Nullable String name) {
    Part {
      if (call.uploads()) {
        throw new IllegalArgumentException(call + " carries a file");
      }
    }

    static Part of(MetaCall call) {
      return new Part(call, null);
    }
  }

  /// @param parts 1 to 50
  /// @return one outcome for each, in their order; a part that Meta did not come to is a transient
  ///   refusal, of which nobody knows whether it was done
  /// @throws io.creativefactory.domain.FactoryException when the whole got no answer
  List<Outcome> run(List<Part> parts) {
    if (parts.isEmpty() || parts.size() > MOST) {
      throw new IllegalArgumentException("a batch of " + parts.size() + ", not 1 to " + MOST);
    }
    ArrayNode batch = http.mapper().createArrayNode();
    parts.forEach(part -> batch.add(written(part)));
    Map<String, String> form = Map.of("batch", batch.toString(), "include_headers", "false");
    boolean writes = parts.stream().anyMatch(each -> each.call().writes());
    MetaCall whole = writes ? MetaCall.post("", form) : MetaCall.ask("", form);
    JsonNode answers = http.send(whole);
    if (!answers.isArray() || answers.size() != parts.size()) {
      throw http.unreadable(whole, answers.size() + " answers to " + parts.size() + " calls");
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      outcomes.add(read(parts.get(i).call(), answers.get(i)));
    }
    return List.copyOf(outcomes);
  }

  private ObjectNode written(Part part) {
    MetaCall call = part.call();
    ObjectNode written = http.mapper().createObjectNode().put("method", call.method().name());
    String url = MetaDialect.VERSION + "/" + call.path();
    boolean inBody = call.method() == MetaCall.Method.POST;
    String params = encoded(call.params());
    written.put("relative_url", inBody || params.isEmpty() ? url : url + "?" + params);
    if (inBody) {
      written.put("body", params);
    }
    if (part.name() != null) {
      written.put("name", part.name()).put("omit_response_on_success", false);
    }
    return written;
  }

  /// References stay as they are.
  private static String encoded(Map<String, String> params) {
    return params.entrySet().stream()
        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return text.startsWith("{result=") ? text : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Outcome read(MetaCall call, JsonNode answer) {
    if (answer.isNull()) {
      Reply none = new Reply(0, Headers.of(), "");
      return new Outcome.Bad(
          Refusal.of(Refusal.Kind.TRANSIENT, none, "it ran out of time", "no answer in the batch"));
    }
    int code = answer.path("code").asInt(0);
    return http.read(call, new Reply(code, Headers.of(), answer.path("body").asString("")));
  }
}
