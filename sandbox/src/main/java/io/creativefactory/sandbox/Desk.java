package io.creativefactory.sandbox;

import io.creativefactory.sandbox.wire.Call;
import io.creativefactory.sandbox.wire.Fault;
import io.creativefactory.sandbox.wire.FaultRate;
import io.creativefactory.sandbox.wire.Listed;
import io.creativefactory.sandbox.wire.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a person does to the sandbox from outside: time, faults, reviews, webhooks.
final class Desk {
  private static final String ROOT = "__sandbox";
  private static final List<Fault.Kind> USUAL =
      List.of(
          Fault.Kind.RATE_LIMITED,
          Fault.Kind.SERVER_ERROR,
          Fault.Kind.LOST_ANSWER,
          Fault.Kind.MAINTENANCE);
  private final Platforms platforms;
  private final Faults faults;
  private final Hooks hooks;

  Desk(Platforms platforms, Faults faults, Hooks hooks) {
    this.platforms = platforms;
    this.faults = faults;
    this.hooks = hooks;
  }

  static boolean serves(Call call) {
    return !call.path().isEmpty() && ROOT.equals(call.path().getFirst());
  }

  Reply answer(Call call) {
    try {
      return switch (call.line()) {
        case "GET /__sandbox" -> described();
        case "GET /__sandbox/objects" -> Reply.ok(objects(call));
        case "POST /__sandbox/advance" -> {
          platforms.advance(time(call));
          yield described();
        }
        case "POST /__sandbox/faults" -> faults(call);
        case "DELETE /__sandbox/faults" -> {
          faults.clear();
          yield described();
        }
        case "POST /__sandbox/maintenance" -> {
          faults.close(vendor(call), platforms.now().plus(time(call)));
          yield described();
        }
        case "POST /__sandbox/refuse" -> {
          platforms.refuseNext(vendor(call), number(call, "reviews"));
          yield described();
        }
        case "POST /__sandbox/disapprove" -> disapprove(call);
        case "POST /__sandbox/webhooks" -> webhook(call);
        default ->
            new Reply(
                404,
                message("nothing at " + call.line() + "; ./factory sandbox --help tells what is"),
                Map.of());
      };
    } catch (IllegalArgumentException e) {
      return new Reply(400, message(String.valueOf(e.getMessage())), Map.of());
    }
  }

  private Reply described() {
    return Reply.ok(platforms.describe());
  }

  private ObjectNode objects(Call call) {
    String vendor = vendor(call);
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("SANDBOX", "simulated");
    ArrayNode list = answer.putArray("objects");
    for (Listed each : platforms.objects()) {
      if (vendor.isEmpty() || vendor.equals(each.vendor())) {
        ObjectNode one = list.addObject().put("vendor", each.vendor()).put("kind", each.kind());
        one.put("id", each.id()).put("name", each.name());
        one.put("status", each.status()).put("parent", each.parent());
      }
    }
    return answer;
  }

  private Reply faults(Call call) {
    if (call.params().containsKey("pause")) {
      faults.pause(Duration.ofSeconds(number(call, "pause")));
    }
    if (call.params().containsKey("late")) {
      faults.late(Duration.ofSeconds(number(call, "late")));
    }
    String path = call.param("path").orElse("");
    if (call.params().containsKey("rate")) {
      long seed = call.params().containsKey("seed") ? number(call, "seed") : 1;
      List<Fault.Kind> kinds =
          call.param("kind")
              .map(text -> Arrays.stream(text.split(",")).map(Desk::kind).toList())
              .orElse(USUAL);
      faults.add(new FaultRate(kinds, vendor(call), path, share(call), seed));
    } else {
      int times = call.params().containsKey("times") ? number(call, "times") : 1;
      faults.add(new Fault(kind(call.param("kind").orElse("")), vendor(call), path, times));
    }
    return described();
  }

  private Reply disapprove(Call call) {
    String id = call.param("id").orElse("");
    if (!platforms.disapprove(vendor(call), id)) {
      throw new IllegalArgumentException("no ad '" + id + "' stands");
    }
    return described();
  }

  private Reply webhook(Call call) {
    int times = call.params().containsKey("times") ? number(call, "times") : 1;
    URI to = URI.create(call.param("to").orElse(""));
    List<Integer> statuses = hooks.deliver(platforms.named(vendor(call)), to, call.bytes(), times);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    statuses.forEach(answer.putArray("statuses")::add);
    return Reply.ok(answer);
  }

  private static Fault.Kind kind(String name) {
    try {
      return Fault.Kind.valueOf(name.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "kind '%s' is none of %s".formatted(name, Arrays.toString(Fault.Kind.values())), e);
    }
  }

  private String vendor(Call call) {
    String name = call.param("vendor").orElse("");
    return name.isEmpty() ? "" : platforms.named(name).name();
  }

  /// Of `days`, `hours` and `minutes`, what was named.
  private static Duration time(Call call) {
    Duration time = Duration.ZERO;
    for (String unit : List.of("days", "hours", "minutes")) {
      if (call.params().containsKey(unit)) {
        long n = number(call, unit);
        time =
            switch (unit) {
              case "days" -> time.plusDays(n);
              case "hours" -> time.plusHours(n);
              default -> time.plusMinutes(n);
            };
      }
    }
    return time;
  }

  private static double share(Call call) {
    String text = call.param("rate").orElse("");
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("rate '" + text + "' is not a share of 0 to 1", e);
    }
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
