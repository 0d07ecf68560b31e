package io.creativefactory.render.look;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks ffprobe about a file and refuses what no ad can use.
final class Prober {
  private static final int SMALLEST = 16;
  private static final int LARGEST = 8192;
  private static final Limits LIMITS = Limits.within(Duration.ofSeconds(60));
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> STILL_CODECS =
      Set.of("png", "mjpeg", "webp", "bmp", "tiff", "jpegxl", "jpeg2000");

  private final Ffmpeg ffmpeg;

  Prober(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  Probe probe(Path file) {
    long bytes = size(file);
    JsonNode answer = ask(file);
    Optional<JsonNode> video = stream(answer, "video");
    Optional<JsonNode> audio = stream(answer, "audio");
    Probe.@Nullable Audio sound = audio.map(stream -> audio(answer, stream)).orElse(null);
    if (video.isPresent()) {
      return isStill(answer, video.get())
          ? still(file, bytes, video.get())
          : clip(file, bytes, video.get(), sound);
    }
    if (sound == null) {
      throw unsuitable(file, "holds neither pictures nor sound");
    }
    if (sound.length().isZero()) {
      throw unsuitable(file, "holds sound of no length");
    }
    return new Probe(Probe.Kind.SOUND, bytes, sound.length(), null, sound);
  }

  private static long size(Path file) {
    try {
      long bytes = Files.isRegularFile(file) ? Files.size(file) : -1;
      if (bytes > 0) {
        return bytes;
      }
      throw unreadable(file, bytes == 0 ? "is empty" : "does not exist or is no file", null);
    } catch (IOException denied) {
      throw unreadable(file, "cannot be read: " + denied.getMessage(), denied);
    }
  }

  private JsonNode ask(Path file) {
    List<String> line = new ArrayList<>(List.of("-show_format", "-show_streams", "-of", "json"));
    line.addAll(MediaInput.media(file));
    return answer(file, line);
  }

  private JsonNode answer(Path file, List<String> line) {
    try {
      return JSON.readTree(ffmpeg.probe(line, LIMITS));
    } catch (FactoryException failed) {
      throw notMedia(file, failed);
    } catch (JacksonException odd) {
      throw new FactoryException(
          ErrorCode.DEFECT, "ffprobe answered no JSON about " + file + ".", odd);
    }
  }

  private static Optional<JsonNode> stream(JsonNode answer, String type) {
    for (JsonNode stream : answer.path("streams")) {
      boolean cover = stream.path("disposition").path("attached_pic").asInt(0) == 1;
      if (stream.path("codec_type").asString("").equals(type) && !cover) {
        return Optional.of(stream);
      }
    }
    return Optional.empty();
  }

  private static Probe.Audio audio(JsonNode answer, JsonNode stream) {
    Duration own = ProbeAnswer.seconds(stream.path("duration"));
    return new Probe.Audio(
        stream.path("codec_name").asString("unknown"),
        stream.path("channels").asInt(0),
        stream.path("sample_rate").asInt(0),
        own.isZero() ? ProbeAnswer.seconds(answer.path("format").path("duration")) : own);
  }

  /// Single pictures come through the still demuxers; a moving picture may use the same codecs.
  private static boolean isStill(JsonNode answer, JsonNode stream) {
    String format = answer.path("format").path("format_name").asString("");
    return format.endsWith("_pipe")
        && STILL_CODECS.contains(stream.path("codec_name").asString(""));
  }

  private Probe still(Path file, long bytes, JsonNode stream) {
    List<String> line = new ArrayList<>(List.of("-show_frames", "-of", "json"));
    line.addAll(List.of("-read_intervals", "%+#1"));
    line.addAll(MediaInput.media(file));
    int rotation = ProbeAnswer.rotation(answer(file, line).path("frames").path(0));
    PixelSize size = suitable(file, stream, rotation);
    boolean alpha = seesThrough(file, stream);
    return still(bytes, picture(stream, new Seen(size, rotation, alpha), null));
  }

  private static Probe still(long bytes, Probe.Picture picture) {
    return new Probe(Probe.Kind.STILL, bytes, Duration.ZERO, picture, null);
  }

  private Probe clip(Path file, long bytes, JsonNode stream, Probe.@Nullable Audio sound) {
    int rotation = ProbeAnswer.rotation(stream);
    PixelSize size = suitable(file, stream, rotation);
    FrameTimes packets = packets(file, stream);
    int promised = stream.path("nb_frames").asInt(0);
    if (packets.count() < promised - 1) {
      throw unreadable(
          file,
          "is cut off: it promises " + promised + " frames and holds " + packets.count(),
          null);
    }
    Optional<FrameRate> rate = packets.frameRate(stream);
    if (packets.length().isZero() || rate.isEmpty()) {
      throw unsuitable(file, "holds a clip of no length");
    }
    String format = stream.path("pix_fmt").asString("");
    boolean gif = stream.path("codec_name").asString("").equals("gif");
    boolean marked = ProbeAnswer.isMarkedClear(stream);
    boolean alpha = gif ? seesThrough(file, stream) : marked || ProbeAnswer.formatHasAlpha(format);
    Seen seen = new Seen(size, rotation, alpha);
    if (gif && packets.count() == 1) {
      return still(bytes, picture(stream, seen, null));
    }
    Probe.Picture picture = picture(stream, seen, rate.get());
    return new Probe(Probe.Kind.CLIP, bytes, packets.length(), picture, sound);
  }

  /// What the stream's own entry does not say.
  private record Seen(PixelSize size, int rotation, boolean alpha) {}

  private static Probe.Picture picture(JsonNode stream, Seen seen, @Nullable FrameRate rate) {
    return new Probe.Picture(
        seen.size(),
        seen.rotation(),
        rate,
        stream.path("codec_name").asString("unknown"),
        stream.path("pix_fmt").asString("unknown"),
        ProbeAnswer.bitDepth(stream),
        seen.alpha(),
        ProbeAnswer.signal(stream));
  }

  private static PixelSize suitable(Path file, JsonNode stream, int rotation) {
    if (stream.path("width").asInt(0) < 1 || stream.path("height").asInt(0) < 1) {
      throw unreadable(file, "names a video stream but its picture cannot be found", null);
    }
    PixelSize size = ProbeAnswer.shownSize(stream, rotation);
    if (size.shortSide() < SMALLEST || Math.max(size.width(), size.height()) > LARGEST) {
      throw unsuitable(file, "is " + size + " pixels");
    }
    return size;
  }

  private FrameTimes packets(Path file, JsonNode stream) {
    return packets(file, stream.path("index").asString());
  }

  /// When the frames of a clip are shown.
  ///
  /// @param stream as ffprobe takes it, such as `v:0`
  FrameTimes packets(Path file, String stream) {
    List<String> line = new ArrayList<>(List.of("-select_streams", stream));
    line.addAll(List.of("-show_entries", "packet=pts_time,duration_time,flags"));
    line.addAll(List.of("-of", "csv=print_section=0"));
    line.addAll(MediaInput.media(file));
    try {
      return FrameTimes.parse(ffmpeg.probe(line, LIMITS));
    } catch (FactoryException failed) {
      throw notMedia(file, failed);
    }
  }

  /// Decodes the first picture, which also finds a still that is cut off.
  private boolean seesThrough(Path file, JsonNode stream) {
    boolean channel = ProbeAnswer.formatHasAlpha(stream.path("pix_fmt").asString(""));
    List<String> line = new ArrayList<>(List.of("-xerror"));
    line.addAll(MediaInput.media(file, "-err_detect", "+explode"));
    line.addAll(List.of("-map", "0:v:0", "-frames:v", "1", "-f", "rawvideo"));
    String alpha = channel ? "format=rgba,alphaextract,format=gray" : "scale=16:16,format=gray";
    line.addAll(List.of("-vf", alpha, "pipe:1"));
    AtomicBoolean clear = new AtomicBoolean();
    try {
      ffmpeg.stream(line, LIMITS, output -> clear.set(anyBelowOpaque(output)));
    } catch (FactoryException failed) {
      throw notMedia(file, failed);
    }
    return channel && clear.get();
  }

  private static boolean anyBelowOpaque(InputStream alpha) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int read = alpha.read(buffer); read >= 0; read = alpha.read(buffer)) {
      for (int i = 0; i < read; i++) {
        if (buffer[i] != (byte) 0xff) {
          return true;
        }
      }
    }
    return false;
  }

  /// Only the tool's own refusal is the file's fault; a deadline or a stop passes on as it is.
  private static FactoryException notMedia(Path file, FactoryException failed) {
    return failed.code() == ErrorCode.RENDER_FAILED
        ? unreadable(file, "is no readable media file. " + failed.getMessage(), failed)
        : failed;
  }

  private static FactoryException unreadable(Path file, String why, @Nullable Throwable cause) {
    return new FactoryException(
        ErrorCode.MEDIA_UNREADABLE,
        file
            + " "
            + why
            + ". A complete PNG, JPEG, WebP or GIF picture, an MP4, MOV or WebM video or a WAV,"
            + " MP3 or M4A sound is wanted.",
        cause);
  }

  private static FactoryException unsuitable(Path file, String why) {
    return new FactoryException(
        ErrorCode.MEDIA_UNSUITABLE,
        file
            + " "
            + why
            + ". Pictures need "
            + SMALLEST
            + " to "
            + LARGEST
            + " pixels a side, clips and sounds a length of more than zero.");
  }
}
