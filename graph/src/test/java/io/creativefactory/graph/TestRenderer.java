package io.creativefactory.graph;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.Sidecars;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.graph.store.Sha256;
import io.creativefactory.render.Progress;
import io.creativefactory.render.RenderOrder;
import io.creativefactory.render.Renderer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Writes small files in place of videos, really and in steps, and keeps what it was asked.
public final class TestRenderer implements Renderer {
  final List<String> rendered = Collections.synchronizedList(new ArrayList<>());
  final List<String> unfit = Collections.synchronizedList(new ArrayList<>());

  /// Called before each step with `v1-9x16`; what it throws is what the render throws.
  volatile Consumer<String> beforeStep = _ -> {};

  /// Whether its posters are pictures.
  volatile boolean real;

  /// Whether it tells its progress.
  volatile boolean talks = true;

  @Override
  public Video render(RenderOrder order, Progress listener) {
    Progress progress = talks ? listener : Progress.SILENT;
    String id = order.variant() + "-" + order.placement().ratio().slug();
    for (int step = 0; step < 20; step++) {
      beforeStep.accept(id);
      progress.frames(step, 20);
      if (Thread.currentThread().isInterrupted()) {
        throw new FactoryException(ErrorCode.CANCELLED, "rendering " + id + " was interrupted");
      }
    }
    progress.frames(20, 20);
    Video video = write(order, id);
    rendered.add(id);
    return video;
  }

  private Video write(RenderOrder order, String id) {
    try {
      Files.createDirectories(order.folder());
      Path file = order.folder().resolve(id + ".mp4");
      Path poster = order.folder().resolve(id + ".png");
      Files.writeString(file, order.storyboard().title() + " " + order.placement());
      if (real) {
        picture(poster, order.placement().size());
      } else {
        Files.writeString(poster, "poster of " + id);
      }
      return video(order, file, poster);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One of a plain colour.
  static void picture(Path file, PixelSize size) throws IOException {
    BufferedImage image =
        new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_BYTE_GRAY);
    ImageIO.write(image, "png", file.toFile());
  }

  private Video video(RenderOrder order, Path file, Path poster) throws IOException {
    QaCheck.Verdict verdict =
        unfit.contains(order.variant()) ? QaCheck.Verdict.FAIL : QaCheck.Verdict.PASS;
    return new Video(
        order.variant(),
        order.placement().ratio(),
        file.toString(),
        Sha256.of(file),
        order.storyboard().length(),
        order.placement().size(),
        Sidecars.posterOnly(poster.toString()),
        List.of(new QaCheck("loudness", verdict, "measured -14 LUFS")));
  }

  /// Fails every render of a variant.
  void fail(String variant, @Nullable ErrorCode code) {
    beforeStep =
        id -> {
          if (code != null && id.startsWith(variant + "-")) {
            throw new FactoryException(code, "scene s1: the encoder would not");
          }
        };
  }
}
