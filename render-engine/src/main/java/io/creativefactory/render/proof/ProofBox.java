package io.creativefactory.render.proof;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.proof.Mp4Boxes.Box;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Keeps a proof inside the file that it is about, as a box of its own at the end, which players
/// and FFmpeg pass over (ISO/IEC 14496-12, 4.2: `uuid`). So both are there or neither is.
public final class ProofBox {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final byte[] OURS = "creative-factory".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 8;

  private ProofBox() {}

  static void append(Path piece, Proof proof) {
    byte[] json = JSON.writeValueAsBytes(proof);
    ByteBuffer box = ByteBuffer.allocate(HEADER + OURS.length + json.length);
    box.putInt(box.capacity());
    box.put("uuid".getBytes(StandardCharsets.US_ASCII)).put(OURS).put(json);
    try {
      Files.write(piece, box.array(), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw unusable(piece, e);
    }
  }

  /// What was measured when the piece was made.
  ///
  /// @throws FactoryException RENDER_FAILED when the piece cannot be read or holds no proof
  public static Proof of(Path piece) {
    try (RandomAccessFile file = new RandomAccessFile(piece.toFile(), "r")) {
      for (Box box : Mp4Boxes.in(file, 0, file.length())) {
        Optional<byte[]> json =
            box.name().equals("uuid")
                ? ours(Mp4Boxes.content(file, box).array())
                : Optional.empty();
        if (json.isPresent()) {
          return JSON.readValue(json.get(), Proof.class);
        }
      }
    } catch (IOException | JacksonException e) {
      throw unusable(piece, e);
    }
    throw new FactoryException(
        ErrorCode.RENDER_FAILED, "the encoded piece " + piece + " carries no measurements");
  }

  private static Optional<byte[]> ours(byte[] content) {
    boolean ours =
        content.length > OURS.length
            && Arrays.equals(content, 0, OURS.length, OURS, 0, OURS.length);
    return ours
        ? Optional.of(Arrays.copyOfRange(content, OURS.length, content.length))
        : Optional.empty();
  }

  private static FactoryException unusable(Path piece, Exception cause) {
    return new FactoryException(
        ErrorCode.RENDER_FAILED,
        "the measurements of " + piece + " cannot be kept: " + cause,
        cause);
  }
}
