package io.creativefactory.tools.scorer;

import static io.creativefactory.scoring.features.FeatureName.KEY_OBJECT_FOCUS_TIME;
import static io.creativefactory.scoring.features.FeatureName.OBJECT_DIVERSITY;
import static io.creativefactory.scoring.features.FeatureName.PEOPLE_COUNT_AVG;

import io.creativefactory.domain.Figure;
import io.creativefactory.render.eyes.Look;
import io.creativefactory.render.eyes.SeenObjects;
import io.creativefactory.render.eyes.ShotLook;
import io.creativefactory.render.objects.Spotted;
import io.creativefactory.scoring.features.FeatureName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a detector saw in a file: the features of the source OBJECTS.
final class ObjectFeatures {
  /// What detectors call people.
  private static final Set<String> PEOPLE = Set.of("person", "people", "human", "pedestrian");

  /// What is seen in a part of the file.
  ///
  /// @param weight length of that part, in any unit
  record Part(double weight, List<String> labels) {
    Part {
      labels = List.copyOf(labels);
    }
  }

  private ObjectFeatures() {}

  static Map<FeatureName, Figure> of(Look look, Instant at) {
    if (look.told().objects() instanceof Figure.Unknown why) {
      return Map.of(PEOPLE_COUNT_AVG, why, OBJECT_DIVERSITY, why, KEY_OBJECT_FOCUS_TIME, why);
    }
    return of(parts(look), look.told().kinds(), at);
  }

  /// A moment stands for its part of the shot; shots that were not looked at do not count.
  private static List<Part> parts(Look look) {
    List<Part> parts = new ArrayList<>();
    for (ShotLook shot : look.shots()) {
      List<SeenObjects.Moment> moments = shot.gaze().objects().moments();
      for (SeenObjects.Moment moment : moments) {
        double length = Math.max(1, shot.endMs() - shot.startMs());
        parts.add(
            new Part(
                length / moments.size(), moment.objects().stream().map(Spotted::label).toList()));
      }
    }
    return parts;
  }

  /// @param kinds that the detector tells apart
  static Map<FeatureName, Figure> of(List<Part> parts, List<String> kinds, Instant at) {
    if (parts.isEmpty()) {
      Figure none = new Figure.Unknown("the file has no picture to look for objects in");
      return Map.of(PEOPLE_COUNT_AVG, none, OBJECT_DIVERSITY, none, KEY_OBJECT_FOCUS_TIME, none);
    }
    double all = parts.stream().mapToDouble(Part::weight).sum();
    double people = 0;
    Map<String, Double> seen = new HashMap<>();
    for (Part part : parts) {
      people += part.weight() * part.labels().stream().filter(ObjectFeatures::isPerson).count();
      part.labels().stream()
          .collect(Collectors.toSet())
          .forEach(label -> seen.merge(label, part.weight(), Double::sum));
    }
    double longest = seen.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return Map.of(
        PEOPLE_COUNT_AVG,
        kinds.stream().anyMatch(ObjectFeatures::isPerson)
            ? PEOPLE_COUNT_AVG.measured(people / all, LookFeatures.EYES, at)
            : new Figure.Unknown("the object detection model knows no people"),
        OBJECT_DIVERSITY,
        OBJECT_DIVERSITY.measured(seen.size(), LookFeatures.EYES, at),
        KEY_OBJECT_FOCUS_TIME,
        KEY_OBJECT_FOCUS_TIME.measured(Math.min(1, longest / all), LookFeatures.EYES, at));
  }

  private static boolean isPerson(String label) {
    return PEOPLE.contains(label.toLowerCase(Locale.ROOT));
  }
}
