package io.creativefactory.render.proof;

import io.creativefactory.render.proof.Mp4Boxes.Box;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// An MP4 file, read without decoding it.
///
/// @param top names of the outermost boxes in the order of the file
/// @param tracks how many tracks it holds
/// @param pictures for each coded picture of the first H.264 track, in the order of decoding, a
///   hash of what is coded (the slices alone: notes and repeated parameter sets show nothing)
/// @param parameters hashes of the parameter sets that the pictures are decoded with, those of the
///   track and any inside the stream
public record Mp4File(List<String> top, int tracks, List<String> pictures, Set<String> parameters) {
  private static final int SLICES = 5;
  private static final int SEQUENCE_SET = 7;
  private static final int PICTURE_SET = 8;

  /// Bytes of `avc1` before the boxes in it (ISO/IEC 14496-12, 12.1.3).
  private static final int SAMPLE_ENTRY = 78;

  public Mp4File {
    top = List.copyOf(top);
    pictures = List.copyOf(pictures);
    parameters = Set.copyOf(parameters);
  }

  /// Whether a player can start before the whole file is there.
  public boolean isFastStart() {
    int index = top.indexOf("moov");
    return index >= 0 && index < top.indexOf("mdat");
  }

  /// @throws IOException also when the boxes do not fit the file
  public static Mp4File read(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      Box whole = new Box("", 0, file.length());
      List<Box> boxes = Mp4Boxes.in(file, whole);
      List<Box> tracks = new ArrayList<>();
      for (Box box : boxes) {
        if (box.name().equals("moov")) {
          Mp4Boxes.in(file, box).stream().filter(b -> b.name().equals("trak")).forEach(tracks::add);
        }
      }
      Film film = new Film(file, tracks);
      return new Mp4File(
          boxes.stream().map(Box::name).toList(),
          tracks.size(),
          film.pictures(),
          film.parameters());
    }
  }

  /// The first H.264 track.
  private static final class Film {
    private final RandomAccessFile file;
    private final Set<String> sets = new TreeSet<>();
    private final List<String> pictures = new ArrayList<>();

    Film(RandomAccessFile file, List<Box> tracks) throws IOException {
      this.file = file;
      Optional<Box> found = Optional.empty();
      for (Box track : tracks) {
        Optional<Box> table = Mp4Boxes.find(file, track, "mdia", "minf", "stbl");
        if (found.isEmpty() && table.isPresent() && codec(table.get()).isPresent()) {
          found = table;
        }
      }
      if (found.isPresent()) {
        read(found.get());
      }
    }

    List<String> pictures() {
      return pictures;
    }

    Set<String> parameters() {
      return sets;
    }

    private Optional<Box> codec(Box table) throws IOException {
      Optional<Box> entries = Mp4Boxes.find(file, table, "stsd");
      if (entries.isEmpty()) {
        return Optional.empty();
      }
      for (Box entry : Mp4Boxes.in(file, entries.get().body() + 8, entries.get().end())) {
        if (entry.name().equals("avc1")) {
          Box inside = new Box("avc1", entry.body() + SAMPLE_ENTRY, entry.end());
          return Mp4Boxes.find(file, inside, "avcC");
        }
      }
      return Optional.empty();
    }

    private void read(Box stbl) throws IOException {
      parameters(Mp4Boxes.content(file, codec(stbl).orElseThrow()));
      ByteBuffer sizes = content(stbl, "stsz");
      int same = sizes.getInt(4);
      int count = sizes.getInt(8);
      int next = 0;
      for (long[] chunk : chunks(stbl)) {
        long at = chunk[0];
        for (long i = 0; i < chunk[1] && next < count; i++) {
          int size = same != 0 ? same : sizes.getInt(12 + 4 * next);
          pictures.add(picture(at, size));
          at += size;
          next++;
        }
      }
    }

    private ByteBuffer content(Box stbl, String name) throws IOException {
      Box box =
          Mp4Boxes.find(file, stbl, name)
              .orElseThrow(() -> new EOFException("no " + name + " box"));
      return Mp4Boxes.content(file, box);
    }

    /// For each chunk its place in the file and its number of samples.
    private List<long[]> chunks(Box stbl) throws IOException {
      boolean wide = Mp4Boxes.find(file, stbl, "co64").isPresent();
      ByteBuffer places = content(stbl, wide ? "co64" : "stco");
      ByteBuffer runs = content(stbl, "stsc");
      List<long[]> chunks = new ArrayList<>();
      int entries = runs.getInt(4);
      int entry = 0;
      for (int i = 0; i < places.getInt(4); i++) {
        while (entry + 1 < entries && runs.getInt(8 + 12 * (entry + 1)) <= i + 1) {
          entry++;
        }
        long place =
            wide ? places.getLong(8 + 8 * i) : Integer.toUnsignedLong(places.getInt(8 + 4 * i));
        chunks.add(new long[] {place, runs.getInt(8 + 12 * entry + 4)});
      }
      return chunks;
    }

    private void parameters(ByteBuffer avcC) {
      avcC.position(5);
      for (int mask : new int[] {0x1f, 0xff}) {
        int count = avcC.get() & mask;
        for (int i = 0; i < count; i++) {
          byte[] set = new byte[avcC.getShort() & 0xffff];
          avcC.get(set);
          sets.add(hash(set, 0, set.length));
        }
      }
    }

    /// Each unit stands behind its length in four bytes, as our own encoder writes it.
    private String picture(long at, int size) throws IOException {
      byte[] bytes = new byte[size];
      file.seek(at);
      file.readFully(bytes);
      ByteBuffer sample = ByteBuffer.wrap(bytes);
      MessageDigest slices = sha256();
      while (sample.remaining() > 4) {
        int length = sample.getInt();
        if (length < 1 || length > sample.remaining()) {
          throw new EOFException("a coded picture at byte " + at + " does not fit its sample");
        }
        int kind = sample.get(sample.position()) & 0x1f;
        if (kind <= SLICES) {
          slices.update(bytes, sample.position(), length);
        } else if (kind == SEQUENCE_SET || kind == PICTURE_SET) {
          sets.add(hash(bytes, sample.position(), length));
        }
        sample.position(sample.position() + length);
      }
      return hex(slices);
    }
  }

  private static String hash(byte[] bytes, int from, int length) {
    MessageDigest digest = sha256();
    digest.update(bytes, from, length);
    return hex(digest);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
