package io.creativefactory.sandbox.tiktok;

import io.creativefactory.sandbox.world.Store;
import io.creativefactory.sandbox.world.Thing;
import io.creativefactory.sandbox.world.World;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Creates, changes and deletes campaigns, ad groups and ads.
final class Writing {
  private static final long FIRST = 1_780_000_000_000_000L;
  private final World world;
  private final Store store;
  private final Rules rules;

  Writing(World world, Store store, Rules rules) {
    this.world = world;
    this.store = store;
    this.rules = rules;
  }

  JsonNode campaign(Fields fields, boolean smart) {
    rules.campaign(fields, smart);
    once(Kinds.CAMPAIGN, fields);
    return made(Kinds.CAMPAIGN, fields.object().deepCopy(), smart).fields().deepCopy();
  }

  JsonNode adGroup(Fields fields, boolean smart) {
    rules.adGroup(fields, smart);
    once(Kinds.AD_GROUP, fields);
    return made(Kinds.AD_GROUP, fields.object().deepCopy(), smart).fields().deepCopy();
  }

  /// A request with a number that was used before creates nothing; a name may stand once, unless
  /// the request has a number.
  private void once(String kind, Fields fields) {
    String request = fields.text("request_id").orElse("");
    String name = fields.required(Kinds.nameField(kind));
    for (Thing each : store.all(kind).toList()) {
      if (!request.isEmpty() && request.equals(each.text("request_id"))) {
        throw Refused.invalid("request_id: The request has been processed already.");
      }
      boolean stands = !"DELETE".equals(each.text("operation_status"));
      if (request.isEmpty() && stands && name.equals(each.text(Kinds.nameField(kind)))) {
        throw Refused.invalid("The name already exists. Please try another one.");
      }
    }
  }

  private Thing made(String kind, ObjectNode fields, boolean smart) {
    String id = Long.toString(store.nextId(FIRST));
    if (!fields.has("operation_status")) {
      fields.put("operation_status", "ENABLE");
    }
    fields.put(Kinds.idField(kind, smart), id).put("create_time", world.now().toString());
    if (smart) {
      fields.put("smart", true);
    }
    return store.add(new Thing(id, kind, fields));
  }

  JsonNode ads(Fields fields) {
    Thing group = rules.standing(Kinds.AD_GROUP, fields.required("adgroup_id"));
    JsonNode creatives = fields.object().path("creatives");
    if (creatives.isEmpty()) {
      throw Refused.missing("creatives");
    }
    creatives.forEach(each -> rules.ad(new Fields((ObjectNode) each)));
    ObjectNode answer = store.object();
    ArrayNode ids = answer.putArray("ad_ids");
    for (JsonNode each : creatives) {
      ids.add(made(Kinds.AD, hung((ObjectNode) each.deepCopy(), group), false).id());
    }
    answer.set("creatives", creatives.deepCopy());
    return answer;
  }

  private static ObjectNode hung(ObjectNode ad, Thing group) {
    return ad.put("adgroup_id", group.id()).put("campaign_id", group.text("campaign_id"));
  }

  JsonNode smartAd(Fields fields) {
    Thing group = rules.standing(Kinds.AD_GROUP, fields.required("adgroup_id"));
    rules.smartAd(fields);
    ObjectNode ad = hung(fields.object().deepCopy(), group);
    ad.path("creative_list")
        .forEach(each ->
            ((ObjectNode) each).put("smart_plus_creative_id", Long.toString(store.nextId(FIRST))));
    return made(Kinds.AD, ad, true).fields().deepCopy();
  }

  JsonNode update(Fields fields) {
    Thing campaign = rules.standing(Kinds.CAMPAIGN, fields.required("campaign_id"));
    if (fields.object().has("budget")) {
      rules.budget(fields.amount("budget"));
      campaign.fields().set("budget", fields.object().path("budget"));
    }
    if (fields.object().has("campaign_name")) {
      campaign.fields().put("campaign_name", fields.name("campaign_name"));
    }
    store.touch(campaign);
    return campaign.fields().deepCopy();
  }

  /// @param only whether just every second of them is changed
  JsonNode status(String kind, boolean smart, Fields fields, boolean only) {
    String status = fields.oneOf("operation_status", Set.of("ENABLE", "DISABLE", "DELETE"));
    String field = Kinds.idField(kind, smart) + "s";
    List<String> ids = fields.ids(field);
    List<Thing> things = ids.stream().map(id -> rules.standing(kind, id)).toList();
    ArrayNode changed = store.mapper().createArrayNode();
    for (int i = 0; i < things.size(); i++) {
      if (!only || i % 2 == 0) {
        turn(things.get(i), status);
        changed.add(things.get(i).id());
      }
    }
    ObjectNode answer = store.object().put("status", status);
    answer.set(field, changed);
    return answer;
  }

  private void turn(Thing thing, String status) {
    thing.fields().put("operation_status", status);
    store.touch(thing);
    if ("DELETE".equals(status)) {
      for (String kind : List.of(Kinds.AD_GROUP, Kinds.AD)) {
        String above = thing.kind().equals(Kinds.CAMPAIGN) ? "campaign_id" : "adgroup_id";
        store
            .all(kind)
            .filter(each -> !each.id().equals(thing.id()))
            .filter(each -> thing.id().equals(each.text(above)))
            .filter(each -> !"DELETE".equals(each.text("operation_status")))
            .forEach(each -> turn(each, status));
      }
    }
  }

  JsonNode deleteFiles(Fields fields) {
    boolean image = "IMAGE".equals(fields.text("asset_type").orElse("VIDEO"));
    String field = image ? "image_ids" : "video_ids";
    ObjectNode answer = store.object();
    ArrayNode failed = answer.putArray("failed_" + field);
    for (String id : fields.ids(field)) {
      if (store.find(image ? Kinds.IMAGE : Kinds.VIDEO, id).isPresent()) {
        store.remove(id);
      } else {
        failed.add(id);
      }
    }
    return answer;
  }
}
