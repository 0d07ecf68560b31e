package io.creativefactory.tools.assets;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.brief.Media;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.process.Ffmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks at the files of a brief with FFmpeg. What it saw is remembered by place, size and time of
/// change, for the last 256 files, because every ad of a run asks for the same ones. Safe for use
/// by many threads.
public final class AssetLibrary implements AssetCatalogue {
  private static final int REMEMBERED = 256;

  private final MediaInspector inspector;
  private final ClipSampler sampler;
  private final Map<Key, Seen> seen =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Seen> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Key(Path file, long bytes, FileTime changed) {}

  private record Seen(Probe probe, List<Window> windows) {}

  public AssetLibrary(Ffmpeg ffmpeg) {
    this.inspector = new MediaInspector(ffmpeg);
    this.sampler = new ClipSampler(ffmpeg);
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
    Seen found = seen(inside(assets, item.path()));
    Probe.Picture picture = found.probe().picture();
    if (picture == null) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNSUITABLE, item.path() + " holds no picture; nothing was cut with it");
    }
    PixelSize size = picture.size();
    return switch (found.probe().kind()) {
      case STILL -> new Asset.Picture(item.path(), item.shows(), size, picture.hasAlpha());
      case CLIP ->
          new Asset.Clip(item.path(), item.shows(), size, found.probe().length(), found.windows());
      case SOUND ->
          throw new FactoryException(
              ErrorCode.MEDIA_UNSUITABLE, item.path() + " is sound; it belongs under `music`");
    };
  }

  private Seen seen(Path file) {
    Key key = key(file);
    synchronized (seen) {
      Seen known = seen.get(key);
      if (known != null) {
        return known;
      }
    }
    Probe probe = inspector.probePicture(file);
    List<Window> windows =
        probe.kind() == Probe.Kind.CLIP ? sampler.windows(file, probe.length()) : List.of();
    Seen fresh = new Seen(probe, windows);
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
