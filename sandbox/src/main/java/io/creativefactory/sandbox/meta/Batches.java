package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.wire.Call;
import io.creativefactory.sandbox.wire.Reply;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Several requests in one: each is answered for itself, and may name what an earlier one made.
final class Batches {
  private static final int MOST = 50;
  private static final Pattern REFERENCE = Pattern.compile("\\{result=([^:}]+):\\$\\.(\\w+)}");
  private final ObjectMapper mapper;

  Batches(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  static boolean is(Call call) {
    return call.path().size() == 1 && call.param("batch").isPresent();
  }

  /// @param half whether every second part fails
  ArrayNode answer(Call call, boolean half, Function<Call, Reply> one) {
    JsonNode parts = new Form(call.params(), mapper).json("batch");
    if (!parts.isArray() || parts.size() > MOST) {
      throw VendorError.invalid("Too many requests", "A batch has at most " + MOST + " requests.");
    }
    Map<String, JsonNode> made = new HashMap<>();
    ArrayNode answers = mapper.createArrayNode();
    for (int i = 0; i < parts.size(); i++) {
      boolean fails = half && i % 2 == 1;
      Reply reply =
          fails
              ? VendorError.internal().reply("SANDBOXBATCH")
              : one.apply(part(call, parts.get(i), made));
      String name = parts.get(i).path("name").asString("");
      if (!name.isEmpty()) {
        made.put(name, reply.body());
      }
      ObjectNode answer = answers.addObject();
      answer.put("code", reply.status()).put("body", reply.body().toString());
    }
    return answers;
  }

  private static Call part(Call whole, JsonNode part, Map<String, JsonNode> made) {
    URI url = URI.create("/" + filled(part.path("relative_url").asString(""), made));
    Map<String, String> params = new HashMap<>();
    pairs(url.getRawQuery(), params);
    pairs(filled(part.path("body").asString(""), made), params);
    List<String> path =
        Arrays.stream(url.getRawPath().split("/")).filter(each -> !each.isEmpty()).toList();
    return new Call(
        part.path("method").asString("GET"), path, params, Map.of(), whole.headers(), new byte[0]);
  }

  private static String filled(String text, Map<String, JsonNode> made) {
    Matcher matcher = REFERENCE.matcher(text.replace("%7B", "{").replace("%7D", "}"));
    return matcher.replaceAll(found -> {
      JsonNode result = made.get(found.group(1));
      String value = result == null ? "" : result.path(found.group(2)).asString("");
      if (value.isEmpty()) {
        throw VendorError.invalid("Invalid reference", "Nothing is named " + found.group() + ".");
      }
      return Matcher.quoteReplacement(value);
    });
  }

  private static void pairs(@Nullable String text, Map<String, String> params) {
    if (text == null || text.isEmpty()) {
      return;
    }
    for (String pair : text.split("&", -1)) {
      String[] both = pair.split("=", 2);
      params.put(decoded(both[0]), both.length == 1 ? "" : decoded(both[1]));
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
