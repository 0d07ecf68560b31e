package io.creativefactory.sandbox.tiktok;

import io.creativefactory.sandbox.world.Store;
import io.creativefactory.sandbox.world.Thing;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Lists with filters, chosen fields and pages, newest first.
final class Lists {
  private final Store store;
  private final Review review;

  Lists(Store store, Review review) {
    this.store = store;
    this.review = review;
  }

  /// Campaigns, ad groups or ads. Of campaigns and ad groups the usual endpoint lists the Smart+
  /// ones as well; ads of either kind stand in their own list only.
  ObjectNode objects(String kind, boolean smart, Fields query) {
    JsonNode filter = query.json("filtering", store.mapper()).orElseGet(() -> store.object());
    Predicate<Thing> wanted = deleted(filter).and(named(kind, filter));
    boolean apart = smart || kind.equals(Kinds.AD);
    if (apart) {
      wanted = wanted.and(each -> each.fields().path("smart").asBoolean(false) == smart);
    }
    for (String each : List.of("campaign_id", "adgroup_id", Kinds.idField(kind, smart))) {
      wanted = wanted.and(among(filter, each));
    }
    List<String> fields = texts(query, "fields");
    List<ObjectNode> rows =
        store.all(kind).filter(wanted).toList().reversed().stream()
            .map(each -> shown(each, fields))
            .toList();
    return page(query, rows);
  }

  private List<String> texts(Fields query, String name) {
    return query
        .json(name, store.mapper())
        .map(list -> list.valueStream().map(each -> each.asString("")).toList())
        .orElse(List.of());
  }

  private static Predicate<Thing> deleted(JsonNode filter) {
    String status = filter.path("primary_status").asString("STATUS_NOT_DELETE");
    return switch (status) {
      case "STATUS_ALL" -> each -> true;
      case "STATUS_DELETE" -> Lists::isDeleted;
      case "STATUS_NOT_DELETE" -> each -> !isDeleted(each);
      default -> throw Refused.invalid("primary_status: Not in the SANDBOX: " + status);
    };
  }

  private static boolean isDeleted(Thing thing) {
    return "DELETE".equals(thing.text("operation_status"));
  }

  private static Predicate<Thing> named(String kind, JsonNode filter) {
    String name = Kinds.nameField(kind);
    String part = kind.equals(Kinds.AD) ? "" : filter.path(name).asString("");
    return each -> part.isEmpty() || each.text(name).contains(part);
  }

  private static Predicate<Thing> among(JsonNode filter, String field) {
    JsonNode ids = filter.path(field + "s");
    if (ids.isMissingNode()) {
      return each -> true;
    }
    Set<String> wanted = Set.copyOf(ids.valueStream().map(each -> each.asString("")).toList());
    return each -> wanted.contains(each.text(field));
  }

  private ObjectNode shown(Thing thing, List<String> fields) {
    ObjectNode all = thing.fields().deepCopy();
    boolean reviewed = fields.isEmpty() || fields.contains("secondary_status");
    if (reviewed) {
      all.put("secondary_status", review.status(thing));
    }
    all.remove(List.of("smart", "review"));
    return fields.isEmpty() ? all : all.retain(fields);
  }

  ObjectNode files(String kind, Fields query) {
    JsonNode filter = query.json("filtering", store.mapper()).orElseGet(() -> store.object());
    String part = kind.equals(Kinds.VIDEO) ? filter.path("video_name").asString("") : "";
    List<ObjectNode> rows =
        store
            .all(kind)
            .filter(each -> each.text("file_name").contains(part))
            .toList()
            .reversed()
            .stream()
            .map(each -> each.fields().deepCopy())
            .toList();
    return page(query, rows);
  }

  ObjectNode fileInfo(String kind, Fields query) {
    String field = Kinds.idField(kind, false) + "s";
    List<String> ids = texts(query, field);
    if (ids.isEmpty()) {
      throw Refused.missing(field);
    }
    ObjectNode answer = store.object();
    var list = answer.putArray("list");
    ids.forEach(id -> store.find(kind, id).ifPresent(each -> list.add(each.fields().deepCopy())));
    return answer;
  }

  static ObjectNode page(Fields query, List<ObjectNode> rows) {
    int size = number(query, "page_size", 10);
    int page = number(query, "page", 1);
    if (size < 1 || size > 1000 || page < 1) {
      throw Refused.invalid("page_size: Must be between 1 and 1000.");
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var list = answer.putArray("list");
    int from = Math.min((page - 1) * size, rows.size());
    rows.subList(from, Math.min(from + size, rows.size())).forEach(list::add);
    ObjectNode info = answer.putObject("page_info").put("page", page).put("page_size", size);
    info.put("total_number", rows.size());
    info.put("total_page", (rows.size() + size - 1) / size);
    return answer;
  }

  private static int number(Fields query, String name, int usual) {
    try {
      return query.text(name).map(Integer::valueOf).orElse(usual);
    } catch (NumberFormatException e) {
      throw Refused.invalid(name + ": Not a valid integer.");
    }
  }
}
