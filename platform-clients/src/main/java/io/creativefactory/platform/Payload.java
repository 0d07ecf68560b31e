package io.creativefactory.platform;

import tools.jackson.databind.JsonNode;

/// One request as it would leave, for people to read before anything exists. Holds no secret.
///
/// @param method `POST`
/// @param path without host and without query, for example `/v26.0/act_1/campaigns`
/// @param body the fields of the form or the JSON body; JSON inside a form field is shown as what
///   it means; a file as `{"file": name, "bytes": size}`
public record Payload(String method, String path, JsonNode body) {}
