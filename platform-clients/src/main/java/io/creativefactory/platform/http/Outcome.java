package io.creativefactory.platform.http;

import okhttp3.Headers;
import tools.jackson.databind.JsonNode;

/// What a vendor answered.
public sealed interface Outcome {

  /// @param body an empty object where nothing came
  /// @param headers for what stands in no body, such as the address of an upload
  record Good(JsonNode body, Headers headers) implements Outcome {}

  record Bad(Refusal refusal) implements Outcome {}
}
