package io.creativefactory.graph.kill;

import io.creativefactory.domain.editor.Sidecars;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.graph.store.Sha256;
import io.creativefactory.render.Progress;
import io.creativefactory.render.RenderOrder;
import io.creativefactory.render.Renderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Writes a file in steps, as slowly as it is told: at one step of one render it stands still until
/// its process is killed. Every step and every finished render is a line in a journal on disk.
final class FileRenderer implements Renderer {
  static final int STEPS = 8;
  private final Path journal;
  private final String standStillAt;

  /// @param standStillAt `3:5` for the fifth step of the third render of this process; empty for
  ///   never
  FileRenderer(Path journal, String standStillAt) {
    this.journal = journal;
    this.standStillAt = standStillAt;
  }

  private int renders;

  @Override
  public Video render(RenderOrder order, Progress progress) {
    int number = begin();
    String id = order.variant() + "-" + order.placement().ratio().slug();
    try {
      Files.createDirectories(order.folder());
      Path part = order.folder().resolve(id + ".part");
      Files.deleteIfExists(part);
      for (int step = 1; step <= STEPS; step++) {
        write(part, order.storyboard().title() + " " + id + " step " + step + "\n");
        progress.frames(step, STEPS);
        standStill(number + ":" + step, id);
      }
      return deliver(order, id, part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized int begin() {
    return ++renders;
  }

  private void standStill(String place, String id) throws IOException {
    if (!place.equals(standStillAt)) {
      return;
    }
    note("still " + id);
    Object never = new Object();
    synchronized (never) {
      while (true) {
        try {
          never.wait();
        } catch (InterruptedException e) {
          throw new IllegalStateException("only a kill ends this", e);
        }
      }
    }
  }

  private Video deliver(RenderOrder order, String id, Path part) throws IOException {
    Path poster = Files.writeString(order.folder().resolve(id + ".png"), "poster " + id);
    Path file = order.folder().resolve(id + ".mp4");
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    note("done " + id);
    return new Video(
        order.variant(),
        order.placement().ratio(),
        file.toString(),
        Sha256.of(file),
        order.storyboard().length(),
        order.placement().size(),
        Sidecars.posterOnly(poster.toString()),
        List.of());
  }

  private synchronized void note(String line) throws IOException {
    write(journal, line + "\n");
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
