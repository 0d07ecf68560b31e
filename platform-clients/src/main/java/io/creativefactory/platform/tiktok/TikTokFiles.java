package io.creativefactory.platform.tiktok;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.platform.http.Bodies.FilePart;
import io.creativefactory.platform.http.FileSlice;
import io.creativefactory.platform.http.VendorHttp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Videos and pictures: bytes go up with their MD5, and TikTok refuses what arrives changed. A file
/// of 20 MiB or more goes up in the parts that TikTok asks for.
final class TikTokFiles {
  /// TikTok takes files in parts only from this size on.
  static final long PARTS_FROM = 20L * 1024 * 1024;

  private static final int BUFFER = 64 * 1024;
  private final VendorHttp<TikTokCall> http;
  private final TikTokSettings settings;

  TikTokFiles(VendorHttp<TikTokCall> http, TikTokSettings settings) {
    this.http = http;
    this.settings = settings;
  }

  /// @return the video's id
  String video(String name, Path file) {
    long size = size(file);
    TikTokCall call;
    if (size < PARTS_FROM) {
      ObjectNode fields = fields("UPLOAD_BY_FILE", name);
      fields.put("video_signature", md5(file, 0, size));
      FileSlice bytes = new FileSlice(file, 0, size);
      String filename = String.valueOf(file.getFileName());
      call =
          TikTokCall.upload(
              "file/video/ad/upload/", fields, new FilePart("video_file", filename, bytes));
    } else {
      ObjectNode fields = fields("UPLOAD_BY_FILE_ID", name);
      call = TikTokCall.post("file/video/ad/upload/", fields.put("file_id", parts(name, file)));
    }
    JsonNode data = http.send(call);
    return id(call, data.isArray() ? data.path(0) : data, "video_id");
  }

  /// @return the picture's id
  String image(String name, Path file) {
    long size = size(file);
    ObjectNode fields = fields("UPLOAD_BY_FILE", name);
    fields.put("image_signature", md5(file, 0, size));
    FileSlice bytes = new FileSlice(file, 0, size);
    FilePart part = new FilePart("image_file", String.valueOf(file.getFileName()), bytes);
    TikTokCall call = TikTokCall.upload("file/image/ad/upload/", fields, part);
    return id(call, http.send(call), "image_id");
  }

  /// What an upload would send.
  ObjectNode preview(Kind kind, String name, Path file) {
    ObjectNode fields = fields("UPLOAD_BY_FILE", name);
    boolean video = kind == Kind.VIDEO;
    long size = size(file);
    fields.put(video ? "video_signature" : "image_signature", md5(file, 0, size));
    ObjectNode shown = fields.putObject(video ? "video_file" : "image_file");
    shown.put("file", String.valueOf(file.getFileName())).put("bytes", size);
    return fields;
  }

  private ObjectNode fields(String type, String name) {
    ObjectNode fields = Json.object().put("advertiser_id", settings.advertiserId());
    return fields.put("upload_type", type).put("file_name", name);
  }

  private String id(TikTokCall call, JsonNode row, String field) {
    String id = row.path(field).asString("");
    if (id.isEmpty()) {
      throw http.unreadable(call, "no " + field);
    }
    return id;
  }

  /// Parts are no video yet: an upload that breaks off leaves nothing that could stand twice, so
  /// that what is uncertain of a part is certain of the whole.
  private String parts(String name, Path file) {
    try {
      return sent(name, file);
    } catch (FactoryException e) {
      if (e.code() != ErrorCode.PLATFORM_UNCERTAIN) {
        throw e;
      }
      throw new FactoryException(
          ErrorCode.PLATFORM_UNAVAILABLE,
          "the upload of '"
              + name
              + "' broke off and no video stands; try again later. "
              + e.getMessage(),
          e);
    }
  }

  private String sent(String name, Path file) {
    long size = size(file);
    ObjectNode begin = Json.object().put("advertiser_id", settings.advertiserId());
    begin.put("size", size).put("content_type", "video").put("name", name);
    TikTokCall start = TikTokCall.post("file/start_upload/", begin);
    JsonNode wanted = http.send(start);
    String upload = id(start, wanted, "upload_id");
    long from = wanted.path("start_offset").asLong(0);
    long to = wanted.path("end_offset").asLong(0);
    while (from < to) {
      if (to > size) {
        throw http.unreadable(start, "it asks for byte " + to + " of " + size);
      }
      JsonNode next = http.send(part(upload, file, from, to));
      long after = next.path("start_offset").asLong(-1);
      if (after <= from) {
        throw http.unreadable(start, "it asks for byte " + after + " after " + from);
      }
      from = after;
      to = next.path("end_offset").asLong(0);
    }
    ObjectNode end = Json.object().put("advertiser_id", settings.advertiserId());
    TikTokCall finish = TikTokCall.post("file/finish_upload/", end.put("upload_id", upload));
    return id(finish, http.send(finish), "file_id");
  }

  private TikTokCall part(String upload, Path file, long from, long to) {
    ObjectNode fields = Json.object().put("advertiser_id", settings.advertiserId());
    fields.put("upload_id", upload).put("start_offset", Long.toString(from));
    fields.put("signature", md5(file, from, to));
    FilePart bytes = new FilePart("file", "part", new FileSlice(file, from, to));
    return TikTokCall.upload("file/transfer_upload/", fields, bytes);
  }

  boolean exists(Kind kind, String id) {
    boolean video = kind == Kind.VIDEO;
    Map<String, String> query = new LinkedHashMap<>();
    query.put("advertiser_id", settings.advertiserId());
    query.put(video ? "video_ids" : "image_ids", Json.texts(List.of(id)));
    String path = video ? "file/video/ad/info/" : "file/image/ad/info/";
    return !http.send(TikTokCall.get(path, query)).path("list").isEmpty();
  }

  TikTokCall deletion(Kind kind, String id) {
    boolean video = kind == Kind.VIDEO;
    ObjectNode body = Json.object().put("advertiser_id", settings.advertiserId());
    body.put("asset_type", video ? "VIDEO" : "IMAGE");
    body.set(video ? "video_ids" : "image_ids", Json.array(List.of(id)));
    return TikTokCall.post("creative/asset/delete/", body);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /// Lower-case hex of the bytes between.
  private static String md5(Path file, long start, long end) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      in.skipNBytes(start);
      byte[] buffer = new byte[BUFFER];
      long left = end - start;
      while (left > 0) {
        int read = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
        if (read == 0) {
          break;
        }
        digest.update(buffer, 0, read);
        left -= read;
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no MD5", e);
    }
  }

  private static FactoryException unreadable(Path file, IOException e) {
    return new FactoryException(
        ErrorCode.PLATFORM_REFUSED,
        "file '" + file.getFileName() + "' cannot be read; nothing was sent",
        e);
  }
}
