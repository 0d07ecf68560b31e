package io.creativefactory.render.check;

import static io.creativefactory.domain.editor.QaCheck.Verdict.FAIL;
import static io.creativefactory.domain.editor.QaCheck.Verdict.PASS;
import static io.creativefactory.domain.editor.QaCheck.Verdict.UNKNOWN;
import static java.util.Objects.requireNonNull;

import io.creativefactory.domain.editor.Delivery;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.render.look.FrameRate;
import io.creativefactory.render.look.Probe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Holds a file against the limits of the ad places that take its frame.
final class DeliveryCheck {
  private final Probe probe;
  private final Probe.Picture picture;
  private final double seconds;

  DeliveryCheck(Probe probe) {
    this.probe = probe;
    this.picture = requireNonNull(probe.picture());
    this.seconds = probe.length().toNanos() / 1e9;
  }

  /// PASS when at least one place takes the file; the detail then names those that do not. UNKNOWN
  /// when nobody says who takes the frame.
  QaCheck against(List<Delivery> deliveries) {
    if (deliveries.isEmpty()) {
      return new QaCheck("delivery", UNKNOWN, "no ad place is listed for this frame");
    }
    List<String> taking = new ArrayList<>();
    List<String> refusing = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      List<String> objections = objections(delivery);
      if (objections.isEmpty()) {
        taking.add(delivery.place());
      } else {
        refusing.add(delivery.place() + " (" + String.join(", ", objections) + ")");
      }
    }
    String file =
        String.format(
            Locale.ROOT, "%.1f s, %.2f MB, %d kbit/s", seconds, probe.bytes() / 1e6, kilobits());
    String takes = taking.isEmpty() ? "taken by nobody" : "taken by " + String.join(", ", taking);
    String refuses = refusing.isEmpty() ? "" : "; not by " + String.join(", ", refusing);
    return new QaCheck("delivery", taking.isEmpty() ? FAIL : PASS, file + ": " + takes + refuses);
  }

  private List<String> objections(Delivery delivery) {
    List<String> objections = new ArrayList<>();
    if (probe.length().compareTo(delivery.least()) < 0) {
      objections.add("at least " + plain(delivery.least()) + " s");
    }
    if (probe.length().compareTo(delivery.most()) > 0) {
      objections.add("at most " + plain(delivery.most()) + " s");
    }
    if (picture.size().shortSide() < delivery.shortSide()) {
      objections.add("short side at least " + delivery.shortSide() + " pixels");
    }
    if (probe.bytes() > delivery.maxBytes()) {
      objections.add("at most " + delivery.maxBytes() / 1_000_000 + " MB");
    }
    objections.addAll(objections(delivery.stream()));
    return objections;
  }

  private List<String> objections(Delivery.Stream stream) {
    List<String> objections = new ArrayList<>();
    if (kilobits() * 1000L < stream.bitsPerSecond()) {
      objections.add("at least " + stream.bitsPerSecond() / 1000 + " kbit/s");
    }
    if (!stream.video().contains(picture.codec())) {
      objections.add(picture.codec() + " is not taken");
    }
    Probe.Audio audio = probe.audio();
    if (audio == null ? stream.needsSound() : !stream.audio().contains(audio.codec())) {
      objections.add(audio == null ? "needs a sound track" : audio.codec() + " is not taken");
    }
    FrameRate rate = picture.frameRate();
    if (rate != null
        && (rate.perSecond() < stream.slowest() || rate.perSecond() > stream.fastest())) {
      objections.add(
          String.format(
              Locale.ROOT, "%.0f to %.0f frames a second", stream.slowest(), stream.fastest()));
    }
    return objections;
  }

  private long kilobits() {
    return Math.round(probe.bytes() * 8 / seconds / 1000);
  }

  private static String plain(Duration length) {
    double value = length.toMillis() / 1000.0;
    return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
  }
}
