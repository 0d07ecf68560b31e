package io.creativefactory.render.check;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The boxes of an MP4 file, read from their headers alone (ISO/IEC 14496-12, 4.2).
///
/// @param top names of the outermost boxes in the order of the file
/// @param tracks how many tracks `moov` holds
record Mp4Boxes(List<String> top, int tracks) {
  private static final int HEADER = 8;

  Mp4Boxes {
    top = List.copyOf(top);
  }

  /// @throws IOException also when the boxes do not fit the file
  static Mp4Boxes read(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      List<Box> boxes = boxes(in, 0, in.length());
      int tracks = 0;
      for (Box box : boxes) {
        if (box.name.equals("moov")) {
          List<Box> inside = boxes(in, box.body, box.end);
          tracks += (int) inside.stream().filter(child -> child.name.equals("trak")).count();
        }
      }
      return new Mp4Boxes(boxes.stream().map(Box::name).toList(), tracks);
    }
  }

  /// Whether a player can start before the whole file is there.
  boolean isFastStart() {
    int index = top.indexOf("moov");
    return index >= 0 && index < top.indexOf("mdat");
  }

  private record Box(String name, long body, long end) {}

  private static List<Box> boxes(RandomAccessFile in, long from, long to) throws IOException {
    List<Box> boxes = new ArrayList<>();
    for (long at = from; at + HEADER <= to; at = boxes.getLast().end) {
      in.seek(at);
      long size = Integer.toUnsignedLong(in.readInt());
      byte[] name = new byte[4];
      in.readFully(name);
      long body = at + HEADER;
      if (size == 1) {
        size = in.readLong();
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
}
