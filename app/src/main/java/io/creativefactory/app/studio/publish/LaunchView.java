package io.creativefactory.app.studio.publish;

import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.review.Verdict;
import io.creativefactory.graph.launch.LaunchSheet;
import io.creativefactory.graph.review.Reviews;
import io.creativefactory.platform.Automation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The launch sheet as it is drawn.
///
/// @param hypothesis as it stands in names
/// @param approved whether a person has approved it already
record LaunchView(
    String item, String variant, String hypothesis, boolean approved, List<Sheet> sheets) {

  static LaunchView of(Reviews.Entry entry, List<LaunchSheet> sheets) {
    Verdict verdict = entry.verdict();
    return new LaunchView(
        entry.item().id().toString(),
        entry.item().concept().id(),
        entry.item().concept().hypothesis(),
        verdict != null && verdict.decision() instanceof Decision.Approve,
        sheets.stream().map(LaunchView::sheet).toList());
  }

  /// Where it goes.
  ///
  /// @param id of the platform
  record Place(String id, String name, boolean sandbox) {}

  /// @param state `ready`, `held`, `refused` or `stands`; also the style class
  /// @param notes what else is known: the platform's own automation, the duty to label
  /// @param held null while it is what was approved, or nobody approved it yet
  record Sheet(
      Place place,
      String daily,
      String state,
      List<String> faults,
      List<Known> notes,
      @Nullable Held held,
      List<Step> steps) {
    public String id() {
      return place.id();
    }

    public String platform() {
      return place.name();
    }

    public boolean sandbox() {
      return place.sandbox();
    }
  }

  /// @param name a country, or what the platform calls it
  /// @param state style class
  record Known(String name, String state, String words) {}

  /// @param sheet hash of the sheet that is shown
  /// @param why in one sentence
  record Held(String sheet, String why, List<LaunchSheet.Change> changes) {}

  /// @param request method and path
  /// @param standing in words
  record Step(
      String kind, String slot, String request, String standing, String state, List<Row> rows) {}

  /// @param depth how far in it stands, from 0
  record Row(String name, @Nullable String value, int depth) {}

  private static Sheet sheet(LaunchSheet sheet) {
    boolean stands =
        !sheet.lines().isEmpty()
            && sheet.lines().stream()
                .allMatch(line -> line.standing() == LaunchSheet.Standing.STANDS);
    Held held = stands ? null : held(sheet.approval());
    String open = held == null ? "ready" : "held";
    String state = stands ? "stands" : sheet.faults().isEmpty() ? open : "refused";
    return new Sheet(
        new Place(sheet.platform(), Publication.nameOf(sheet.platform()), sheet.sandbox()),
        sheet.daily().toString(),
        state,
        stands ? List.of() : sheet.faults(),
        known(sheet),
        held,
        sheet.lines().stream().map(LaunchView::step).toList());
  }

  private static List<Known> known(LaunchSheet sheet) {
    List<Known> known = new ArrayList<>();
    LaunchSheet.Automated automated = sheet.automated();
    if (automated != null) {
      Automation seen = automated.seen();
      boolean asPlanned = seen != null && seen.earned() == automated.planned();
      String planned = automated.planned() ? "set up to earn it: " : "not set up for it: ";
      known.add(
          new Known(
              "Run by " + Publication.nameOf(sheet.platform()),
              asPlanned ? "good" : "open",
              planned + automated.told()));
    }
    known.addAll(labels(sheet.labels()));
    return known;
  }

  /// Countries of which the same is to be said share a line.
  private static List<Known> labels(List<LaunchSheet.Label> labels) {
    Map<Known, List<String>> countries = new LinkedHashMap<>();
    for (LaunchSheet.Label label : labels) {
      String duty =
          switch (label.duty()) {
            case MISSING -> "Label missing: ";
            case SAID -> "Labelled: ";
            case OPEN -> "For you to judge: ";
            case UNKNOWN -> "Unknown: ";
          };
      String look = label.duty() == LaunchSheet.Duty.SAID ? "good" : "open";
      countries
          .computeIfAbsent(new Known("", look, duty + label.words()), _ -> new ArrayList<>())
          .add(label.country());
    }
    return countries.entrySet().stream()
        .map(each ->
            new Known(
                String.join(", ", each.getValue()), each.getKey().state(), each.getKey().words()))
        .toList();
  }

  private static @Nullable Held held(LaunchSheet.Approval approval) {
    if (approval.waits().isEmpty() && approval.changes().isEmpty()) {
      return null;
    }
    String why =
        approval.waits().isEmpty()
            ? "This is not what " + approval.by() + " approved; it will not be sent like this."
            : approval.waits() + ".";
    return new Held(approval.sheet(), why, approval.changes());
  }

  private static Step step(LaunchSheet.Line line) {
    List<Row> rows = new ArrayList<>();
    rows(line.payload().body(), 0, rows);
    String standing =
        switch (line.standing()) {
          case PLANNED -> delivers(line.kind()) ? "will be created paused" : "will be created";
          case UNCERTAIN -> "sent, answer unknown";
          case STANDS -> "stands as " + line.id();
          case TAKEN_BACK -> "taken back";
        };
    return new Step(
        line.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        line.slot(),
        line.payload().method() + " " + line.payload().path(),
        standing,
        line.standing().name().toLowerCase(Locale.ROOT),
        rows);
  }

  /// Files and texts have nothing to pause.
  private static boolean delivers(Kind kind) {
    return kind == Kind.CAMPAIGN || kind == Kind.AD_SET || kind == Kind.AD;
  }

  private static void rows(JsonNode node, int depth, List<Row> rows) {
    if (node.isObject()) {
      node.properties().forEach(field -> row(field.getKey(), field.getValue(), depth, rows));
    } else {
      int number = 1;
      for (JsonNode each : node) {
        row(number + ".", each, depth, rows);
        number++;
      }
    }
  }

  private static void row(String name, JsonNode value, int depth, List<Row> rows) {
    if (value.isContainer() && !value.isEmpty()) {
      boolean plain = value.isArray() && value.valueStream().noneMatch(JsonNode::isContainer);
      if (plain) {
        rows.add(
            new Row(
                name,
                String.join(", ", value.valueStream().map(each -> each.asString("")).toList()),
                depth));
      } else {
        rows.add(new Row(name, null, depth));
        rows(value, depth + 1, rows);
      }
    } else {
      rows.add(new Row(name, value.isContainer() ? "none" : value.asString(""), depth));
    }
  }
}
