package io.creativefactory.config.brief;

import io.creativefactory.config.brief.MediaLibrary.Answer;
import io.creativefactory.config.yaml.YamlMapping;
import io.creativefactory.config.yaml.YamlValue;
import io.creativefactory.domain.brief.Media;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the entries of `media`: a file below the assets folder, or something of the asset library,
/// by its id or by what it shows. One object reads one brief.
final class MediaEntries {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{" + MediaLibrary.SHORTEST_ID + ",64}");

  private final AssetsFolder assets;
  private final MediaLibrary library;
  private final Set<String> taken = new HashSet<>();

  MediaEntries(AssetsFolder assets, MediaLibrary library) {
    this.assets = assets;
    this.library = library;
  }

  Optional<Media.Item> read(YamlValue value) {
    Optional<YamlMapping> found = value.mapping();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    YamlMapping map = found.get().only("path", "asset", "find", "shows", "focus");
    Maybe<String> shows = Maybe.read(map.find("shows"), YamlValue::text);
    Maybe<Media.Spot> focus = Maybe.read(map.find("focus"), spot -> spot.parsed(Written::focus));
    Optional<Answer.Found> medium = medium(value, map);
    medium.ifPresent(one -> taken.add(one.path()));
    return medium.isPresent() && shows.fine() && focus.fine()
        ? Optional.of(
            new Media.Item(medium.get().path(), shows.or(medium.get().caption()), focus.value()))
        : Optional.empty();
  }

  /// The path comes first, so that one without any of the three is told about a path.
  private Optional<Answer.Found> medium(YamlValue entry, YamlMapping map) {
    List<String> said = new ArrayList<>();
    for (String key : List.of("path", "asset", "find")) {
      map.find(key).ifPresent(_ -> said.add(key));
    }
    if (said.size() > 1) {
      entry.fault("says " + String.join(" and ", said) + "; keep the one that is meant");
      return Optional.empty();
    }
    if (said.equals(List.of("asset"))) {
      return map.find("asset").flatMap(this::named);
    }
    if (said.equals(List.of("find"))) {
      return map.find("find").flatMap(this::shown);
    }
    return map.require("path", "path: pack.png")
        .flatMap(assets::file)
        .map(path -> new Answer.Found(path, ""));
  }

  private Optional<Answer.Found> named(YamlValue value) {
    Optional<String> id = value.text();
    if (id.isPresent() && !ID.matcher(id.get()).matches()) {
      value.fault(
          "'%s' is no id of an asset; give the first %d or more digits of its SHA-256"
              .formatted(id.get(), MediaLibrary.SHORTEST_ID));
      return Optional.empty();
    }
    return id.flatMap(text -> answered(value, text, library.named(text.toLowerCase(Locale.ROOT))));
  }

  private Optional<Answer.Found> shown(YamlValue value) {
    return value.text().flatMap(words -> answered(value, words, library.shows(words, taken)));
  }

  private static Optional<Answer.Found> answered(YamlValue value, String asked, Answer answer) {
    return switch (answer) {
      case Answer.Found found -> Optional.of(found);
      case Answer.Missing(String why) -> {
        value.fault("'" + asked + "' " + why);
        yield Optional.empty();
      }
    };
  }
}
