package io.creativefactory.sandbox.tiktok;

import io.creativefactory.sandbox.wire.Call;
import io.creativefactory.sandbox.world.Store;
import io.creativefactory.sandbox.world.Thing;
import io.creativefactory.sandbox.world.World;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The endpoints, behind the gate: who has no token or another advertiser's id gets no further.
final class Routes {
  private static final long FIRST_EVENT = 1;
  private final TikTokSandboxAccount account;
  private final Store store;
  private final Writing writing;
  private final Lists lists;
  private final Uploads uploads;
  private final Reports reports;

  Routes(TikTokSandboxAccount account, World world, Store store, Review review) {
    this.account = account;
    this.store = store;
    this.writing = new Writing(world, store, new Rules(world, store, account));
    this.lists = new Lists(store, review);
    this.uploads = new Uploads(store);
    this.reports = new Reports(world, store, account);
  }

  /// @param half whether every second part of a batch fails
  JsonNode answer(Call call, boolean half) {
    String token = call.header("Access-Token").orElse("");
    if (token.isEmpty()) {
      throw Refused.token(40104, "Access token is empty.");
    }
    if (!account.token().equals(token)) {
      throw Refused.token(40105, "Access token " + token + " is incorrect or has been revoked.");
    }
    String path = String.join("/", call.path().subList(2, call.path().size()));
    Fields fields = fields(call);
    if (!Set.of("advertiser/info", "event/track").contains(path)) {
      String advertiser = fields.required("advertiser_id");
      if (!account.advertiserId().equals(advertiser)) {
        throw Refused.permission(advertiser);
      }
    }
    boolean smart = path.startsWith("smart_plus/");
    String rest = smart ? path.substring("smart_plus/".length()) : path;
    return "GET".equals(call.method())
        ? read(rest, smart, fields)
        : write(call, rest, new Request(fields, smart, half));
  }

  private record Request(Fields fields, boolean smart, boolean half) {}

  private Fields fields(Call call) {
    if (call.header("Content-Type").orElse("").startsWith("application/json")
        && call.json().orElse(store.object()) instanceof ObjectNode body) {
      return new Fields(body);
    }
    ObjectNode params = store.object();
    call.params().forEach(params::put);
    return new Fields(params);
  }

  private JsonNode read(String path, boolean smart, Fields query) {
    return switch (path) {
      case "advertiser/info" -> info(query);
      case "tool/region" -> regions(query);
      case "campaign/get" -> lists.objects(Kinds.CAMPAIGN, smart, query);
      case "adgroup/get" -> lists.objects(Kinds.AD_GROUP, smart, query);
      case "ad/get" -> lists.objects(Kinds.AD, smart, query);
      case "file/video/ad/search" -> lists.files(Kinds.VIDEO, query);
      case "file/image/ad/search" -> lists.files(Kinds.IMAGE, query);
      case "file/video/ad/info" -> lists.fileInfo(Kinds.VIDEO, query);
      case "file/image/ad/info" -> lists.fileInfo(Kinds.IMAGE, query);
      case "report/integrated/get" -> reports.read(query);
      default -> throw Refused.invalid("The SANDBOX reads nothing at " + path);
    };
  }

  private JsonNode write(Call call, String path, Request request) {
    Fields fields = request.fields();
    boolean smart = request.smart();
    return switch (path) {
      case "campaign/create" -> writing.campaign(fields, smart);
      case "adgroup/create" -> writing.adGroup(fields, smart);
      case "ad/create" -> smart ? writing.smartAd(fields) : writing.ads(fields);
      case "campaign/update" -> writing.update(fields);
      case "campaign/status/update" -> status(Kinds.CAMPAIGN, request);
      case "adgroup/status/update" -> status(Kinds.AD_GROUP, request);
      case "ad/status/update" -> status(Kinds.AD, request);
      case "creative/asset/delete" -> writing.deleteFiles(fields);
      case "file/video/ad/upload" -> uploads.video(fields, call.files());
      case "file/image/ad/upload" -> uploads.image(fields, call.files());
      case "file/start_upload" -> uploads.start(fields);
      case "file/transfer_upload" -> uploads.transfer(fields, call.files());
      case "file/finish_upload" -> uploads.finish(fields);
      case "event/track" -> events(fields);
      default -> throw Refused.invalid("The SANDBOX writes nothing at " + path);
    };
  }

  private JsonNode status(String kind, Request request) {
    return writing.status(kind, request.smart(), request.fields(), request.half());
  }

  private JsonNode info(Fields query) {
    JsonNode ids = query.json("advertiser_ids", store.mapper()).orElseGet(store::object);
    if (!account.advertiserId().equals(ids.path(0).asString(""))) {
      throw Refused.permission(ids.path(0).asString(""));
    }
    ObjectNode all = store.object().put("advertiser_id", account.advertiserId());
    all.put("name", TikTokSandboxAccount.NAME).put("status", "STATUS_ENABLE");
    all.put("currency", account.currency().getCurrencyCode());
    all.put("timezone", "Etc/UTC").put("display_timezone", "Etc/UTC");
    ObjectNode answer = store.object();
    answer.putArray("list").add(all);
    return answer;
  }

  private JsonNode regions(Fields query) {
    query.required("objective_type");
    query.required("placements");
    ObjectNode answer = store.object();
    Regions.list(answer.putArray("region_info"));
    return answer;
  }

  /// An event that stands already is taken and not counted again.
  private JsonNode events(Fields fields) {
    fields.oneOf("event_source", Set.of("web", "app", "offline", "crm"));
    if (!account.pixelCode().equals(fields.required("event_source_id"))) {
      throw Refused.invalid("event_source_id: The pixel does not exist.");
    }
    List<JsonNode> data = fields.object().path("data").valueStream().toList();
    if (data.isEmpty() || data.size() > 1000) {
      throw Refused.invalid("data: Length must be between 1 and 1000.");
    }
    data.forEach(each -> event(new Fields((ObjectNode) each)));
    for (JsonNode each : data) {
      String key = each.path("event").asString() + " " + each.path("event_id").asString("");
      if (store.all(Kinds.EVENT).noneMatch(known -> key.equals(known.text("key")))) {
        String id = "e" + store.nextId(FIRST_EVENT);
        ObjectNode kept = ((ObjectNode) each.deepCopy()).put("key", key);
        store.add(new Thing(id, Kinds.EVENT, kept));
      }
    }
    return store.object();
  }

  private static void event(Fields event) {
    event.required("event");
    event.amount("event_time");
    if (!event.object().path("user").isObject()) {
      throw Refused.missing("user");
    }
    for (String field : List.of("email", "phone", "external_id")) {
      String value = event.object().path("user").path(field).asString("");
      if (!value.isEmpty() && !value.matches("[0-9a-f]{64}")) {
        throw Refused.invalid("user." + field + ": Must be hashed with SHA-256.");
      }
    }
  }
}
