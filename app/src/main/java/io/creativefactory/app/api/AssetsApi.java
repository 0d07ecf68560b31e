package io.creativefactory.app.api;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.tools.search.AssetSearch;
import io.creativefactory.tools.search.Hit;
import io.creativefactory.tools.search.Question;
import io.creativefactory.tools.stock.Finds;
import io.creativefactory.tools.stock.Retention;
import io.creativefactory.tools.stock.Stock;
import io.creativefactory.tools.stock.StockItem;
import io.creativefactory.tools.stock.StockItem.Orientation;
import io.creativefactory.tools.stock.Uploads;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the tenant has in footage, stills and sounds; found by words, with the reason.
@RestController
@RequestMapping(AssetsApi.PATH)
class AssetsApi {
  static final String PATH = "/api/v1/assets";
  private static final int MAX_ITEMS = 200;
  private static final int MAX_HITS = 100;

  private final Stock stock;
  private final Finds finds;
  private final AssetSearch search;
  private final Retention retention;
  private final CurrentTenant tenant;

  AssetsApi(
      Stock stock, Finds finds, AssetSearch search, Retention retention, CurrentTenant tenant) {
    this.stock = stock;
    this.finds = finds;
    this.search = search;
    this.retention = retention;
    this.tenant = tenant;
  }

  record Items(int count, List<StockItem> items) {}

  record Hits(List<Hit> hits) {}

  /// @param items that would go if retention ran now
  record Due(List<StockItem> items) {}

  record Faults(List<Finds.Fault> faults) {}

  /// The newest first.
  ///
  /// @param max 1 to 200
  @GetMapping
  ResponseEntity<String> latest(@RequestParam(defaultValue = "50") int max) {
    return Answers.json(
        new Items(
            stock.count(tenant.id()), stock.latest(tenant.id(), Math.clamp(max, 1, MAX_ITEMS))));
  }

  @GetMapping("/{sha256:[0-9a-f]{64}}")
  ResponseEntity<String> one(@PathVariable String sha256) {
    return Answers.json(stock.find(tenant.id(), sha256).orElseThrow(AssetsApi::missing));
  }

  /// Filters of a search, as a query says them.
  ///
  /// @param minSeconds shortest length of a clip
  /// @param maxSeconds longest length of a clip
  /// @param orientation `portrait`, `landscape` or `square`
  record Asked(
      @Nullable Double minSeconds,
      @Nullable Double maxSeconds,
      @Nullable String orientation,
      @Nullable Boolean faces,
      @Nullable String brand) {
    Question.Filters filters() {
      return new Question.Filters(
          length(minSeconds),
          length(maxSeconds),
          orientation == null ? null : Orientation.valueOf(orientation.toUpperCase(Locale.ROOT)),
          faces,
          brand);
    }

    private static @Nullable Duration length(@Nullable Double seconds) {
      return seconds == null ? null : Duration.ofMillis(Math.round(seconds * 1000));
    }
  }

  /// @param q what the picture should show
  /// @param max 1 to 100
  @GetMapping("/search")
  ResponseEntity<String> search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "10") int max,
      Asked asked) {
    Question question;
    try {
      int count = Math.clamp(max, 1, MAX_HITS);
      question = new Question(q, asked.filters(), count, Question.VARIED);
    } catch (IllegalArgumentException e) {
      return Problems.problem(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "INVALID",
          "The search cannot be asked: " + e.getMessage() + ".");
    }
    return Answers.json(new Hits(search.find(tenant.id(), question)));
  }

  /// Files of sources that were not taken, each with its reason.
  @GetMapping("/faults")
  ResponseEntity<String> faults(@RequestParam(defaultValue = "200") int max) {
    return Answers.json(new Faults(finds.faults(tenant.id(), Math.clamp(max, 1, 5000))));
  }

  /// The dry look at retention.
  @GetMapping("/due")
  ResponseEntity<String> due() {
    return Answers.json(new Due(retention.due(tenant.id())));
  }

  @PutMapping("/{sha256:[0-9a-f]{64}}/kept")
  ResponseEntity<String> keep(@PathVariable String sha256) {
    return kept(sha256, true);
  }

  @DeleteMapping("/{sha256:[0-9a-f]{64}}/kept")
  ResponseEntity<String> letGo(@PathVariable String sha256) {
    return kept(sha256, false);
  }

  /// What somebody says of it; null leaves what was said, an empty text takes it back.
  record Said(@Nullable String caption, @Nullable String brand) {}

  @PutMapping("/{sha256:[0-9a-f]{64}}/label")
  ResponseEntity<String> describe(@PathVariable String sha256, @RequestBody String json) {
    Said said = DomainJson.mapper().readValue(json, Said.class);
    StockItem.Label old = stock.find(tenant.id(), sha256).orElseThrow(AssetsApi::missing).label();
    String caption = Optional.ofNullable(said.caption()).orElse(old.caption());
    String brand = Optional.ofNullable(said.brand()).orElse(old.brand());
    if (!stock.describe(tenant.id(), sha256, Uploads.label(old.name(), caption, brand))) {
      throw missing();
    }
    return one(sha256);
  }

  private ResponseEntity<String> kept(String sha256, boolean kept) {
    if (!stock.keep(tenant.id(), sha256, kept)) {
      throw missing();
    }
    return one(sha256);
  }

  private static FactoryException missing() {
    return new FactoryException(
        ErrorCode.NOT_FOUND, "There is no such asset. It may have been cleared away.");
  }
}
