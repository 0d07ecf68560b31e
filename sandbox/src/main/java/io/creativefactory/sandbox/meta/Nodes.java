package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.meta.Thing.Kind;
import io.creativefactory.sandbox.wire.Call;
import io.creativefactory.sandbox.world.World;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The routes: the account with its edges, and single objects.
final class Nodes {
  private final SandboxAccount account;
  private final Shelf shelf;
  private final World world;
  private final Reading reading;
  private final Insights insights;
  private final Reports reports;
  private final Signals signals;
  private final Archive archive;
  private final Uploads uploads;
  private final CampaignRules campaigns;
  private final AdSetRules sets;
  private final CreativeRules creatives;

  Nodes(SandboxAccount account, Shelf shelf, Delivery delivery, World world) {
    this.account = account;
    this.shelf = shelf;
    this.world = world;
    this.reading = new Reading(shelf, account, delivery);
    this.insights = new Insights(shelf, account, world.market().crowd());
    this.reports = new Reports(shelf, insights);
    this.signals = new Signals(shelf);
    this.archive = new Archive(shelf.mapper(), account.token());
    this.uploads = new Uploads(shelf);
    this.campaigns = new CampaignRules(account);
    this.sets = new AdSetRules(account, shelf);
    this.creatives = new CreativeRules(account, shelf);
  }

  ObjectNode answer(Call call) {
    List<String> path = call.path();
    String node = path.size() > 1 ? path.get(1) : "";
    String edge = path.size() > 2 ? path.get(2) : "";
    Form form = new Form(call.params(), shelf.mapper());
    if (path.size() > 3) {
      throw VendorError.noObject(String.join("/", path));
    }
    if (node.startsWith("act_") && !node.equals(account.node())) {
      throw VendorError.permission("Ad account owner has NOT granted access to " + node + ".");
    }
    return switch (call.method() + " " + node + " " + edge) {
      case String line when line.equals("GET ads_archive ") -> archive.search(form, world.today());
      case String line when line.equals("POST " + account.pixelId() + " events") ->
          signals.take(form, world.now(), "SANDBOX");
      default ->
          node.equals(account.node())
              ? ofAccount(call, edge, form)
              : ofThing(call, find(node), edge, form);
    };
  }

  private Thing find(String id) {
    return shelf
        .find(id)
        .filter(each -> each.kind() != Kind.UPLOAD && each.kind() != Kind.EVENT)
        .orElseThrow(() -> VendorError.noObject(id));
  }

  private ObjectNode ofAccount(Call call, String edge, Form form) {
    if ("GET".equals(call.method())) {
      return switch (edge) {
        case "" -> self(form);
        case "minimum_budgets" -> minima();
        case "insights" -> insights.read(account.node(), form, world.today());
        default -> reading.list(kind(edge), form, each -> true);
      };
    }
    if ("POST insights".equals(call.method() + " " + edge)) {
      return reports.order(account.node(), form, world.today());
    }
    Kind kind = kind(edge);
    if ("DELETE".equals(call.method()) && kind == Kind.IMAGE) {
      String hash = form.required("hash");
      shelf.remove(find(hash).id());
      return success();
    }
    if (!"POST".equals(call.method())) {
      throw VendorError.noObject(edge);
    }
    return create(kind, call, form);
  }

  private static Kind kind(String edge) {
    return Kind.ofEdge(edge).orElseThrow(() -> VendorError.noObject(edge));
  }

  private ObjectNode create(Kind kind, Call call, Form form) {
    form.only(Allowed.CREATE.getOrDefault(kind, Set.of()));
    switch (kind) {
      case VIDEO -> {
        return uploads.video(form, call.files());
      }
      case IMAGE -> {
        return uploads.image(call.files());
      }
      case CAMPAIGN -> campaigns.check(form);
      case AD_SET -> sets.check(form);
      case CREATIVE -> creatives.creative(form);
      case AD -> creatives.ad(form);
      case UPLOAD, EVENT, REPORT -> throw VendorError.noObject("");
    }
    if (form.text("execution_options").filter(each -> each.contains("validate_only")).isPresent()) {
      return success();
    }
    Thing thing = new Thing(shelf.nextId(), kind, shelf.mapper().createObjectNode());
    thing.fields().put("status", kind == Kind.CREATIVE ? "ACTIVE" : "PAUSED");
    form.keepIn(thing.fields());
    thing.fields().put("created_time", world.now().toString());
    shelf.add(thing);
    return shelf.mapper().createObjectNode().put("id", thing.id());
  }

