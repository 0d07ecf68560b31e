package io.creativefactory.platform.google;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The operations of one `googleAds:mutate`, in order. An object that later ones need gets a
/// temporary name with a negative number, unique in the request.
final class GoogleOperations {
  private final String customer;
  private final ArrayNode list = JsonNodeFactory.instance.arrayNode();
  private int temporary;

  GoogleOperations(String customerId) {
    this.customer = "customers/" + customerId;
  }

  /// `customers/123/campaigns/456`
  String name(String collection, String id) {
    return customer + "/" + collection + "/" + id;
  }

  /// `customers/123/campaigns/-1`
  String temporaryName(String collection) {
    temporary--;
    return name(collection, Integer.toString(temporary));
  }

  /// @param type for example `campaign`
  /// @return the object to fill
  ObjectNode create(String type) {
    return operation(type).putObject("create");
  }

  /// @param mask lowerCamel paths, joined by commas
  /// @return the object to fill, already named
  ObjectNode update(String type, String resourceName, String mask) {
    ObjectNode operation = operation(type);
    operation.put("updateMask", mask);
    return operation.putObject("update").put("resourceName", resourceName);
  }

  void remove(String type, String resourceName) {
    operation(type).put("remove", resourceName);
  }

  private ObjectNode operation(String type) {
    return list.addObject().putObject(type + "Operation");
  }

  /// The whole request: all or nothing.
  ObjectNode request() {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.set("mutateOperations", list);
    return request;
  }

  /// The whole request, each operation for itself.
  ObjectNode partialRequest() {
    return request().put("partialFailure", true);
  }

  /// The whole request, checked and not carried out.
  ObjectNode rehearsal() {
    return request().put("validateOnly", true);
  }
}
