package io.creativefactory.render.look;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The times at which the frames of a clip are shown, read from its packets without decoding.
public final class FrameTimes {
  /// One picture that has no time.
  public static final FrameTimes STILL = new FrameTimes(new double[1], 0);

  /// A frame may stand this share of a frame off its place: containers round to milliseconds.
  private static final double EVEN = 0.1;

  /// Start of each frame in seconds, ascending.
  private final double[] times;

  /// When the last frame is over.
  private final double end;

  private FrameTimes(double[] times, double end) {
    this.times = times;
    this.end = end;
  }

  /// @param csv lines of `pts_time,duration_time,flags`
  static FrameTimes parse(byte[] csv) {
    double end = 0;
    double[] times = new double[1024];
    int count = 0;
    for (String line : new String(csv, StandardCharsets.US_ASCII).lines().toList()) {
      String[] parts = line.split(",", -1);
      // D: decoded only to reach a later frame, never shown.
      if (parts.length < 3 || !number(parts[0]) || parts[2].contains("D")) {
        continue;
      }
      double time = Double.parseDouble(parts[0]);
      times = count == times.length ? Arrays.copyOf(times, count * 2) : times;
      times[count++] = time;
      end = Math.max(end, time + (number(parts[1]) ? Double.parseDouble(parts[1]) : 0));
    }
    double[] shown = Arrays.copyOf(times, count);
    Arrays.sort(shown);
    return new FrameTimes(shown, end);
  }

  private static boolean number(String text) {
    return text.matches("-?\\d+(\\.\\d+)?");
  }

  public int count() {
    return times.length;
  }

  /// When a frame is shown, in milliseconds from the first.
  public long startMs(int frame) {
    return Math.round((times[Math.min(frame, count() - 1)] - times[0]) * 1000);
  }

  Duration length() {
    return count() == 0 ? Duration.ZERO : Duration.ofNanos(Math.round((end - times[0]) * 1e9));
  }

  /// The exact rate when the frames stand evenly at a rate that the container states; else the
  /// mean.
  Optional<FrameRate> frameRate(JsonNode stream) {
    Optional<int[]> stated = ProbeAnswer.fraction(stream.path("r_frame_rate").asString(""), "/");
    Optional<int[]> mean = ProbeAnswer.fraction(stream.path("avg_frame_rate").asString(""), "/");
    if (count() < 2) {
      return mean.or(() -> stated).map(rate -> new FrameRate(rate[0], rate[1], false));
    }
    double step = (times[count() - 1] - times[0]) / (count() - 1);
    boolean uneven = isUneven(step);
    if (!uneven && stated.isPresent()) {
      int[] rate = stated.get();
      if (Math.abs((double) rate[0] / rate[1] * step - 1) < 0.01) {
        return Optional.of(new FrameRate(rate[0], rate[1], false));
      }
    }
    return step <= 0
        ? Optional.empty()
        : Optional.of(new FrameRate((int) Math.round(1_000_000 / step), 1_000_000, uneven));
  }

  private boolean isUneven(double step) {
    for (int i = 1; i < count(); i++) {
      if (Math.abs(times[i] - times[i - 1] - step) > Math.max(EVEN * step, 0.0015)) {
        return true;
      }
    }
    return false;
  }
}
