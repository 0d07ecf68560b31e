package io.creativefactory.tools.stock;

import io.creativefactory.domain.Checks;
import java.nio.file.Path;
import java.util.function.Consumer;

/// A place that media come from: a folder, a shared drive, later a bucket. Thread safe.
public interface MediaSource {

  /// Names the place among all sources of a tenant, for example `drive:1AbC`; holds no secret.
  String name();

  /// Tells everything it holds, in a steady order where the place allows it.
  ///
  /// @throws io.creativefactory.domain.FactoryException when the place itself cannot be read; one
  ///   file that cannot be is told as [Seen.Broken] and stops nothing
  void list(Consumer<Seen> consumer);

  /// Brings one file to a place on this disk. What an earlier, broken attempt left in `target` may
  /// be gone on with.
  ///
  /// @param target in a folder that exists
  /// @throws io.creativefactory.domain.FactoryException when it cannot be brought
  void fetch(Seen.Item item, Path target);

  /// Where a person finds a file in it.
  default String place(Seen seen) {
    return seen.name();
  }

  /// What is said of a file; empty where nothing is said, never a guess.
  default StockItem.Label label(Seen.Item item) {
    return StockItem.Label.named(item.name());
  }

  /// What a listing holds.
  sealed interface Seen {
    /// The place's own name for it: a path below the folder, a file id.
    String locator();

    /// What people call it.
    String name();

    /// @param bytes as the source says; 0 when it does not
    /// @param version changes whenever the content may have changed
    record Item(String locator, String name, long bytes, String version) implements Seen {
      public Item {
        Checks.text("locator", locator);
        Checks.text("name", name);
      }
    }

    /// Something that cannot even be asked for.
    ///
    /// @param reason continues a sentence that starts with its name
    record Broken(String locator, String name, String reason) implements Seen {}

    /// Something still being written; the next look will tell.
    record Growing(String locator, String name) implements Seen {}
  }
}
