package io.creativefactory.sandbox.google;

import io.creativefactory.sandbox.wire.Reply;
import io.creativefactory.sandbox.world.Thing;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `googleAds:mutate`: all operations or none, each for itself with `partialFailure`, none at all
/// with `validateOnly`.
final class Mutate {
  private static final int MOST = 10_000;
  private static final Set<String> REQUEST =
      Set.of(
          "mutateOperations",
          "partialFailure",
          "validateOnly",
          "responseContentType",
          "customerId");

  private final Shelf shelf;
  private final Operations operations;
  private final AssetGroupRules assetGroups;

  Mutate(Shelf shelf) {
    this.shelf = shelf;
    this.operations = new Operations(shelf.account());
    this.assetGroups = new AssetGroupRules();
  }

  /// @param broken operations that fail whatever they ask for
  Reply answer(JsonNode body, String request, IntPredicate broken) {
    JsonNode list = operations(body);
    boolean partial = body.path("partialFailure").asBoolean(false);
    boolean rehearsal = body.path("validateOnly").asBoolean(false);
    Mutation draft = new Mutation(shelf);
    ArrayNode results = shelf.store().mapper().createArrayNode();
    ArrayNode errors = shelf.store().mapper().createArrayNode();
    for (int i = 0; i < list.size(); i++) {
      Map.Entry<String, JsonNode> operation = Names.single(list.path(i), "mutate_operations");
      String type = Names.snake(operation.getKey());
      Mutation next = draft.fork();
      try {
        if (partial && broken.test(i)) {
          throw GoogleError.invalid(
              "internalError.TRANSIENT_ERROR", "SANDBOX: half a batch fails.");
        }
        results.add(result(operation, next));
        draft = next;
      } catch (GoogleError e) {
        if (!partial || !e.isOfAds()) {
          return e.reply(e.isOfAds() ? e.ofOperation(i, type) : shelf.object(), request);
        }
        errors.add(e.ofOperation(i, type));
        results.addObject();
      }
    }
    assetGroups.check(draft);
    if (!rehearsal) {
      draft.keep();
    }
    ObjectNode answer = shelf.object();
    answer.set("mutateOperationResponses", rehearsal ? answer.arrayNode() : results);
    if (!errors.isEmpty()) {
      answer.set("partialFailureError", GoogleError.partial(errors, request));
    }
    return Reply.ok(answer);
  }

  private static JsonNode operations(JsonNode body) {
    Names.only(body, REQUEST, "");
    JsonNode list = body.path("mutateOperations");
    if (!list.isArray() || list.isEmpty()) {
      throw GoogleError.required("mutate_operations");
    }
    if (list.size() > MOST) {
      throw GoogleError.invalid("requestError.TOO_MANY_MUTATE_OPERATIONS", "Too many operations.");
    }
    return list;
  }

  private ObjectNode result(Map.Entry<String, JsonNode> operation, Mutation draft) {
    Thing thing = operations.apply(operation.getKey(), operation.getValue(), draft);
    ObjectNode result = shelf.object();
    result
        .putObject(operation.getKey().replaceFirst("Operation$", "Result"))
        .put("resourceName", shelf.name(thing.id()));
    return result;
  }
}
