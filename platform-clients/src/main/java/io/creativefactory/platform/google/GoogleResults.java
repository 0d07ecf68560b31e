package io.creativefactory.platform.google;

import io.creativefactory.platform.http.Refusal.Kind;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads what `googleAds:mutate` answers: one result for each operation, in their order; an empty
/// one where it failed, with its reason beside.
final class GoogleResults {
  private GoogleResults() {}

  /// The last part of a result's resource name: `111`, and `222~333` for an ad of an ad group.
  static String id(GoogleHttp http, GoogleCall call, JsonNode answer, int operation) {
    JsonNode result = answer.path("mutateOperationResponses").path(operation);
    String name =
        result
            .valueStream()
            .map(each -> each.path("resourceName").asString(""))
            .findFirst()
            .orElse("");
    String id = name.substring(name.lastIndexOf('/') + 1);
    if (id.isEmpty()) {
      throw http.unreadable(call, "no resource name for operation " + operation);
    }
    return id;
  }

  /// The reasons of operations that failed alone, but for those about what is gone already.
  static List<String> failures(JsonNode answer) {
    return GoogleFailure.faults(answer.path("partialFailureError")).stream()
        .filter(each -> GoogleFailure.kind(each) != Kind.GONE)
        .map(
            each -> "operation " + GoogleFailure.operation(each) + ": " + GoogleFailure.words(each))
        .toList();
  }
}
