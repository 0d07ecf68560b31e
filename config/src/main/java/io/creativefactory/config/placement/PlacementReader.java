package io.creativefactory.config.placement;

import io.creativefactory.config.placement.DeliveryReader.TakenBy;
import io.creativefactory.config.yaml.Faults;
import io.creativefactory.config.yaml.YamlMapping;
import io.creativefactory.config.yaml.YamlValue;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.editor.Delivery;
import io.creativefactory.domain.editor.Placement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns the file into [Placements]; see `placements.yaml` for its shape.
final class PlacementReader {
  private static final int MAX_SIDE = 4096;

  private final Faults faults;

  PlacementReader(Faults faults) {
    this.faults = faults;
  }

  Optional<Placements> read(YamlMapping root) {
    root.only("loudness", "placements", "platforms", "deliveries");
    Optional<Placement.Loudness> loudness =
        root.require("loudness", "loudness: { integrated: -14, truePeak: -1 }")
            .flatMap(YamlValue::mapping)
            .flatMap(PlacementReader::loudness);
    List<Frame> frames = new ArrayList<>();
    root.require("placements", "placements: []").map(YamlValue::list).orElse(List.of()).stream()
        .flatMap(value -> frame(value).stream())
        .forEach(frames::add);
    noTwins(root, frames);
    List<PlatformCover> covers =
        root.find("platforms").map(YamlValue::list).orElse(List.of()).stream()
            .flatMap(value -> cover(value, frames).stream())
            .toList();
    List<TakenBy> taken = new DeliveryReader(frames.stream().map(Frame::ratio).toList()).read(root);
    return loudness
        .filter(_ -> faults.none())
        .map(mix -> new Placements(frames.stream().map(f -> f.with(mix, taken)).toList(), covers));
  }

  private static Optional<Placement.Loudness> loudness(YamlMapping map) {
    map.only("integrated", "truePeak");
    Optional<Double> integrated =
        map.require("integrated", "integrated: -14").flatMap(v -> v.decimal(-40, -5));
    Optional<Double> peak = map.require("truePeak", "truePeak: -1").flatMap(v -> v.decimal(-12, 0));
    return integrated.flatMap(lufs -> peak.map(top -> new Placement.Loudness(lufs, top)));
  }

  private static Optional<Frame> frame(YamlValue value) {
    Optional<YamlMapping> found = value.mapping();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    YamlMapping map = found.get().only("ratio", "width", "height", "safe", "loudness");
    Optional<Ratio> ratio =
        map.require("ratio", "ratio: \"9:16\"").flatMap(v -> v.parsed(Ratio::parse));
    Optional<Integer> width = side(map, "width");
    Optional<Integer> height = side(map, "height");
    Optional<Placement.Margins> safe =
        map.require("safe", "safe: { top: 14, right: 12, bottom: 30, left: 6 }")
            .flatMap(v -> margins(v, new PixelSize(100, 100)));
    if (ratio.isEmpty() || width.isEmpty() || height.isEmpty() || safe.isEmpty()) {
      return Optional.empty();
    }
    PixelSize size = new PixelSize(width.get(), height.get());
    if (Math.abs(size.width() / ratio.get().value() - size.height()) >= 2) {
      value.fault("is " + size + ", which is not " + ratio.get() + "; mend either");
      return Optional.empty();
    }
    Optional<Placement.Loudness> own =
        map.find("loudness").flatMap(YamlValue::mapping).flatMap(PlacementReader::loudness);
    return Optional.of(new Frame(ratio.get(), size, safe.get(), own.orElse(null)));
  }

  private static Optional<Integer> side(YamlMapping map, String key) {
    Optional<YamlValue> value = map.require(key, key + ": 1080");
    Optional<Integer> side = value.flatMap(v -> v.wholeNumber(64, MAX_SIDE));
    if (side.isPresent() && side.get() % 2 != 0) {
      value.get().fault("is " + side.get() + "; H.264 takes even sides only");
      return Optional.empty();
    }
    return side;
  }

  /// Margins written in units of which the frame has so many.
  private static Optional<Placement.Margins> margins(YamlValue value, PixelSize units) {
    Optional<YamlMapping> found = value.mapping();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    YamlMapping map = found.get().only("top", "right", "bottom", "left");
    Optional<Double> top = margin(map, "top", units.height());
    Optional<Double> right = margin(map, "right", units.width());
    Optional<Double> bottom = margin(map, "bottom", units.height());
    Optional<Double> left = margin(map, "left", units.width());
    return top.isPresent() && right.isPresent() && bottom.isPresent() && left.isPresent()
        ? Optional.of(new Placement.Margins(top.get(), right.get(), bottom.get(), left.get()))
        : Optional.empty();
  }

  private static Optional<Double> margin(YamlMapping map, String side, int whole) {
    return map.require(side, side + ": 0")
        .flatMap(v -> v.decimal(0, Math.floor(0.45 * whole)))
        .map(units -> units / whole);
  }

  private static Optional<PlatformCover> cover(YamlValue value, List<Frame> frames) {
    Optional<YamlMapping> found = value.mapping();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    YamlMapping map = found.get().only("name", "ratio", "covers", "source");
    Optional<String> name = map.require("name", "name: Meta Reels ads").flatMap(YamlValue::text);
    Optional<String> source =
        map.require("source", "source: where it was read").flatMap(YamlValue::text);
    Optional<Frame> frame = map.require("ratio", "ratio: \"9:16\"").flatMap(v -> known(v, frames));
    Optional<YamlValue> covers =
        map.require("covers", "covers: { top: 269, right: 65, bottom: 672, left: 65 }");
    if (name.isEmpty() || source.isEmpty() || frame.isEmpty() || covers.isEmpty()) {
      return Optional.empty();
    }
    return margins(covers.get(), frame.get().size())
        .map(shares -> new PlatformCover(name.get(), frame.get().ratio(), shares, source.get()));
  }

  private static Optional<Frame> known(YamlValue value, List<Frame> frames) {
    Optional<Ratio> ratio = value.parsed(Ratio::parse);
    Optional<Frame> frame =
        ratio.flatMap(r -> frames.stream().filter(f -> f.ratio().equals(r)).findFirst());
    if (ratio.isPresent() && frame.isEmpty()) {
      value.fault("is " + ratio.get() + ", which no placement above has");
    }
    return frame;
  }

  private void noTwins(YamlMapping root, List<Frame> frames) {
    Set<Ratio> seen = new HashSet<>();
    frames.stream()
        .filter(frame -> !seen.add(frame.ratio()))
        .forEach(frame -> faults.add(root.line(), "placements names " + frame.ratio() + " twice"));
  }

  /// @param own its loudness where it is not that of all
  private record Frame(
      Ratio ratio, PixelSize size, Placement.Margins safe, Placement.@Nullable Loudness own) {
    Placement with(Placement.Loudness mix, List<TakenBy> taken) {
      List<Delivery> deliveries =
          taken.stream().filter(t -> t.ratios().contains(ratio)).map(TakenBy::delivery).toList();
      return new Placement(ratio, size, safe, own == null ? mix : own, deliveries);
    }
  }
}
