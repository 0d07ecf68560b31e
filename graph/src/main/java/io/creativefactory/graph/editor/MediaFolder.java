package io.creativefactory.graph.editor;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Sidecars;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.graph.store.StoredJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Where finished videos lie, each named by its content: `videos/ab/<sha256>.mp4`, its poster,
/// thumbnail, filmstrip and captions beside it. A render works in a folder of its own until then,
/// and leaves a slip there that tells a restarted process that the work is done.
public final class MediaFolder {
  private static final String SLIP = "video.json";
  private final Path root;

  /// @param root made when missing
  public MediaFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  Path workshop(UUID render) {
    return root.resolve("work").resolve(render.toString());
  }

  /// What an earlier process rendered and had no time to put away.
  Optional<Video> leftBehind(UUID render) {
    Path slip = workshop(render).resolve(SLIP);
    if (!Files.exists(slip)) {
      return Optional.empty();
    }
    try {
      Video video = StoredJson.read(Files.readString(slip), Video.class);
      boolean whole = Files.exists(Path.of(video.path())) || Files.exists(place(video, ".mp4"));
      return whole ? Optional.of(video) : Optional.empty();
    } catch (JacksonException _) {
      // A slip cut short by a kill: the render is done again.
      return Optional.empty();
    } catch (IOException e) {
      throw unusable("read " + slip, e);
    }
  }

  /// Notes that the render is finished, on disk before this returns.
  void note(UUID render, Video video) {
    Path slip = workshop(render).resolve(SLIP);
    Path half = slip.resolveSibling(SLIP + ".part");
    try {
      Files.writeString(half, StoredJson.write(video));
      force(half);
      Files.move(half, slip, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unusable("write " + slip, e);
    }
  }

  /// Moves the video and all that lies beside it to their final names; safe to repeat after a kill
  /// between the moves.
  Video keep(Video video) {
    Sidecars beside = video.sidecars();
    Sidecars kept =
        new Sidecars(
            move(Path.of(video.poster()), place(video, ".png")).toString(),
            beside(beside.thumbnail(), place(video, ".jpg")),
            beside(beside.filmstrip(), place(video, "-strip.jpg")),
            beside(beside.srt(), place(video, ".srt")),
            beside(beside.vtt(), place(video, ".vtt")));
    Path file = move(Path.of(video.path()), place(video, ".mp4"));
    return video.withFiles(file.toString(), kept);
  }

  private static @Nullable String beside(@Nullable String from, Path to) {
    return from == null ? null : move(Path.of(from), to).toString();
  }

  /// Empties a workshop; what is not there is no error.
  void clear(UUID render) {
    Path workshop = workshop(render);
    if (!Files.exists(workshop)) {
      return;
    }
    try (Stream<Path> found = Files.walk(workshop)) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      throw unusable("clear " + workshop, e);
    }
  }

  private Path place(Video video, String ending) {
    String sha = video.sha256();
    return root.resolve("videos").resolve(sha.substring(0, 2)).resolve(sha + ending);
  }

  private static Path move(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      if (Files.exists(from)) {
        force(from);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      }
      return to;
    } catch (IOException e) {
      throw unusable("move " + from + " to " + to, e);
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static FactoryException unusable(String tried, Exception cause) {
    return new FactoryException(
        ErrorCode.SYSTEM_INCOMPLETE,
        "media folder: could not " + tried + ": " + cause + "; it is tried again",
        cause);
  }
}
