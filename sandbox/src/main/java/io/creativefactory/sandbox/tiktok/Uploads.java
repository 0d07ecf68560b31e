package io.creativefactory.sandbox.tiktok;

import io.creativefactory.sandbox.wire.Call;
import io.creativefactory.sandbox.world.Store;
import io.creativefactory.sandbox.world.Thing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes videos and pictures. Bytes are counted, summed and looked at, not kept.
final class Uploads {
  private static final long FIRST = 7_400_000_000_000_000_000L;
  private static final long PARTS_FROM = 20L * 1024 * 1024;
  private static final long PART = 8L * 1024 * 1024;
  private final Store store;

  Uploads(Store store) {
    this.store = store;
  }

  JsonNode video(Fields fields, Map<String, Call.Part> files) {
    String name = fileName(fields);
    ObjectNode kept = store.object().put("file_name", name).put("displayable", true);
    switch (fields.required("upload_type")) {
      case "UPLOAD_BY_FILE" -> {
        Call.Part part = part(files, "video_file");
        signed(fields.required("video_signature"), part.bytes());
        kept.put("size", part.bytes().length).put("signature", md5(part.bytes()));
      }
      case "UPLOAD_BY_FILE_ID" -> {
        Thing upload =
            store
                .find(Kinds.UPLOAD, fields.required("file_id"))
                .filter(each -> each.fields().path("done").asBoolean(false))
                .orElseThrow(() -> Refused.upload(40900, "The file does not exist."));
        kept.put("size", upload.number("size"));
        store.remove(upload.id());
      }
      default -> throw Refused.invalid("upload_type: Not in the SANDBOX.");
    }
    String id = "v" + store.nextId(FIRST);
    store.add(new Thing(id, Kinds.VIDEO, kept.put("video_id", id)));
    return store.mapper().createArrayNode().add(kept.deepCopy());
  }

  JsonNode image(Fields fields, Map<String, Call.Part> files) {
    String name = fileName(fields);
    if (!"UPLOAD_BY_FILE".equals(fields.required("upload_type"))) {
      throw Refused.invalid("upload_type: Not in the SANDBOX.");
    }
    Call.Part part = part(files, "image_file");
    signed(fields.required("image_signature"), part.bytes());
    picture(part.bytes());
    ObjectNode kept = store.object().put("file_name", name).put("size", part.bytes().length);
    String id = "ad-site-i18n-sg/" + store.nextId(FIRST);
    store.add(new Thing(id, Kinds.IMAGE, kept.put("image_id", id)));
    return kept.deepCopy();
  }

  private static void picture(byte[] bytes) {
    try {
      if (ImageIO.read(new ByteArrayInputStream(bytes)) == null) {
        throw Refused.upload(40908, "The file type is not supported.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox cannot read a picture from memory", e);
    }
  }

  /// A name of a file is 1 to 100 long and stands once in an account.
  private String fileName(Fields fields) {
    String name = fields.required("file_name");
    if (name.length() > 100) {
      throw Refused.invalid("file_name: Length must be between 1 and 100.");
    }
    boolean taken =
        store.all(Kinds.VIDEO).anyMatch(each -> name.equals(each.text("file_name")))
            || store.all(Kinds.IMAGE).anyMatch(each -> name.equals(each.text("file_name")));
    if (taken) {
      throw Refused.upload(40911, "Duplicated material name.");
    }
    return name;
  }

  private static Call.Part part(Map<String, Call.Part> files, String field) {
    Call.Part part = files.get(field);
    if (part == null || part.bytes().length == 0) {
      throw Refused.missing(field);
    }
    return part;
  }

  private static void signed(String signature, byte[] bytes) {
    if (!md5(bytes).equals(signature)) {
      throw Refused.upload(40900, "The signature does not match the file.");
    }
  }

  JsonNode start(Fields fields) {
    long size = fields.amount("size").longValue();
    if (size < PARTS_FROM) {
      throw Refused.invalid("size: Must be greater than or equal to " + PARTS_FROM + ".");
    }
    String name = fields.required("name");
    ObjectNode kept = store.object().put("size", size).put("received", 0L);
    Thing upload = store.add(new Thing("u" + store.nextId(FIRST), Kinds.UPLOAD, kept));
    return wanted(upload).put("upload_id", upload.id()).put("file_name", name);
  }

  JsonNode transfer(Fields fields, Map<String, Call.Part> files) {
    Thing upload = session(fields);
    Call.Part part = part(files, "file");
    signed(fields.required("signature"), part.bytes());
    long from = Long.parseLong(fields.required("start_offset"));
    long to = from + part.bytes().length;
    if (from != upload.number("received") || to > upload.number("size")) {
      throw Refused.upload(40900, "The offset of the part is wrong.");
    }
    upload.fields().put("received", to);
    store.touch(upload);
    return wanted(upload);
  }

  JsonNode finish(Fields fields) {
    Thing upload = session(fields);
    if (upload.number("received") != upload.number("size")) {
      throw Refused.upload(40900, "The file is not complete.");
    }
    upload.fields().put("done", true);
    store.touch(upload);
    return store.object().put("file_id", upload.id()).put("size", upload.number("size"));
  }

  private ObjectNode wanted(Thing upload) {
    long from = upload.number("received");
    ObjectNode answer = store.object().put("start_offset", from);
    return answer.put("end_offset", Math.min(from + PART, upload.number("size")));
  }

  private Thing session(Fields fields) {
    String id = fields.required("upload_id");
    return store
        .find(Kinds.UPLOAD, id)
        .orElseThrow(() -> Refused.upload(40900, "Upload " + id + " does not exist."));
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no MD5", e);
    }
  }
}
