package io.creativefactory.sandbox;

import io.creativefactory.sandbox.meta.MetaSandbox;
import io.creativefactory.sandbox.wire.Call;
import io.creativefactory.sandbox.wire.Fault;
import io.creativefactory.sandbox.wire.Reply;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a person does to the sandbox from outside: time, faults, reviews.
final class Desk {
  private static final String ROOT = "__sandbox";
  private final MetaSandbox meta;
  private final Faults faults;

  Desk(MetaSandbox meta, Faults faults) {
    this.meta = meta;
    this.faults = faults;
  }

  static boolean serves(Call call) {
    return !call.path().isEmpty() && ROOT.equals(call.path().getFirst());
  }

  Reply answer(Call call) {
    try {
      return switch (call.line()) {
        case "GET /__sandbox" -> Reply.ok(meta.describe());
        case "POST /__sandbox/advance" -> {
          meta.advance(number(call, "days"));
          yield Reply.ok(meta.describe());
        }
        case "POST /__sandbox/faults" -> {
          faults.add(fault(call));
          yield Reply.ok(meta.describe());
        }
        case "POST /__sandbox/refuse" -> {
          meta.refuseNext(number(call, "reviews"));
          yield Reply.ok(meta.describe());
        }
        default -> new Reply(404, message("nothing at " + call.line()), Map.of());
      };
    } catch (IllegalArgumentException e) {
      return new Reply(400, message(String.valueOf(e.getMessage())), Map.of());
    }
  }

  private static Fault fault(Call call) {
    String kind = call.param("kind").orElse("").toUpperCase(Locale.ROOT);
    int times = call.params().containsKey("times") ? number(call, "times") : 1;
    return new Fault(Fault.Kind.valueOf(kind), call.param("path").orElse(""), times);
  }

  private static int number(Call call, String name) {
    String text = call.param(name).orElse("");
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " '" + text + "' is not a whole number", e);
    }
  }

  private static ObjectNode message(String text) {
    return JsonNodeFactory.instance.objectNode().put("error", text);
  }
}
