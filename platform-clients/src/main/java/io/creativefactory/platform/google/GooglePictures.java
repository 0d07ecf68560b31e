package io.creativefactory.platform.google;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.platform.NewObject.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// What Google wants of still pictures. Only their heads are read.
final class GooglePictures {
  private static final long MAX_BYTES = 5120L * 1024;
  private static final double TOLERANCE = 0.01;
  private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

  private GooglePictures() {}

  static List<String> faults(Path file, Shape shape) {
    List<String> faults = new ArrayList<>();
    String name = "picture " + file.getFileName();
    try {
      long bytes = Files.size(file);
      if (bytes > MAX_BYTES) {
        faults.add(name + " has " + bytes + " bytes, Google takes " + MAX_BYTES);
      }
      Optional<PixelSize> size = size(file);
      if (size.isEmpty()) {
        faults.add(name + " is neither PNG nor JPEG nor GIF");
      }
      size.flatMap(each -> misfit(each, shape)).ifPresent(why -> faults.add(name + " " + why));
    } catch (IOException e) {
      faults.add(name + " cannot be read: " + e.getClass().getSimpleName());
    }
    return faults;
  }

  private static Optional<PixelSize> size(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers =
          in == null ? List.<ImageReader>of().iterator() : ImageIO.getImageReaders(in);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        try {
          if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            reader.setInput(in);
            return Optional.of(new PixelSize(reader.getWidth(0), reader.getHeight(0)));
          }
        } finally {
          reader.dispose();
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> misfit(PixelSize size, Shape shape) {
    Rule rule = Rule.of(shape);
    double ratio = (double) size.width() / size.height();
    if (Math.abs(ratio / rule.ratio() - 1) > TOLERANCE) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "is %dx%d, Google wants %s cut %s:1",
              size.width(),
              size.height(),
              shape,
              rule.ratio() == 1 ? "1" : "1.91"));
    }
    if (size.width() < rule.width() || size.height() < rule.height()) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "is %dx%d, Google wants %dx%d or more for %s",
              size.width(),
              size.height(),
              rule.width(),
              rule.height(),
              shape));
    }
    return Optional.empty();
  }

  /// The smallest picture of a shape.
  private record Rule(double ratio, int width, int height) {
    static Rule of(Shape shape) {
      return switch (shape) {
        case LANDSCAPE -> new Rule(1.91, 600, 314);
        case SQUARE -> new Rule(1, 300, 300);
        case LOGO -> new Rule(1, 128, 128);
        case COVER -> throw new IllegalArgumentException("Google takes no cover");
      };
    }
  }
}
