package io.creativefactory.config.council;

import io.creativefactory.config.yaml.Faults;
import io.creativefactory.config.yaml.YamlMapping;
import io.creativefactory.config.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Turns the file into [CouncilRules]; see `council.yaml` for its shape. Every key must be there: a
/// weight that is left out by mistake would silence a judge.
final class CouncilReader {
  private static final List<String> JUDGES = List.of("rubric", "copy", "ctr", CouncilRules.MODELS);
  private static final Pattern MODEL = Pattern.compile(CouncilRules.MODEL + "[a-z0-9][a-z0-9-]*");

  private final Faults faults;

  CouncilReader(Faults faults) {
    this.faults = faults;
  }

  Optional<CouncilRules> read(YamlMapping root) {
    root.only("weights", "quorum", "spread", "outlier");
    Optional<Map<String, Double>> weights =
        root.require("weights", "weights: { rubric: 3, copy: 2, ctr: 3, models: 2 }")
            .flatMap(YamlValue::mapping)
            .flatMap(this::weights);
    Optional<Integer> quorum =
        root.require("quorum", "quorum: 2").flatMap(value -> value.wholeNumber(1, 20));
    Optional<Double> spread =
        root.require("spread", "spread: 0.4").flatMap(value -> value.decimal(0, 1));
    Optional<CouncilRules.Outlier> outlier =
        root.require("outlier", "outlier: { deviations: 3.5, least: 0.2 }")
            .flatMap(YamlValue::mapping)
            .flatMap(CouncilReader::outlier);
    return weights.isPresent() && quorum.isPresent() && spread.isPresent() && outlier.isPresent()
        ? Optional.of(new CouncilRules(weights.get(), quorum.get(), spread.get(), outlier.get()))
        : Optional.empty();
  }

  private Optional<Map<String, Double>> weights(YamlMapping map) {
    Map<String, Double> read = new TreeMap<>();
    for (String judge : JUDGES) {
      map.require(judge, judge + ": 2")
          .flatMap(value -> value.decimal(0, 100))
          .ifPresent(weight -> read.put(judge, weight));
    }
    List<String> own =
        map.keys().stream().filter(key -> MODEL.matcher(key).matches()).sorted().toList();
    for (String model : own) {
      map.find(model)
          .flatMap(value -> value.decimal(0, 100))
          .ifPresent(weight -> read.put(model, weight));
    }
    map.only(Stream.concat(JUDGES.stream(), own.stream()).toArray(String[]::new));
    if (read.size() < JUDGES.size() + own.size()) {
      return Optional.empty();
    }
    if (read.values().stream().allMatch(weight -> weight == 0)) {
      faults.add(map.line(), "weights are all 0; give one judge a weight at least");
      return Optional.empty();
    }
    return Optional.of(read);
  }

  private static Optional<CouncilRules.Outlier> outlier(YamlMapping map) {
    map.only("deviations", "least");
    Optional<Double> deviations =
        map.require("deviations", "deviations: 3.5").flatMap(value -> value.decimal(1, 100));
    Optional<Double> least = map.require("least", "least: 0.2").flatMap(v -> v.decimal(0, 1));
    return deviations.isPresent() && least.isPresent()
        ? Optional.of(new CouncilRules.Outlier(deviations.get(), least.get()))
        : Optional.empty();
  }
}
