package io.creativefactory.scoring.rubric;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.testing.RubricReport.Evidence;
import io.creativefactory.domain.testing.RubricReport.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// Connection: whether people and faces are seen. Only a look at the picture tells.
final class PeopleRules {
  private static final String FACE_TIME = "face_screen_time_ratio";
  private static final String PEOPLE = "people_count_avg";
  private static final double CLOSE = 0.3;

  private PeopleRules() {}

  static Map<String, Rule> rules() {
    return Map.of(
        "c_presence_of_people", PeopleRules::people,
        "c_presence_of_people_1st_5_secs", PeopleRules::peopleEarly,
        "c_visible_face", PeopleRules::faceEarly,
        "c_visible_face_close_up", PeopleRules::close);
  }

  private static Finding people(Reading ad) {
    Figure faces = figure(ad, FACE_TIME);
    Figure people = figure(ad, PEOPLE);
    if (faces instanceof Figure.Measured some && some.value() > 0) {
      return met(FACE_TIME, some);
    }
    if (people instanceof Figure.Measured some) {
      return some.value() > 0
          ? met(PEOPLE, some)
          : new Finding.NotMet(
              "no person was detected", List.of(new Evidence.Measure(PEOPLE, some)));
    }
    return new Finding.Unknown(
        faces instanceof Figure.Measured
            ? "no face was found; hands and backs take an object detector"
            : reason(faces));
  }

  private static Finding peopleEarly(Reading ad) {
    Finding face = faceEarly(ad);
    if (face instanceof Finding.Met || people(ad) instanceof Finding.NotMet) {
      return face;
    }
    return face instanceof Finding.Unknown
        ? face
        : new Finding.Unknown(
            "no face is seen before 5 s; hands and backs take an object detector");
  }

  private static Finding faceEarly(Reading ad) {
    return faces(ad, face -> face.atMs() < Words.FIRST, "before 5 s");
  }

  private static Finding close(Reading ad) {
    return faces(ad, face -> face.height() >= CLOSE, "that covers 30 % of the height");
  }

  private static Finding faces(Reading ad, Predicate<Seen.Face> wanted, String which) {
    Figure time = figure(ad, FACE_TIME);
    if (time instanceof Figure.Measured none && none.value() == 0) {
      return new Finding.NotMet(
          "no face is seen in the whole ad", List.of(new Evidence.Measure(FACE_TIME, none)));
    }
    Seen seen = ad.ad().seen();
    if (seen == null) {
      return new Finding.Unknown(
          time instanceof Figure.Measured
              ? "faces are seen, but when and how large was not kept"
              : reason(time));
    }
    List<Evidence> found =
        seen.faces().stream()
            .filter(wanted)
            .limit(1)
            .<Evidence>map(face ->
                new Evidence.Moment(
                    "the picture",
                    String.format(
                        Locale.ROOT, "a face of %.0f %% of the height", 100 * face.height()),
                    face.atMs(),
                    face.atMs()))
            .toList();
    if (!found.isEmpty()) {
      return new Finding.Met(found);
    }
    return seen.facesMissing().isEmpty()
        ? new Finding.NotMet("no face is seen " + which, List.of())
        : new Finding.Unknown(seen.facesMissing());
  }

  private static Finding met(String feature, Figure figure) {
    return new Finding.Met(List.of(new Evidence.Measure(feature, figure)));
  }

  private static Figure figure(Reading ad, String feature) {
    return ad.ad()
        .features()
        .getOrDefault(feature, new Figure.Unknown("nobody has looked at the file"));
  }

  private static String reason(Figure figure) {
    return figure instanceof Figure.Unknown(String reason)
        ? reason
        : "nobody has looked at the file";
  }
}
