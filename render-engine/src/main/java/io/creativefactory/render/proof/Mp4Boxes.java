package io.creativefactory.render.proof;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The boxes of an MP4 file (ISO/IEC 14496-12, 4.2).
final class Mp4Boxes {
  private static final int HEADER = 8;

  private Mp4Boxes() {}

  /// @param name four letters
  /// @param body offset of the first byte of its content in the file
  /// @param end offset of the first byte after it
  record Box(String name, long body, long end) {
    int length() {
      return Math.toIntExact(end - body);
    }
  }

  /// The boxes of a stretch of the file, in order.
  ///
  /// @throws IOException also when the boxes do not fit
  static List<Box> in(RandomAccessFile file, long from, long to) throws IOException {
    List<Box> boxes = new ArrayList<>();
    for (long at = from; at + HEADER <= to; at = boxes.getLast().end) {
      file.seek(at);
      long size = Integer.toUnsignedLong(file.readInt());
      byte[] name = new byte[4];
      file.readFully(name);
      long body = at + HEADER;
      if (size == 1) {
        size = file.readLong();
        body += Long.BYTES;
      } else if (size == 0) {
        size = to - at;
      }
      if (size < HEADER || at + size > to) {
        throw new EOFException("the box at byte " + at + " claims " + size + " bytes");
      }
      boxes.add(new Box(new String(name, StandardCharsets.ISO_8859_1), body, at + size));
    }
    return boxes;
  }

  static List<Box> in(RandomAccessFile file, Box box) throws IOException {
    return in(file, box.body, box.end);
  }

  /// A box inside a box inside a box.
  static Optional<Box> find(RandomAccessFile file, Box from, String... path) throws IOException {
    Box at = from;
    for (String name : path) {
      Optional<Box> next = in(file, at).stream().filter(box -> box.name.equals(name)).findFirst();
      if (next.isEmpty()) {
        return next;
      }
      at = next.get();
    }
    return Optional.of(at);
  }

  static ByteBuffer content(RandomAccessFile file, Box box) throws IOException {
    byte[] bytes = new byte[box.length()];
    file.seek(box.body);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
