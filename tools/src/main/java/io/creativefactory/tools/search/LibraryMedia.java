package io.creativefactory.tools.search;

import io.creativefactory.config.brief.MediaLibrary;
import io.creativefactory.domain.TenantId;
import io.creativefactory.tools.assets.NarrationFit;
import io.creativefactory.tools.stock.Stock;
import io.creativefactory.tools.stock.StockItem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The asset library of a tenant, as briefs name it. Thread safe.
public final class LibraryMedia implements MediaLibrary {
  /// The folder that paths of the library seem to lie in; [BriefFolders] makes it true.
  static final String FOLDER = "asset-library/";

  /// What is less like the words than this is no answer to them. One of a hundred unrelated pairs
  /// reaches 0.31 (see [NarrationFit]), and the best of many items is the luckiest of them.
  static final double LEAST = 0.35;

  private static final Pattern PATH = Pattern.compile(FOLDER + "([0-9a-f]{64})");
  private static final int CHOICE = 20;

  private final Stock stock;
  private final AssetSearch search;
  private final TenantId tenant;

  public LibraryMedia(Stock stock, AssetSearch search, TenantId tenant) {
    this.stock = stock;
    this.search = search;
    this.tenant = tenant;
  }

  /// The name of the item that a path of a brief stands for; empty for a file of the brief's own.
  static Optional<String> sha256(String path) {
    Matcher matcher = PATH.matcher(path);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  @Override
  public Answer named(String id) {
    List<StockItem> items = stock.beginning(tenant, id, 2);
    if (items.isEmpty()) {
      return new Answer.Missing(
          "is not in the asset library; see GET /api/v1/assets for what is, or bring it in with"
              + " ./factory take");
    }
    if (items.size() > 1) {
      return new Answer.Missing("begins the id of several assets; give more digits");
    }
    return isSeen(items.getFirst())
        ? found(items.getFirst())
        : new Answer.Missing("is sound, which cannot be shown; name a picture or a clip");
  }

  @Override
  public Answer shows(String words, Set<String> taken) {
    List<Hit> hits =
        search.find(tenant, new Question(words, Question.Filters.NONE, CHOICE, 0)).stream()
            .filter(hit -> isSeen(hit.item()) && !taken.contains(path(hit.item())))
            .toList();
    if (hits.isEmpty()) {
      return new Answer.Missing(
          "finds nothing"
              + (taken.isEmpty() ? "" : " more")
              + " in the asset library that can be"
              + " shown");
    }
    Hit best = hits.getFirst();
    double cosine = best.matches().getFirst().cosine();
    return cosine >= LEAST
        ? found(best.item())
        : new Answer.Missing(
            String.format(
                Locale.ROOT,
                "finds nothing in the asset library that shows it; the nearest is '%s' (%.2f, at"
                    + " least %.2f is wanted)",
                best.item().label().name(),
                cosine,
                LEAST));
  }

  private static boolean isSeen(StockItem item) {
    return item.look().probe().picture() != null;
  }

  /// What nobody described is known by the name of the file that it came as.
  private static Answer found(StockItem item) {
    String caption = item.label().caption();
    return new Answer.Found(
        path(item), caption.isBlank() ? NarrationFit.words(item.label().name()) : caption);
  }

  private static String path(StockItem item) {
    return FOLDER + item.sha256();
  }
}
