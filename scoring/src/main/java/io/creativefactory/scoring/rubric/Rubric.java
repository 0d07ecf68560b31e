package io.creativefactory.scoring.rubric;

import io.creativefactory.config.yaml.Faults;
import io.creativefactory.config.yaml.YamlFile;
import io.creativefactory.config.yaml.YamlMapping;
import io.creativefactory.config.yaml.YamlValue;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.testing.RubricReport;
import io.creativefactory.domain.testing.RubricReport.Answer;
import io.creativefactory.domain.testing.RubricReport.Finding;
import io.creativefactory.domain.testing.RubricReport.Form;
import io.creativefactory.domain.testing.RubricReport.Group;
import io.creativefactory.scoring.rubric.Criterion.Way;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The rubric that comes with the program: `rubric.yaml` words it, [Rules] decide it. Immutable and
/// thread safe; the same ad always gets the same answers.
public final class Rubric {
  private static final Rubric HOUSE = load();

  private final String version;
  private final Duration shortUpTo;
  private final List<Criterion> criteria;
  private final Map<String, Rule> rules = Rules.all();

  private Rubric(String version, Duration shortUpTo, List<Criterion> criteria) {
    this.version = version;
    this.shortUpTo = shortUpTo;
    this.criteria = List.copyOf(criteria);
  }

  public static Rubric house() {
    return HOUSE;
  }

  public String version() {
    return version;
  }

  /// The longest ad that is asked what short video is asked.
  public Duration shortUpTo() {
    return shortUpTo;
  }

  /// In their order.
  public List<Criterion> criteria() {
    return criteria;
  }

  public RubricReport judge(Ad ad) {
    Reading reading = Reading.of(ad);
    Form form = reading.lengthMs() <= shortUpTo.toMillis() ? Form.SHORT : Form.LONG;
    List<Answer> answers =
        criteria.stream()
            .filter(criterion -> form == Form.SHORT || !criterion.shortOnly())
            .map(criterion -> answer(criterion, reading))
            .toList();
    return new RubricReport(version, form, ad.subject().language(), answers);
  }

  private Answer answer(Criterion criterion, Reading reading) {
    return switch (criterion.answer()) {
      case Way.Lacking(String what) -> answer(criterion, new Finding.Unknown("needs " + what), "");
      case Way.Decided(_, _, String advice) -> {
        Finding finding = rule(criterion).decide(reading);
        yield answer(
            criterion,
            finding,
            finding instanceof Finding.NotMet ? reading.places().fill(advice) : "");
      }
    };
  }

  private static Answer answer(Criterion criterion, Finding finding, String advice) {
    return new Answer(
        criterion.id(),
        criterion.group(),
        criterion.question(),
        criterion.counts(),
        finding,
        advice);
  }

  private Rule rule(Criterion criterion) {
    Rule rule = rules.get(criterion.id());
    if (rule == null) {
      throw new IllegalStateException("no rule decides " + criterion.id());
    }
    return rule;
  }

  private static Rubric load() {
    String file = "rubric.yaml";
    try (InputStream in = Rubric.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program comes without its " + file);
      }
      Faults faults = new Faults(file);
      Optional<Rubric> read = YamlFile.parse(in.readAllBytes(), faults).flatMap(Rubric::read);
      if (!faults.none()) {
        throw faults.exception(ErrorCode.CONFIG_INVALID);
      }
      return read.orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Rubric> read(YamlMapping root) {
    root.only("version", "shortUpToSeconds", "criteria");
    Optional<String> version =
        root.require("version", "version: 1")
            .flatMap(value -> value.wholeNumber(1, 9999))
            .map(String::valueOf);
    Optional<Duration> limit =
        root.require("shortUpToSeconds", "shortUpToSeconds: 60")
            .flatMap(value -> value.wholeNumber(1, 600))
            .map(Duration::ofSeconds);
    Optional<List<Criterion>> criteria =
        root.require("criteria", "criteria: []")
            .flatMap(
                value -> value.listOf(1, 200, each -> each.mapping().flatMap(Rubric::criterion)));
    return version.isPresent() && limit.isPresent() && criteria.isPresent()
        ? Optional.of(new Rubric(version.get(), limit.get(), criteria.get()))
        : Optional.empty();
  }

  private static Optional<Criterion> criterion(YamlMapping map) {
    map.only("id", "group", "asked", "counts", "question", "decided", "needs", "advice", "lacks");
    Optional<String> id = text(map, "id");
    Optional<Group> group =
        text(map, "group").map(word -> Group.valueOf(word.toUpperCase(Locale.ROOT)));
    Optional<Boolean> onlyShort = text(map, "asked").map("short"::equals);
    Optional<Boolean> counts = map.require("counts", "counts: true").flatMap(YamlValue::yesOrNo);
    Optional<String> question = text(map, "question");
    Optional<Way> way = way(map);
    return id.isPresent()
            && group.isPresent()
            && onlyShort.isPresent()
            && counts.isPresent()
            && question.isPresent()
            && way.isPresent()
        ? Optional.of(
            new Criterion(
                id.get(), group.get(), onlyShort.get(), counts.get(), question.get(), way.get()))
        : Optional.empty();
  }

  private static Optional<Way> way(YamlMapping map) {
    Optional<YamlValue> lacks = map.find("lacks");
    if (lacks.isPresent()) {
      return lacks.get().text().map(Way.Lacking::new);
    }
    Optional<String> how = text(map, "decided");
    Optional<String> needs = text(map, "needs");
    Optional<String> advice = text(map, "advice");
    return how.isPresent() && needs.isPresent() && advice.isPresent()
        ? Optional.of(new Way.Decided(how.get(), needs.get(), advice.get()))
        : Optional.empty();
  }

  private static Optional<String> text(YamlMapping map, String key) {
    return map.require(key, key + ": …").flatMap(YamlValue::text);
  }
}