  private ObjectNode ofThing(Call call, Thing thing, String edge, Form form) {
    if (thing.kind() == Kind.REPORT) {
      return edge.isEmpty()
          ? reports.status(thing, form)
          : reports.read(thing, form, world.today());
    }
    return switch (call.method() + " " + edge) {
      case "GET " -> reading.one(thing, form);
      case "POST insights" -> reports.order(insightful(thing).id(), form, world.today());
      case "GET insights" -> insights.read(insightful(thing).id(), form, world.today());
      case "GET adsets" -> reading.list(Kind.AD_SET, form, below(thing));
      case "GET ads" -> reading.list(Kind.AD, form, below(thing));
      case "POST " -> update(thing, form);
      case "DELETE " -> delete(thing);
      default -> throw VendorError.noObject(thing.id() + "/" + edge);
    };
  }

  private static Thing insightful(Thing thing) {
    if (!Insights.has(thing)) {
      throw VendorError.noObject(thing.id());
    }
    return thing;
  }

  private Predicate<Thing> below(Thing parent) {
    return each ->
        parent.id().equals(each.text("campaign_id"))
            || parent.id().equals(each.text("adset_id"))
            || shelf
                .find(each.text("adset_id"))
                .filter(set -> parent.id().equals(set.text("campaign_id")))
                .isPresent();
  }

  private ObjectNode update(Thing thing, Form form) {
    form.only(Allowed.UPDATE.getOrDefault(thing.kind(), Set.of()));
    if (thing.isDeleted()) {
      throw VendorError.invalid(1487056, "Deleted", "Object " + thing.id() + " is deleted.");
    }
    if (form.text("name").isPresent()) {
      form.name();
    }
    form.oneOf("status", Set.of("ACTIVE", "PAUSED", "DELETED", "ARCHIVED"));
    campaigns.budget(form);
    form.keepIn(thing.fields());
    shelf.touch(thing);
    return success();
  }

  /// What is deleted stays readable; everything below it goes with it.
  private ObjectNode delete(Thing thing) {
    if (thing.kind() == Kind.VIDEO) {
      shelf.remove(thing.id());
      return success();
    }
    Predicate<Thing> below = below(thing);
    List<Thing> children =
        Stream.of(Kind.AD_SET, Kind.AD).flatMap(shelf::all).filter(below).toList();
    Stream.concat(children.stream(), Stream.of(thing)).forEach(this::markDeleted);
    return success();
  }

  private void markDeleted(Thing thing) {
    thing.fields().put("status", "DELETED");
    shelf.touch(thing);
  }

  private ObjectNode success() {
    return shelf.mapper().createObjectNode().put("success", true);
  }

  private ObjectNode self(Form form) {
    form.only(Set.of());
    ObjectNode all = shelf.mapper().createObjectNode();
    all.put("account_id", account.id()).put("name", MetaSandbox.ACCOUNT_NAME);
    all.put("currency", account.currency().getCurrencyCode());
    all.put("timezone_name", "Etc/UTC").put("account_status", 1);
    List<String> fields = List.of(form.text("fields").orElse("id").split(","));
    return all.retain(fields).put("id", account.node());
  }

  private ObjectNode minima() {
    ObjectNode answer = shelf.mapper().createObjectNode();
    ObjectNode row = answer.putArray("data").addObject();
    row.put("currency", account.currency().getCurrencyCode());
    row.put("min_daily_budget_imp", account.minimumBudget());
    row.put("min_daily_budget_video_views", account.minimumBudget());
    return answer;
  }
}
