package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.meta.Thing.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// Insights that are ordered first and fetched when they are done: two looks find them at work.
final class Reports {
  private static final int LOOKS = 2;
  private final Shelf shelf;
  private final Insights insights;

  Reports(Shelf shelf, Insights insights) {
    this.shelf = shelf;
    this.insights = insights;
  }

  /// What cannot be read is refused with the order.
  ObjectNode order(String node, Form form, LocalDate today) {
    insights.read(node, form, today);
    ObjectNode fields = shelf.mapper().createObjectNode().put("node", node).put("looks", 0);
    ObjectNode params = fields.putObject("params");
    form.params()
        .forEach((name, value) -> {
          if (!"appsecret_proof".equals(name) && !"access_token".equals(name)) {
            params.put(name, value);
          }
        });
    Thing report = new Thing(shelf.nextId(), Kind.REPORT, fields);
    shelf.add(report);
    return shelf.mapper().createObjectNode().put("report_run_id", report.id());
  }

  ObjectNode status(Thing report, Form form) {
    form.only(Set.of());
    int looks = (int) report.number("looks") + 1;
    report.fields().put("looks", looks);
    shelf.touch(report);
    boolean done = looks > LOOKS;
    ObjectNode shown = shelf.mapper().createObjectNode().put("id", report.id());
    shown.put("async_status", done ? "Job Completed" : "Job Running");
    return shown.put("async_percent_completion", done ? 100 : looks * 30);
  }

  ObjectNode read(Thing report, Form form, LocalDate today) {
    form.only(Set.of("limit", "after"));
    if (report.number("looks") <= LOOKS) {
      throw VendorError.invalid("Report not ready", "The report is not completed yet.");
    }
    Map<String, String> params = new HashMap<>();
    report
        .node("params")
        .properties()
        .forEach(each -> params.put(each.getKey(), each.getValue().asString("")));
    params.remove("limit");
    params.putAll(form.params());
    return insights.read(report.text("node"), new Form(params, shelf.mapper()), today);
  }
}
