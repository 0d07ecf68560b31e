package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.meta.Thing.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Shows objects: chosen fields of one, or a filtered and paged list, newest first.
final class Reading {
  private static final Set<String> LIST =
      Set.of("limit", "after", "filtering", "effective_status", "title", "name", "hashes");
  private final Shelf shelf;
  private final SandboxAccount account;
  private final Delivery delivery;

  Reading(Shelf shelf, SandboxAccount account, Delivery delivery) {
    this.shelf = shelf;
    this.account = account;
    this.delivery = delivery;
  }

  ObjectNode one(Thing thing, Form form) {
    form.only(Set.of());
    if (thing.kind() == Kind.VIDEO) {
      Uploads.look(thing);
      shelf.touch(thing);
    }
    return show(thing, fields(form));
  }

  ObjectNode list(Kind kind, Form form, Predicate<Thing> belongs) {
    form.only(LIST);
    List<String> fields = fields(form);
    Predicate<Thing> wanted = belongs.and(wanted(kind, form));
    List<Thing> newest = shelf.all(kind).filter(wanted).toList().reversed();
    return Page.of(form, newest.stream().map(each -> show(each, fields)).toList());
  }

  private Predicate<Thing> wanted(Kind kind, Form form) {
    Predicate<Thing> wanted = thing -> !thing.isDeleted();
    switch (kind) {
      case VIDEO -> wanted = wanted.and(holds(form.text("title"), "title"));
      case IMAGE -> {
        wanted = wanted.and(holds(form.text("name"), "name"));
        if (form.text("hashes").isPresent()) {
          JsonNode hashes = form.json("hashes");
          wanted = wanted.and(each -> texts(hashes).anyMatch(each.id()::equals));
        }
      }
      case CAMPAIGN, AD_SET, AD -> {
        if (form.text("filtering").isPresent()) {
          for (JsonNode filter : form.json("filtering")) {
            wanted = wanted.and(filter(filter));
          }
        }
      }
      case CREATIVE, UPLOAD, EVENT, REPORT -> {}
    }
    return wanted;
  }

  private static Predicate<Thing> holds(Optional<String> text, String field) {
    return thing -> text.isEmpty() || thing.text(field).contains(text.get());
  }

  private Predicate<Thing> filter(JsonNode filter) {
    String field = filter.path("field").asString("").replaceFirst("^(campaign|adset|ad)\\.", "");
    JsonNode value = filter.path("value");
    return switch (field + " " + filter.path("operator").asString("")) {
      case "name CONTAIN" -> thing -> thing.text("name").contains(value.asString(""));
      case "name EQUAL" -> thing -> thing.text("name").equals(value.asString(""));
      case "effective_status IN" ->
          thing -> texts(value).anyMatch(delivery.effective(thing)::equals);
      default -> throw VendorError.invalid("Invalid filter", "Filter " + filter + " is unknown.");
    };
  }

  private static Stream<String> texts(JsonNode list) {
    return list.valueStream().map(each -> each.asString(""));
  }

  private static List<String> fields(Form form) {
    return form.text("fields").map(text -> List.of(text.split(","))).orElse(List.of());
  }

  private ObjectNode show(Thing thing, List<String> fields) {
    ObjectNode shown = shelf.mapper().createObjectNode();
    Set<String> known = Allowed.READ.getOrDefault(thing.kind(), Set.of());
    for (String field : fields) {
      if (!known.contains(field)) {
        throw VendorError.invalid(
            "Unknown field", "Tried accessing nonexisting field (" + field + ")");
      }
      JsonNode value = field(thing, field);
      if (!value.isMissingNode()) {
        shown.set(field, value);
      }
    }
    String id = thing.kind() == Kind.IMAGE ? account.id() + ":" + thing.id() : thing.id();
    return shown.put("id", id);
  }

  private JsonNode field(Thing thing, String field) {
    return switch (field) {
      case "account_id" -> text(account.id());
      case "effective_status" -> text(delivery.effective(thing));
      case "configured_status" -> thing.node("status");
      case "status" -> status(thing);
      case "advantage_state_info" -> advantage(thing);
      case "campaign_id" -> campaign(thing);
      default -> thing.node(field);
    };
  }

  private JsonNode status(Thing thing) {
    if (thing.kind() != Kind.VIDEO) {
      return thing.kind() == Kind.CREATIVE && !thing.isDeleted()
          ? text("ACTIVE")
          : thing.node("status");
    }
    return shelf.mapper().createObjectNode().put("video_status", thing.text("video_status"));
  }

  private JsonNode campaign(Thing thing) {
    return thing.kind() == Kind.AD
        ? shelf
            .find(thing.text("adset_id"))
            .map(set -> set.node("campaign_id"))
            .orElseGet(() -> thing.node("campaign_id"))
        : thing.node("campaign_id");
  }

  private JsonNode text(String value) {
    return shelf.mapper().getNodeFactory().stringNode(value);
  }

  /// The Advantage+ state as it is earned: all three levers, or none of it.
  private JsonNode advantage(Thing campaign) {
    List<JsonNode> targets =
        shelf
            .all(Kind.AD_SET)
            .filter(set -> !set.isDeleted() && campaign.id().equals(set.text("campaign_id")))
            .map(set -> set.node("targeting"))
            .toList();
    boolean budget = campaign.fields().has("daily_budget");
    boolean audience =
        targets.stream()
            .anyMatch(
                each -> each.path("targeting_automation").path("advantage_audience").asInt(0) == 1);
    boolean placement =
        !targets.isEmpty()
            && targets.stream().noneMatch(each -> Allowed.PLACEMENTS.stream().anyMatch(each::has));
    String state =
        switch (campaign.text("objective")) {
          case "OUTCOME_SALES" -> "ADVANTAGE_PLUS_SALES";
          case "OUTCOME_LEADS" -> "ADVANTAGE_PLUS_LEADS";
          case "OUTCOME_APP_PROMOTION" -> "ADVANTAGE_PLUS_APP";
          default -> "DISABLED";
        };
    ObjectNode shown = shelf.mapper().createObjectNode();
    shown.put("advantage_state", budget && audience && placement ? state : "DISABLED");
    shown.put("advantage_budget_state", lever(budget));
    shown.put("advantage_audience_state", lever(audience));
    return shown.put("advantage_placement_state", lever(placement));
  }

  private static String lever(boolean on) {
    return on ? "ENABLED" : "DISABLED";
  }
}
