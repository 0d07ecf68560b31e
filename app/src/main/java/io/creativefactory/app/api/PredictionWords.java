package io.creativefactory.app.api;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.scoring.ctr.CtrPredictor.Ask;
import io.creativefactory.scoring.ctr.DeliveryContext;
import io.creativefactory.scoring.ctr.DeliveryContext.Platform;
import io.creativefactory.scoring.features.FeatureName;
import io.creativefactory.scoring.features.FeatureRange;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads what a caller asks of the model, strictly: every fault is told, with its place, and one
/// fault anywhere means that nothing is asked.
final class PredictionWords {
  private static final int MOST = 1000;
  private static final List<String> NAMES = List.of("platform", "objective", "format", "features");
  private static final Map<String, FeatureName> FEATURES =
      Arrays.stream(FeatureName.values())
          .collect(Collectors.toMap(FeatureName::key, Function.identity()));

  private final InstantSource clock;

  PredictionWords(InstantSource clock) {
    this.clock = clock;
  }

  /// @param single whether one question stood there without a list
  /// @param faults one sentence each, without a full stop; empty when all may be asked
  record Reading(boolean single, List<Ask> asked, List<String> faults) {
    Reading {
      asked = List.copyOf(asked);
      faults = List.copyOf(faults);
    }
  }

  /// @throws tools.jackson.core.JacksonException when it is no JSON
  Reading read(String json) {
    JsonNode root = DomainJson.mapper().readTree(json);
    JsonNode list = root.get("predictions");
    List<String> faults = new ArrayList<>();
    List<Ask> asked = new ArrayList<>();
    if (list == null) {
      ask(new Question(root, "", faults)).ifPresent(asked::add);
      return new Reading(true, asked, faults);
    }
    if (root.size() > 1) {
      faults.add("beside predictions nothing else may stand");
    }
    if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
      faults.add("predictions must be a list of 1 to " + MOST + " questions");
      return new Reading(false, asked, faults);
    }
    for (int i = 0; i < list.size(); i++) {
      ask(new Question(list.get(i), "predictions[" + i + "].", faults)).ifPresent(asked::add);
    }
    return new Reading(false, asked, faults);
  }

  /// The features that a question does not tell, in the model's order.
  static List<String> missing(Ask ask) {
    return Arrays.stream(FeatureName.values())
        .map(FeatureName::key)
        .filter(key -> !ask.features().containsKey(key))
        .toList();
  }

  private Optional<Ask> ask(Question question) {
    if (!question.node().isObject()) {
      question.fault("", "a question is an object with " + String.join(", ", NAMES));
      return Optional.empty();
    }
    for (String name : question.node().propertyNames()) {
      if (!NAMES.contains(name)) {
        question.fault(name, "is not known; there is: " + String.join(", ", NAMES));
      }
    }
    Optional<Platform> platform = question.word("platform", DeliveryContext::platform);
    Optional<Objective> objective = question.word("objective", DeliveryContext::objective);
    Optional<Ratio> format = question.word("format", DeliveryContext::ratio);
    Map<String, Figure> features = question.features(clock.instant());
    return platform.isPresent() && objective.isPresent() && format.isPresent()
        ? Optional.of(
            new Ask(new DeliveryContext(platform.get(), objective.get(), format.get()), features))
        : Optional.empty();
  }

  /// One question as it was sent.
  ///
  /// @param place of it, with a full stop at the end; empty when it stands alone
  /// @param faults where its own are added
  private record Question(JsonNode node, String place, List<String> faults) {

    void fault(String name, String what) {
      faults.add((place + name + " " + what).strip());
    }

    <T> Optional<T> word(String name, Function<String, T> parse) {
      JsonNode word = node.get(name);
      try {
        return Optional.of(parse.apply(word != null && word.isString() ? word.asString() : ""));
      } catch (FactoryException e) {
        faults.add(place + e.getMessage());
        return Optional.empty();
      }
    }

    /// What is null is as missing as what is not there.
    Map<String, Figure> features(Instant now) {
      JsonNode told = node.get("features");
      if (told == null || !told.isObject()) {
        fault("features", "must be an object of numbers by name; it may be empty");
        return Map.of();
      }
      Map<String, Figure> features = new HashMap<>();
      for (Map.Entry<String, JsonNode> each : told.properties()) {
        if (!each.getValue().isNull()) {
          feature(each.getKey(), each.getValue(), now)
              .ifPresent(figure -> features.put(each.getKey(), figure));
        }
      }
      return features;
    }

    private Optional<Figure> feature(String name, JsonNode value, Instant now) {
      FeatureName known = FEATURES.get(name);
      if (known == null) {
        fault("features." + name, "is no feature");
        return Optional.empty();
      }
      Optional<FeatureRange> range = known.range();
      if (range.isEmpty()) {
        fault("features." + name, "is told, but nothing can measure it: it " + known.definition());
        return Optional.empty();
      }
      if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
        fault("features." + name, "is " + value + ", not a finite number");
        return Optional.empty();
      }
      try {
        return Optional.of(known.measured(value.asDouble(), "the caller", now));
      } catch (FactoryException _) {
        fault("features." + name, "is " + value + ", but it can only be " + range.get());
        return Optional.empty();
      }
    }
  }
}
