package io.creativefactory.render.proof;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.look.FrameStream;
import io.creativefactory.render.look.SmallFrame;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Plays an encoded piece once and takes from it all that is wanted: every frame small, some frames
/// whole, and little pictures.
final class Screening {
  private static final int EVERY = 6;

  private final Ffmpeg ffmpeg;
  private final Path piece;
  private final PixelSize size;
  private final Path scratch;

  /// @param size of the piece's pictures
  /// @param scratch gets what was taken, as files
  Screening(Ffmpeg ffmpeg, Path piece, PixelSize size, Path scratch) {
    this.ffmpeg = ffmpeg;
    this.piece = piece;
    this.size = size;
    this.scratch = scratch;
  }

  /// @param whole numbers of the frames that are wanted in full size, ascending; may be none
  /// @param viewer sees every frame small
  /// @return how many frames there are
  int play(List<Integer> whole, Limits limits, Consumer<SmallFrame> viewer) {
    PixelSize small = FrameStream.small(size);
    List<String> line = new ArrayList<>(MediaInput.media(piece, "-threads", "1"));
    line.addAll(List.of("-filter_complex_threads", "1"));
    line.addAll(List.of("-filter_complex", graph(whole, small)));
    line.addAll(List.of("-map", "[small]", "-fps_mode", "passthrough"));
    line.addAll(List.of("-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1"));
    line.addAll(List.of("-map", "[little]", "-fps_mode", "passthrough", "-c:v", "mjpeg"));
    line.addAll(List.of("-q:v", "3", "-bitexact", "-threads", "1", "-start_number", "0"));
    // A folder's own per cent signs are no pattern.
    String folder = MediaInput.name(scratch).replace("%", "%%");
    line.addAll(List.of("-f", "image2", folder + "/glimpse%d.jpg"));
    if (!whole.isEmpty()) {
      line.addAll(List.of("-map", "[whole]", "-fps_mode", "passthrough"));
      line.addAll(List.of("-f", "rawvideo", "-pix_fmt", "rgb24", MediaInput.name(raw())));
    }
    int[] count = new int[1];
    ffmpeg.stream(line, limits, output -> count[0] = FrameStream.show(output, small, viewer));
    return count[0];
  }

  private String graph(List<Integer> whole, PixelSize small) {
    PixelSize little = Glimpses.size(size);
    String wanted = whole.stream().map(n -> "eq(n," + n + ")").collect(Collectors.joining("+"));
    String full =
        whole.isEmpty()
            ? ""
            : ";[c]select='%s',scale=in_color_matrix=bt709,format=rgb24[whole]".formatted(wanted);
    return ("[0:v:0]split=%d[a][b]%s;[a]scale=%d:%d:flags=area[small];"
            + "[b]select='not(mod(n,%d))',scale=%d:%d:flags=area:in_color_matrix=bt709"
            + ":out_color_matrix=bt601:out_range=pc,setsar=1,format=yuvj420p[little]%s")
        .formatted(
            whole.isEmpty() ? 2 : 3,
            whole.isEmpty() ? "" : "[c]",
            small.width(),
            small.height(),
            EVERY,
            little.width(),
            little.height(),
            full);
  }

  private Path raw() {
    return scratch.resolve("whole.rgb");
  }

  /// The frames that were wanted whole, by their numbers.
  Map<Integer, Still> stills(List<Integer> whole) {
    Map<Integer, Still> stills = new TreeMap<>();
    if (whole.isEmpty()) {
      return stills;
    }
    try (InputStream in = Files.newInputStream(raw())) {
      for (int frame : whole) {
        byte[] rgb = in.readNBytes(3 * size.width() * size.height());
        stills.put(frame, new Still(size.width(), size.height(), rgb));
      }
      return stills;
    } catch (IOException e) {
      throw unreadable(e);
    } finally {
      raw().toFile().delete();
    }
  }

  /// @param frames how many the piece has
  Glimpses glimpses(int frames) {
    List<byte[]> jpegs = new ArrayList<>();
    try {
      for (int i = 0; i * EVERY < frames; i++) {
        jpegs.add(Files.readAllBytes(scratch.resolve("glimpse" + i + ".jpg")));
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return new Glimpses(EVERY, jpegs);
  }

  private FactoryException unreadable(IOException cause) {
    return new FactoryException(
        ErrorCode.RENDER_FAILED,
        "decoded frames cannot be read from " + scratch + ": " + cause,
        cause);
  }
}
