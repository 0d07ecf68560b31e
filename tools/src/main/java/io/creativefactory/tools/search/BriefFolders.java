package io.creativefactory.tools.search;

import static java.util.Objects.requireNonNull;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Media;
import io.creativefactory.tools.stock.Stock;
import io.creativefactory.tools.stock.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts what a brief takes from the asset library and what it has by path into one folder, so that
/// the line finds everything below the brief's assets folder, as ever. Files are linked where the
/// disk can, else copied; nothing is put into the advertiser's own folder. Thread safe.
public final class BriefFolders {
  private final Stock stock;
  private final Vault vault;
  private final TenantId tenant;
  private final Path root;

  /// @param root folder for the folders, made when wanted
  public BriefFolders(Stock stock, Vault vault, TenantId tenant, Path root) {
    this.stock = stock;
    this.vault = vault;
    this.tenant = tenant;
    this.root = root.toAbsolutePath().normalize();
  }

  /// The folder that all paths of the brief lie below: `assets` itself when none is of the library.
  /// The same brief gets the same folder each time.
  ///
  /// @throws FactoryException NOT_FOUND when an asset has gone since the brief was read,
  ///   MEDIA_UNREADABLE when a file cannot be brought there
  public Path lay(Brief brief, Path assets) {
    SortedMap<String, Path> files = new TreeMap<>();
    boolean library = false;
    for (Media.Item item : brief.media().items()) {
      Optional<String> sha256 = LibraryMedia.sha256(item.path());
      library |= sha256.isPresent();
      files.put(item.path(), sha256.map(this::used).orElseGet(() -> assets.resolve(item.path())));
    }
    if (!library) {
      return assets;
    }
    own(files, assets, brief.media().music());
    own(files, assets, brief.brand().logo());
    own(files, assets, brief.brand().font());
    Path folder = root.resolve(name(assets, files));
    files.forEach((path, source) -> place(source, folder.resolve(path)));
    return folder;
  }

  private static void own(SortedMap<String, Path> files, Path assets, @Nullable String path) {
    if (path != null) {
      files.put(path, assets.resolve(path));
    }
  }

  private Path used(String sha256) {
    if (!stock.use(tenant, sha256)) {
      throw new FactoryException(
          ErrorCode.NOT_FOUND,
          "asset " + sha256 + " was in the library when the brief was read and has gone since");
    }
    return vault.place(tenant, sha256);
  }

  private static String name(Path assets, SortedMap<String, Path> files) {
    String all = assets.toAbsolutePath().normalize() + "\n" + String.join("\n", files.keySet());
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /// A file that changed since the last time takes the old one's place.
  private static void place(Path source, Path target) {
    try {
      Path real = source.toRealPath();
      Path folder = Files.createDirectories(requireNonNull(target.getParent()));
      if (Files.exists(target) && Files.isSameFile(target, real)) {
        return;
      }
      Path porch = Files.createTempDirectory(folder, "incoming");
      Path fresh = porch.resolve("file");
      try {
        Files.createLink(fresh, real);
      } catch (UnsupportedOperationException | FileSystemException _) {
        Files.copy(real, fresh, StandardCopyOption.COPY_ATTRIBUTES);
      }
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(porch);
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNREADABLE, source.getFileName() + " cannot be laid out: " + e, e);
    }
  }
}
