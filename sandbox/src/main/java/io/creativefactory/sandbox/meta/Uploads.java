package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.meta.Thing.Kind;
import io.creativefactory.sandbox.wire.Call;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Takes videos and images. Bytes are counted and looked at, not kept.
final class Uploads {
  /// How much is asked for at a time.
  static final long CHUNK = 1024 * 1024;

  /// Looks at a video that still find it being processed.
  private static final int LOOKS = 2;

  private final Shelf shelf;

  Uploads(Shelf shelf) {
    this.shelf = shelf;
  }

  ObjectNode video(Form form, Map<String, Call.Part> files) {
    return switch (form.text("upload_phase").orElse("")) {
      case "start" -> start(form);
      case "transfer" -> transfer(form, files);
      case "finish" -> finish(form);
      case "cancel" -> cancel(form);
      case "" -> whole(form, files);
      default -> throw VendorError.invalid("Invalid value", "upload_phase is unknown");
    };
  }

  private ObjectNode start(Form form) {
    form.required("file_size");
    long size = form.number("file_size").orElse(0L);
    if (size <= 0) {
      throw VendorError.invalid("Invalid file", "file_size must be positive.");
    }
    Thing upload = new Thing(shelf.nextId(), Kind.UPLOAD, shelf.mapper().createObjectNode());
    upload.fields().put("size", size).put("received", 0L).put("video_id", shelf.nextId());
    shelf.add(upload);
    ObjectNode answer = wanted(upload);
    answer.put("upload_session_id", upload.id());
    return answer.put("video_id", upload.text("video_id"));
  }

  private ObjectNode transfer(Form form, Map<String, Call.Part> files) {
    Thing upload = session(form);
    form.required("start_offset");
    long received = upload.number("received");
    long size = upload.number("size");
    if (form.number("start_offset").orElse(-1L) != received) {
      throw VendorError.wrongOffset(received, Math.min(received + CHUNK, size));
    }
    Call.Part chunk = files.get("video_file_chunk");
    if (chunk == null || chunk.bytes().length == 0) {
      throw VendorError.missing("video_file_chunk");
    }
    long after = received + chunk.bytes().length;
    if (after > size) {
      throw VendorError.invalid("Too many bytes", after + " bytes came, " + size + " were named.");
    }
    upload.fields().put("received", after);
    shelf.touch(upload);
    return wanted(upload);
  }

  private ObjectNode wanted(Thing upload) {
    long received = upload.number("received");
    ObjectNode answer = shelf.mapper().createObjectNode();
    answer.put("start_offset", Long.toString(received));
    return answer.put(
        "end_offset", Long.toString(Math.min(received + CHUNK, upload.number("size"))));
  }

  private ObjectNode finish(Form form) {
    Thing upload = session(form);
    if (upload.number("received") != upload.number("size")) {
      throw VendorError.invalid(
          "Upload incomplete",
          upload.number("received") + " of " + upload.number("size") + " bytes have come.");
    }
    ObjectNode fields = shelf.mapper().createObjectNode();
    form.text("title").ifPresent(title -> fields.put("title", title));
    form.text("description").ifPresent(text -> fields.put("description", text));
    form.text("is_ai_generated").ifPresent(ai -> fields.put("is_ai_generated", ai));
    keep(upload.text("video_id"), upload.number("size"), fields);
    shelf.remove(upload.id());
    return shelf.mapper().createObjectNode().put("success", true);
  }

  private ObjectNode cancel(Form form) {
    shelf.remove(session(form).id());
    return shelf.mapper().createObjectNode().put("success", true);
  }

  private ObjectNode whole(Form form, Map<String, Call.Part> files) {
    Call.Part source = files.get("source");
    if (source == null) {
      throw VendorError.missing("source");
    }
    ObjectNode fields = shelf.mapper().createObjectNode();
    form.text("title").ifPresent(title -> fields.put("title", title));
    String id = shelf.nextId();
    keep(id, source.bytes().length, fields);
    return shelf.mapper().createObjectNode().put("id", id);
  }

  private void keep(String id, long size, ObjectNode fields) {
    fields.put("size", size).put("video_status", "processing").put("looks", 0);
    shelf.add(new Thing(id, Kind.VIDEO, fields));
  }

  /// Moves the processing of a video on, as time would.
  static void look(Thing video) {
    int looks = (int) video.number("looks") + 1;
    video.fields().put("looks", looks);
    if (looks > LOOKS) {
      video.fields().put("video_status", "ready");
    }
  }

  private Thing session(Form form) {
    String id = form.required("upload_session_id");
    return shelf
        .find(id)
        .filter(each -> each.kind() == Kind.UPLOAD)
        .orElseThrow(() -> VendorError.noObject(id));
  }

  ObjectNode image(Map<String, Call.Part> files) {
    if (files.isEmpty()) {
      throw VendorError.missing("filename");
    }
    ObjectNode answer = shelf.mapper().createObjectNode();
    ObjectNode images = answer.putObject("images");
    files.values().forEach(part -> images.set(part.filename(), one(part)));
    return answer;
  }

  private ObjectNode one(Call.Part part) {
    BufferedImage picture = read(part);
    if (picture == null) {
      throw VendorError.invalid(1487411, "Image not readable", "The file is no PNG, JPEG or GIF.");
    }
    String hash = md5(part.bytes());
    ObjectNode fields = shelf.mapper().createObjectNode();
    fields.put("hash", hash).put("name", part.filename()).put("status", "ACTIVE");
    fields.put("width", picture.getWidth()).put("height", picture.getHeight());
    if (shelf.find(hash).isEmpty()) {
      shelf.add(new Thing(hash, Kind.IMAGE, fields));
    }
    return shelf
        .mapper()
        .createObjectNode()
        .put("hash", hash)
        .put("width", picture.getWidth())
        .put("height", picture.getHeight());
  }

  private static @Nullable BufferedImage read(Call.Part part) {
    try {
      return ImageIO.read(new ByteArrayInputStream(part.bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox cannot read an image from memory", e);
    }
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no MD5", e);
    }
  }
}
