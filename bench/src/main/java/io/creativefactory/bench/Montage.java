package io.creativefactory.bench;

import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A sequence cut together from pieces of real footage, with its boundaries known to the frame:
/// frames are mixed here, not by a filter whose rounding one would have to guess.
final class Montage {
  static final int RATE = 25;
  static final int MIXED = RATE / 2;

  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int LUMA = WIDTH * HEIGHT;
  private static final int BYTES = LUMA * 3 / 2;
  private static final Limits LIMITS = Limits.within(Duration.ofMinutes(5));

  /// How one piece gives way to the next.
  enum Join {
    CUT,
    DISSOLVE,
    FADE
  }

  /// @param from seconds into the file
  /// @param frames at [#RATE]
  /// @param filter done to the piece, FFmpeg's words; empty for none
  /// @param flashAt a frame of the piece that a flash begins at; -1 for none
  record Piece(Path file, double from, int frames, String filter, int flashAt) {}

  /// A boundary.
  ///
  /// @param frame first of the new shot, or the middle
  /// @param from first frame that is not the old shot alone
  /// @param to first frame that is the new shot alone
  record Truth(int frame, int from, int to, Join join) {}

  private final Ffmpeg ffmpeg;

  Montage(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /// @param joins one less than pieces
  List<Truth> write(List<Piece> pieces, List<Join> joins, Path out) {
    List<Truth> truths = new ArrayList<>();
    List<String> line = new ArrayList<>();
    String size = WIDTH + "x" + HEIGHT;
    line.addAll(
        MediaInput.own(
            "pipe:0",
            "-f",
            "rawvideo",
            "-pix_fmt",
            "yuv420p",
            "-s",
            size,
            "-r",
            Integer.toString(RATE)));
    line.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "22"));
    line.add(MediaInput.name(out));
    ffmpeg.feed(
        line,
        LIMITS,
        input -> {
          try (input) {
            feed(pieces, joins, input, truths);
          }
        });
    return truths;
  }

  private void feed(List<Piece> pieces, List<Join> joins, OutputStream input, List<Truth> truths)
      throws IOException {
    int written = 0;
    List<byte[]> before = decode(pieces.getFirst());
    for (int i = 1; i < pieces.size(); i++) {
      List<byte[]> after = decode(pieces.get(i));
      Join join = joins.get(i - 1);
      int overlap = join == Join.DISSOLVE ? MIXED : 0;
      List<byte[]> whole = new ArrayList<>(before.subList(0, before.size() - overlap));
      int end = written + whole.size();
      switch (join) {
        case CUT -> truths.add(new Truth(end, end, end, join));
        case DISSOLVE -> {
          truths.add(new Truth(end + overlap / 2, end, end + overlap, join));
          List<byte[]> tail = before.subList(before.size() - overlap, before.size());
          for (int k = 0; k < overlap; k++) {
            whole.add(mixed(tail.get(k), after.get(k), (k + 1.0) / (overlap + 1)));
          }
          after = new ArrayList<>(after.subList(overlap, after.size()));
        }
        case FADE -> {
          truths.add(new Truth(end, end - MIXED, end + MIXED, join));
          for (int k = 0; k < MIXED; k++) {
            double share = (k + 1.0) / MIXED;
            int last = whole.size() - MIXED + k;
            whole.set(last, mixed(whole.get(last), black(), share));
            after.set(MIXED - 1 - k, mixed(after.get(MIXED - 1 - k), black(), share));
          }
        }
      }
      for (byte[] frame : whole) {
        input.write(frame);
      }
      written += whole.size();
      before = after;
    }
    for (byte[] frame : before) {
      input.write(frame);
    }
  }

  private List<byte[]> decode(Piece piece) {
    List<String> line = new ArrayList<>();
    String start = String.format(Locale.ROOT, "%.3f", piece.from());
    line.addAll(MediaInput.media(piece.file(), "-ss", start));
    String own = piece.filter().isEmpty() ? "" : "," + piece.filter();
    String filter =
        String.format(
            Locale.ROOT,
            "fps=%1$d%2$s,scale=%3$d:%4$d:force_original_aspect_ratio=increase,"
                + "crop=%3$d:%4$d,format=yuv420p",
            RATE,
            own,
            WIDTH,
            HEIGHT);
    line.addAll(List.of("-map", "0:v:0", "-vf", filter));
    line.addAll(List.of("-frames:v", Integer.toString(piece.frames()), "-f", "rawvideo", "pipe:1"));
    byte[] all = ffmpeg.capture(line, LIMITS);
    List<byte[]> frames = new ArrayList<>();
    for (int at = 0; at + BYTES <= all.length; at += BYTES) {
      byte[] frame = new byte[BYTES];
      System.arraycopy(all, at, frame, 0, BYTES);
      frames.add(frame);
    }
    if (frames.size() < piece.frames()) {
      throw new IllegalStateException(piece + " gave only " + frames.size() + " frames");
    }
    for (int i = 0; piece.flashAt() >= 0 && i < 3; i++) {
      int at = piece.flashAt() + i;
      frames.set(at, mixed(frames.get(at), white(), 0.9 - 0.25 * i));
    }
    return frames;
  }

  private static byte[] black() {
    return even(16);
  }

  private static byte[] white() {
    return even(235);
  }

  private static byte[] even(int luma) {
    byte[] frame = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      frame[i] = (byte) (i < LUMA ? luma : 128);
    }
    return frame;
  }

  private static byte[] mixed(byte[] one, byte[] other, double share) {
    byte[] frame = new byte[BYTES];
    int weight = (int) Math.round(share * 256);
    for (int i = 0; i < BYTES; i++) {
      frame[i] = (byte) (((one[i] & 0xff) * (256 - weight) + (other[i] & 0xff) * weight) >> 8);
    }
    return frame;
  }
}
