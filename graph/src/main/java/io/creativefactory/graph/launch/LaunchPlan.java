package io.creativefactory.graph.launch;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.graph.launch.LaunchSheet.Change;
import io.creativefactory.graph.store.Sha256;
import io.creativefactory.platform.NewObject;
import io.creativefactory.platform.NewObject.NewImage;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.Payload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Everything that a launch sends, as it can be known before any of it exists: ids and moments that
/// only the platform can tell stand as names in braces. It is the same whenever it is made, also
/// while the launch is under way and after it, unless something changed.
///
/// @param daily what the run's campaign on the platform may spend a day
public record LaunchPlan(Money daily, List<Write> writes) {
  public LaunchPlan {
    writes = List.copyOf(writes);
  }

  /// @param request method and path
  /// @param content SHA-256 of the file that goes with it; null for none
  public record Write(String slot, String request, JsonNode body, @Nullable String content) {}

  /// Calls no platform.
  ///
  /// @throws FactoryException PLATFORM_REFUSED or MEDIA_UNREADABLE when it cannot be put in words
  public static LaunchPlan of(Launch launch) {
    List<Write> writes = new ArrayList<>();
    for (Launch.Step step : launch.steps()) {
      NewObject request = step.with(Preflight::placeholder);
      Slot slot = new Slot(launch.ads().name(), step.slot());
      Payload payload = launch.ads().preview(slot.key(launch.ref()), request);
      writes.add(
          new Write(
              step.slot(),
              payload.method() + " " + payload.path(),
              payload.body(),
              content(launch, request)));
    }
    return new LaunchPlan(launch.daily(), writes);
  }

  /// The video's file is held against its own hash when it is sent.
  private static @Nullable String content(Launch launch, NewObject request) {
    return switch (request) {
      case NewVideo _ -> launch.media().leading().sha256();
      case NewImage image -> hash(image.file());
      case NewObject.NewCampaign _,
          NewObject.NewAdSet _,
          NewObject.NewCreative _,
          NewObject.NewAd _ ->
          null;
    };
  }

  private static String hash(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNREADABLE, file + " cannot be read; nothing was sent", e);
    }
  }

  /// Independent of the order in which a platform's client writes its fields.
  public String hash() {
    return Sha256.of(
        new TreeMap<>(told())
            .entrySet().stream()
                .map(field -> field.getKey() + " = " + field.getValue())
                .collect(Collectors.joining("\n")));
  }

  /// What is different from an earlier plan, in the order of sending.
  public List<Change> since(LaunchPlan earlier) {
    Map<String, String> before = earlier.told();
    Map<String, String> now = told();
    Set<String> names = new LinkedHashSet<>(now.keySet());
    names.addAll(before.keySet());
    return names.stream()
        .filter(name -> !String.valueOf(before.get(name)).equals(now.get(name)))
        .map(name -> new Change(name, before.get(name), now.get(name)))
        .toList();
  }

  /// Every field by its name, for example `campaign: daily_budget`.
  private Map<String, String> told() {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("daily budget", daily.toString());
    for (Write write : writes) {
      told.put(write.slot(), write.request());
      if (write.content() != null) {
        told.put(write.slot() + ": content", write.content());
      }
      fields(write.slot() + ": ", write.body(), told);
    }
    return told;
  }

  private static void fields(String name, JsonNode node, Map<String, String> told) {
    String inner = name.endsWith(": ") ? name : name + ".";
    if (node.isObject() && !node.isEmpty()) {
      node.properties().forEach(field -> fields(inner + field.getKey(), field.getValue(), told));
    } else if (node.isArray() && !node.isEmpty()) {
      for (int i = 0; i < node.size(); i++) {
        fields(inner + (i + 1), node.path(i), told);
      }
    } else {
      told.put(name, leaf(node));
    }
  }

  /// As it was before and after a database kept it: there 1E7 is 10000000.
  private static String leaf(JsonNode node) {
    return node.isNumber()
        ? node.decimalValue().stripTrailingZeros().toPlainString()
        : node.toString();
  }
}
