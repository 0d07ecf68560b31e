package io.creativefactory.render.look;

import io.creativefactory.domain.PixelSize;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads what ffprobe says about one stream.
final class ProbeAnswer {
  private static final Pattern DEPTH = Pattern.compile("(\\d+)(le|be)$");
  private static final int[] SQUARE = {1, 1};

  private ProbeAnswer() {}

  /// The size in square pixels after rotation.
  static PixelSize shownSize(JsonNode stream, int rotation) {
    int width = stream.path("width").asInt(0);
    int height = stream.path("height").asInt(0);
    int[] aspect = fraction(stream.path("sample_aspect_ratio").asString(""), ":").orElse(SQUARE);
    int shown = Math.max(1, (int) Math.round((double) width * aspect[0] / aspect[1]));
    return rotation % 180 == 0
        ? new PixelSize(shown, Math.max(1, height))
        : new PixelSize(Math.max(1, height), shown);
  }

  /// Degrees clockwise; ffprobe counts counter-clockwise.
  ///
  /// @param thing a stream or a frame: a clip is turned by its stream, a photograph by its frame
  static int rotation(JsonNode thing) {
    for (JsonNode side : thing.path("side_data_list")) {
      if (side.has("rotation")) {
        int turned = -Math.round(side.path("rotation").floatValue() / 90) * 90;
        return Math.floorMod(turned, 360);
      }
    }
    return 0;
  }

  static int bitDepth(JsonNode stream) {
    int said = stream.path("bits_per_raw_sample").asInt(0);
    if (said > 0) {
      return said;
    }
    Matcher tail = DEPTH.matcher(stream.path("pix_fmt").asString(""));
    if (!tail.find()) {
      return 8;
    }
    int bits = Integer.parseInt(tail.group(1));
    // rgb48 and rgba64 count the bits of a whole pixel.
    return bits == 48 || bits == 64 ? 16 : bits;
  }

  static boolean formatHasAlpha(String pixelFormat) {
    return pixelFormat.matches("(pal8|ya\\d.*|yuva.*|gbrap.*|.*(rgba|bgra|argb|abgr).*|ayuv.*)");
  }

  /// WebM keeps transparency in a second layer that the pixel format does not tell of.
  static boolean isMarkedClear(JsonNode stream) {
    JsonNode tags = stream.path("tags");
    return tags.path("alpha_mode").asString(tags.path("ALPHA_MODE").asString("")).equals("1");
  }

  static Signal signal(JsonNode stream) {
    String order = stream.path("field_order").asString("unknown");
    return new Signal(
        stream.path("color_space").asString("unknown"),
        stream.path("color_transfer").asString("unknown"),
        stream.path("color_primaries").asString("unknown"),
        order.matches("tt|bb|tb|bt"));
  }

  static Duration seconds(JsonNode value) {
    double seconds = value.asDouble(0);
    return seconds > 0 ? Duration.ofNanos(Math.round(seconds * 1e9)) : Duration.ZERO;
  }

  /// Both parts positive, or nothing.
  static Optional<int[]> fraction(String text, String sign) {
    String[] parts = text.split(sign, -1);
    if (parts.length != 2 || !parts[0].matches("\\d{1,9}") || !parts[1].matches("\\d{1,9}")) {
      return Optional.empty();
    }
    int[] both = {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
    return both[0] > 0 && both[1] > 0 ? Optional.of(both) : Optional.empty();
  }
}
