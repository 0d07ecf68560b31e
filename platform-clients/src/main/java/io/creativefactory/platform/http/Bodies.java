package io.creativefactory.platform.http;

import java.util.Map;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;

/// What calls carry.
public final class Bodies {
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private Bodies() {}

  public static RequestBody json(JsonNode body) {
    return RequestBody.create(body.toString(), JSON);
  }

  /// `application/x-www-form-urlencoded`
  public static RequestBody form(Map<String, String> fields) {
    FormBody.Builder form = new FormBody.Builder();
    fields.forEach(form::add);
    return form.build();
  }

  /// `multipart/form-data`
  public static RequestBody multipart(Map<String, String> fields, FilePart file) {
    MultipartBody.Builder parts = new MultipartBody.Builder().setType(MultipartBody.FORM);
    fields.forEach(parts::addFormDataPart);
    return parts.addFormDataPart(file.field(), file.filename(), file.bytes()).build();
  }

  /// @param field name of the form field
  /// @param bytes a [FileSlice], so that no file is held in memory
  public record FilePart(String field, String filename, RequestBody bytes) {}
}
