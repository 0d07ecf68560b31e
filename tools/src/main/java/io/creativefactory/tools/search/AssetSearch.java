package io.creativefactory.tools.search;

import io.creativefactory.domain.TenantId;
import io.creativefactory.tools.memory.Embedder;
import io.creativefactory.tools.stock.Stock;
import io.creativefactory.tools.stock.StockItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// Finds what shows something, in words: by meaning, over everything that is known of an item, and
/// by the very words of what was read or said in it, with filters, and without showing the same
/// thing twice. Thread safe.
public final class AssetSearch {
  /// So many texts are looked at for each answer wanted: items have several, and variety needs a
  /// choice.
  private static final int CHOICE = 5;

  private final Stock stock;
  private final Embedder embedder;
  private final Nearest nearest;
  private final VeryWords veryWords;

  /// @param stock on the same database
  public AssetSearch(DataSource database, Stock stock, Embedder embedder) {
    this.stock = stock;
    this.embedder = embedder;
    this.nearest = new Nearest(database, Nearest.FEW);
    this.veryWords = new VeryWords(database);
  }

  /// The best first; empty when nothing passes the filters.
  public List<Hit> find(TenantId tenant, Question question) {
    float[] meaning = embedder.embed(question.words());
    List<Candidate> held = veryWords.find(tenant, meaning, question);
    List<Candidate> near = new ArrayList<>(held);
    nearest.find(tenant, meaning, question.filters(), question.max() * CHOICE).stream()
        .filter(each -> held.stream().noneMatch(each::isSameAs))
        .forEach(near::add);
    near.sort(Comparator.comparingDouble(Candidate::fit).reversed());
    return new Variety(question).pick(items(tenant, near));
  }

  private List<Variety.Option> items(TenantId tenant, List<Candidate> near) {
    Map<String, List<Candidate>> byItem =
        near.stream()
            .collect(
                Collectors.groupingBy(Candidate::sha256, LinkedHashMap::new, Collectors.toList()));
    Map<String, StockItem> items =
        stock.all(tenant, byItem.keySet()).stream()
            .collect(Collectors.toMap(StockItem::sha256, Function.identity()));
    List<Variety.Option> options = new ArrayList<>();
    byItem.forEach((name, texts) -> {
      StockItem item = items.get(name);
      // Deleted between both reads.
      if (item != null) {
        options.add(new Variety.Option(item, texts));
      }
    });
    return List.copyOf(options);
  }
}
