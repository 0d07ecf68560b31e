package io.creativefactory.tools.stock;

import io.creativefactory.tools.stock.StockItem.Label;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A source of whose files somebody said what they show.
public final class Captioned implements MediaSource {
  private final MediaSource source;
  private final Map<String, Said> said;

  /// What was said of a file.
  ///
  /// @param caption may be empty
  /// @param brand may be empty
  public record Said(String caption, String brand) {}

  /// @param said by the file's place in the source, see [MediaSource#place]
  public Captioned(MediaSource source, Map<String, Said> said) {
    this.source = source;
    this.said = Map.copyOf(said);
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public void list(Consumer<Seen> consumer) {
    source.list(consumer);
  }

  @Override
  public void fetch(Seen.Item item, Path target) {
    source.fetch(item, target);
  }

  @Override
  public String place(Seen seen) {
    return source.place(seen);
  }

  @Override
  public Label label(Seen.Item item) {
    return Optional.ofNullable(said.get(place(item)))
        .map(words -> Uploads.label(item.name(), words.caption(), words.brand()))
        .orElseGet(() -> source.label(item));
  }
}
