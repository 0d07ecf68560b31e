package io.creativefactory.config.json;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.scaling.ProposedChange;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/// How domain records stand in JSON, in files, columns and answers alike.
///
/// - Properties carry the names of the record components, in the record's order; nothing derived is
///   written, and the same record always gives the same text, so that a hash of it is stable.
/// - `Duration` is a whole number of milliseconds, `Instant` and `LocalDate` are ISO 8601.
/// - `Ratio` is `"9:16"`, `Colour` `"#1b4dff"`; `TenantId`, `RunId` and `VersionHash` are their
///   text.
/// - `Money` is `{"amount":"39.00","currency":"EUR"}`, `PixelSize` `{"width":1080,"height":1920}`.
/// - Sealed types name their case in `kind`: Figure `measured modelled unknown`; Shot `still
///   footage`; Decision `approve request-changes reject`; ProposedChange `set-daily-budget pause-ad
///   activate-ad`. Enum constants keep their names.
///
/// Reading is strict. Unknown and duplicate properties, a missing property that is not `@Nullable`,
/// `null` in its place or inside a list, text for a number, a fraction for a whole number and
/// anything after the end are faults.
public final class DomainJson {
  private static final JsonMapper MAPPER = build();

  private DomainJson() {}

  /// The one mapper. Thread safe. Throws `tools.jackson.core.JacksonException`; [#explain] puts one
  /// into words.
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /// One line: line, JSON pointer, what is wrong. Example: `12: /scenes/0/shots/1/pth: unknown
  /// property 'pth'; known are [path, focus]`.
  public static String explain(JacksonException fault) {
    return place(fault) + pointer(fault) + ": " + problem(fault);
  }

  private static String place(JacksonException fault) {
    TokenStreamLocation at = fault.getLocation();
    boolean known = at != null && at.getLineNr() > 0;
    return known ? at.getLineNr() + ": " : "";
  }

  /// Where it went wrong as an RFC 6901 pointer; `/` stands for the whole document.
  private static String pointer(JacksonException fault) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : fault.getPath()) {
      String name = step.getPropertyName();
      pointer.append('/');
      pointer.append(
          name == null ? "" + step.getIndex() : name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.isEmpty() ? "/" : pointer.toString();
  }

  private static String problem(JacksonException fault) {
    if (fault instanceof UnrecognizedPropertyException unknown) {
      return "unknown property '"
          + unknown.getPropertyName()
          + "'; known are "
          + unknown.getKnownPropertyIds();
    }
    Throwable cause = fault.getCause();
    if (fault instanceof ValueInstantiationException && cause != null) {
      return String.valueOf(cause.getMessage());
    }
    return String.valueOf(fault.getOriginalMessage()).lines().findFirst().orElse("unreadable");
  }

  private static JsonMapper build() {
    return JsonMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .annotationIntrospector(new NullnessIntrospector())
        .addMixIn(Figure.class, Kinds.OfFigure.class)
        .addMixIn(Shot.class, Kinds.OfShot.class)
        .addMixIn(Decision.class, Kinds.OfDecision.class)
        .addMixIn(ProposedChange.class, Kinds.OfChange.class)
        .addModule(new WrittenForms())
        .build();
  }
}
