package io.creativefactory.config.placement;

import io.creativefactory.config.yaml.YamlMapping;
import io.creativefactory.config.yaml.YamlValue;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.editor.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what each ad place takes.
final class DeliveryReader {
  private static final int LONGEST = 43_200;
  private static final long MEGABYTE = 1_000_000;

  private final List<Ratio> known;

  /// @param known the ratios that there are frames for
  DeliveryReader(List<Ratio> known) {
    this.known = List.copyOf(known);
  }

  /// An ad place and the ratios that it takes.
  record TakenBy(List<Ratio> ratios, Delivery delivery) {}

  private record Range(double least, double most) {}

  List<TakenBy> read(YamlMapping root) {
    return root.find("deliveries").map(YamlValue::list).orElse(List.of()).stream()
        .flatMap(value -> value.mapping().stream())
        .flatMap(map -> takenBy(map).stream())
        .toList();
  }

  private Optional<TakenBy> takenBy(YamlMapping map) {
    map.only(
        "name",
        "ratios",
        "seconds",
        "shortSide",
        "megabytes",
        "frameRate",
        "video",
        "audio",
        "needsSound",
        "kilobits",
        "source");
    Optional<List<Ratio>> ratios =
        map.require("ratios", "ratios: [\"9:16\"]")
            .flatMap(v -> v.listOf(1, known.size(), this::known));
    Optional<Delivery> delivery = delivery(map);
    return ratios.flatMap(of -> delivery.map(taken -> new TakenBy(of, taken)));
  }

  private static Optional<Delivery> delivery(YamlMapping map) {
    Optional<String> name = map.require("name", "name: Meta Reels ads").flatMap(YamlValue::text);
    Optional<String> source =
        map.require("source", "source: where it was read").flatMap(YamlValue::text);
    Optional<Range> seconds = range(map, "seconds", LONGEST);
    Optional<Integer> side = whole(map, "shortSide", 1, 4096);
    Optional<Integer> megabytes = whole(map, "megabytes", 1, 1_000_000);
    Optional<Delivery.Stream> stream = stream(map);
    if (name.isEmpty()
        || source.isEmpty()
        || seconds.isEmpty()
        || side.isEmpty()
        || megabytes.isEmpty()
        || stream.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Delivery(
            name.get(),
            millis(seconds.get().least()),
            millis(seconds.get().most()),
            side.get(),
            megabytes.get() * MEGABYTE,
            stream.get(),
            source.get()));
  }

  private static Optional<Delivery.Stream> stream(YamlMapping map) {
    Optional<Range> rate = range(map, "frameRate", 240);
    Optional<Set<String>> video = codecs(map, "video", "h264");
    Optional<Set<String>> audio = codecs(map, "audio", "aac");
    Optional<Boolean> sound =
        map.require("needsSound", "needsSound: true").flatMap(YamlValue::yesOrNo);
    Optional<Integer> kilobits = whole(map, "kilobits", 0, 1_000_000);
    if (rate.isEmpty()
        || video.isEmpty()
        || audio.isEmpty()
        || sound.isEmpty()
        || kilobits.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Delivery.Stream(
            video.get(),
            audio.get(),
            sound.get(),
            kilobits.get() * 1000,
            rate.get().least(),
            rate.get().most()));
  }

  private static Optional<Range> range(YamlMapping parent, String key, double highest) {
    Optional<YamlValue> value = parent.require(key, key + ": { least: 1, most: 60 }");
    Optional<YamlMapping> map = value.flatMap(YamlValue::mapping);
    if (map.isEmpty()) {
      return Optional.empty();
    }
    map.get().only("least", "most");
    Optional<Double> least =
        map.get().require("least", "least: 1").flatMap(v -> v.decimal(1, highest));
    Optional<Double> most =
        map.get().require("most", "most: 60").flatMap(v -> v.decimal(1, highest));
    if (least.isEmpty() || most.isEmpty()) {
      return Optional.empty();
    }
    if (least.get() > most.get()) {
      value.get().fault("has more for least than for most; turn them round");
      return Optional.empty();
    }
    return Optional.of(new Range(least.get(), most.get()));
  }

  private static Optional<Integer> whole(YamlMapping map, String key, int low, int high) {
    return map.require(key, key + ": " + Math.max(low, 1)).flatMap(v -> v.wholeNumber(low, high));
  }

  private static Optional<Set<String>> codecs(YamlMapping map, String key, String example) {
    return map.require(key, key + ": [" + example + "]")
        .flatMap(v -> v.listOf(1, 20, YamlValue::text))
        .map(Set::copyOf);
  }

  private Optional<Ratio> known(YamlValue value) {
    Optional<Ratio> ratio = value.parsed(Ratio::parse);
    if (ratio.isPresent() && !known.contains(ratio.get())) {
      value.fault("is " + ratio.get() + ", which no placement above has");
      return Optional.empty();
    }
    return ratio;
  }

  private static Duration millis(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
