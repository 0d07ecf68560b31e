package io.creativefactory.config.json;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.testing.CouncilVerdict;
import io.creativefactory.domain.testing.RubricReport;
import io.creativefactory.domain.testing.Vote;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// How domain records stand in JSON, in files, columns and answers alike.
///
/// - Properties carry the names of the record components, in the record's order; nothing derived is
///   written, and the same record always gives the same text, so that a hash of it is stable.
/// - `Duration` is a whole number of milliseconds, `Instant` and `LocalDate` are ISO 8601.
/// - `Ratio` is `"9:16"`, `Colour` `"#1b4dff"`; `TenantId`, `RunId` and `VersionHash` are their
///   text.
/// - `Money` is `{"amount":"39.00","currency":"EUR"}`, `PixelSize` `{"width":1080,"height":1920}`.
/// - Sealed types name their case in `kind`: Figure `measured modelled unknown`; Shot `still
///   footage`; Grade `named lut`; Decision `approve request-changes reject`; ProposedChange
///   `set-daily-budget pause-ad activate-ad`; Ballot `cast absent`; Ruling `agreed disputed
///   no-quorum vetoed`; Finding `met not-met unknown`; Evidence `words moment measure`. Enum
///   constants keep their names.
///
/// Reading is strict. Unknown and duplicate properties, a missing property that is not `@Nullable`,
/// `null` in its place or inside a list, text for a number or the other way round, a fraction for a
/// whole number and anything after the end are faults. Only what a storyboard is made of may be
/// left out where [AbsentMeans] says what that means.
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
    return FaultWords.line(fault);
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
        .withCoercionConfig(LogicalType.Textual, DomainJson::refuseScalars)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .annotationIntrospector(new NullnessIntrospector())
        .addMixIn(Figure.class, Kinds.OfFigure.class)
        .addMixIn(Grade.class, Kinds.OfGrade.class)
        .addMixIn(Shot.class, Kinds.OfShot.class)
        .addMixIn(Decision.class, Kinds.OfDecision.class)
        .addMixIn(ProposedChange.class, Kinds.OfChange.class)
        .addMixIn(Vote.Ballot.class, Kinds.OfBallot.class)
        .addMixIn(CouncilVerdict.Ruling.class, Kinds.OfRuling.class)
        .addMixIn(RubricReport.Finding.class, Kinds.OfFinding.class)
        .addMixIn(RubricReport.Evidence.class, Kinds.OfEvidence.class)
        .injectableValues(new AbsentMeans())
        .addModule(new WrittenForms())
        .build();
  }

  private static void refuseScalars(MutableCoercionConfig text) {
    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }
}
