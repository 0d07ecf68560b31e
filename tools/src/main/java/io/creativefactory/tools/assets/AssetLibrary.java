package io.creativefactory.tools.assets;

import static java.util.Objects.requireNonNull;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.brief.Media;
import io.creativefactory.domain.editor.Shot.Focus;
import io.creativefactory.domain.editor.SubjectTrack;
import io.creativefactory.render.eyes.Eyes;
import io.creativefactory.render.eyes.Look;
import io.creativefactory.render.look.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks at the files of a brief with the engine's eyes. What it saw is remembered by place, size
/// and time of change, for the last 256 files, because every ad of a run asks for the same ones.
/// Safe for use by many threads.
public final class AssetLibrary implements AssetCatalogue {
  private static final int REMEMBERED = 256;
  private static final Duration LOOKED_AT = Duration.ofMinutes(2);

  private final Eyes eyes;
  private final Map<Key, Look> seen =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Look> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Key(Path file, long bytes, FileTime changed) {}

  public AssetLibrary(Eyes eyes) {
    this.eyes = eyes;
  }

  @Override
  public List<Asset> catalogue(Path assets, Media media) {
    return media.items().stream().map(item -> asset(assets, item)).toList();
  }

  /// Nothing here hears music yet, so no pulse is claimed.
  @Override
  public Optional<Pulse> pulse(Path assets, Media media) {
    return Optional.empty();
  }

  private Asset asset(Path assets, Media.Item item) {
    Look found = look(inside(assets, item.path()));
    Probe.Picture picture = found.probe().picture();
    if (picture == null) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNSUITABLE, item.path() + " holds no picture; nothing was cut with it");
    }
    PixelSize size = picture.size();
    return switch (found.probe().kind()) {
      case STILL ->
          new Asset.Picture(
              item.path(), item.shows(), size, picture.hasAlpha(), focus(item, found));
      case CLIP ->
          new Asset.Clip(
              item.path(), item.shows(), size, found.probe().length(), windows(item, found));
      case SOUND ->
          throw new FactoryException(
              ErrorCode.MEDIA_UNSUITABLE, item.path() + " is sound; it belongs under `music`");
    };
  }

  /// What the brief says wins. A cut-out is shown whole, so nothing of it needs keeping.
  private static Focus focus(Media.Item item, Look still) {
    Media.Spot said = item.focus();
    if (said != null) {
      return new Focus(said.x(), said.y());
    }
    boolean cutOut = requireNonNull(still.probe().picture()).hasAlpha();
    return cutOut ? Focus.CENTRE : still.shots().getFirst().gaze().subject().at(0);
  }

  private static List<Window> windows(Media.Item item, Look clip) {
    List<Window> windows = Windows.of(clip);
    Media.Spot said = item.focus();
    if (said == null) {
      return windows;
    }
    SubjectTrack there =
        new SubjectTrack(List.of(new SubjectTrack.Point(0, said.x(), said.y(), 1)));
    return windows.stream()
        .map(window -> new Window(window.from(), window.length(), window.seen(), there))
        .toList();
  }

  private Look look(Path file) {
    Key key = key(file);
    synchronized (seen) {
      Look known = seen.get(key);
      if (known != null) {
        return known;
      }
    }
    Look fresh = eyes.watch(file, LOOKED_AT);
    synchronized (seen) {
      seen.put(key, fresh);
    }
    return fresh;
  }

  private static Key key(Path file) {
    try {
      return new Key(file, Files.size(file), Files.getLastModifiedTime(file));
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNREADABLE, file.getFileName() + " cannot be read: " + e, e);
    }
  }

  /// @throws FactoryException BRIEF_INVALID when the path leaves the folder, also by a link;
  ///   MEDIA_UNREADABLE when there is no such file
  private static Path inside(Path assets, String path) {
    try {
      Path root = assets.toRealPath();
      Path file = root.resolve(path).toRealPath();
      if (!file.startsWith(root)) {
        throw new FactoryException(
            ErrorCode.BRIEF_INVALID, path + " leaves the assets folder; nothing was opened");
      }
      return file;
    } catch (IOException | InvalidPathException e) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNREADABLE, path + " cannot be found below the assets folder", e);
    }
  }
}
