package io.creativefactory.platform.meta;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.NewObject.NewImage;
import io.creativefactory.platform.http.Bodies.FilePart;
import io.creativefactory.platform.http.FileSlice;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Still pictures. Their id is a hash of their content: the same picture twice is one picture.
final class MetaImages {
  private final MetaHttp http;
  private final MetaAccount account;

  MetaImages(MetaHttp http, MetaAccount account) {
    this.http = http;
    this.account = account;
  }

  String edge() {
    return account.path() + "/adimages";
  }

  /// @return the hash
  String upload(String name, NewImage image) {
    FileSlice bytes = new FileSlice(image.file(), 0, size(image));
    MetaCall call = MetaCall.upload(edge(), Map.of(), new FilePart("filename", name, bytes));
    JsonNode answer = http.send(call);
    return answer
        .path("images")
        .valueStream()
        .map(each -> each.path("hash").asString(""))
        .filter(hash -> !hash.isEmpty())
        .findFirst()
        .orElseThrow(() -> http.unreadable(call, "no image hash"));
  }

  boolean exists(String hash) {
    Map<String, String> query = Map.of("hashes", "[\"" + hash + "\"]", "fields", "hash,status");
    JsonNode data = http.send(MetaCall.get(edge(), query)).path("data");
    return data.valueStream().anyMatch(each -> hash.equals(each.path("hash").asString("")));
  }

  private static long size(NewImage image) {
    try {
      return Files.size(image.file());
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNREADABLE,
          "image " + image.file() + " cannot be read; nothing was sent",
          e);
    }
  }
}
