package io.creativefactory.app.wiring;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.creativefactory.domain.TenantId;
import io.creativefactory.platform.Sleeper;
import io.creativefactory.render.eyes.Readers;
import io.creativefactory.tools.eyes.EngineEyes;
import io.creativefactory.tools.eyes.Eyes;
import io.creativefactory.tools.eyes.SpeechWriter;
import io.creativefactory.tools.memory.Embedder;
import io.creativefactory.tools.search.AssetSearch;
import io.creativefactory.tools.search.BriefFolders;
import io.creativefactory.tools.search.LibraryMedia;
import io.creativefactory.tools.stock.Finds;
import io.creativefactory.tools.stock.Intake;
import io.creativefactory.tools.stock.Limits;
import io.creativefactory.tools.stock.Retention;
import io.creativefactory.tools.stock.Stock;
import io.creativefactory.tools.stock.UploadBook;
import io.creativefactory.tools.stock.Uploads;
import io.creativefactory.tools.stock.Vault;
import io.creativefactory.tools.takes.FolderTakes;
import io.creativefactory.tools.takes.TakeRoot;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The asset library: what comes in, how it is found, when it goes.
@Configuration(proxyBeanMethods = false)
@Import(Intake.class)
class AssetWiring {
  private static final Logger LOG = LoggerFactory.getLogger(AssetWiring.class);

  @Bean
  Limits assetLimits(AssetSettings settings) {
    return new Limits(
        settings.maxFile().toBytes(),
        settings.maxLength(),
        settings.maxItems(),
        settings.maxUploads());
  }

  @Bean
  Vault vault(FactorySettings settings) {
    return new Vault(settings.home().resolve("assets"));
  }

  @Bean
  Eyes eyes(Engine engine, TranscriptionAccess access, Sleeper sleeper, InstantSource time) {
    SpeechWriter writer = new SpeechWriter(access.service(sleeper), engine.ffmpeg(), time);
    return new EngineEyes(engine.ffmpeg(), time, Readers.of(engine.words()), writer);
  }

  @Bean
  Stock stock(DataSource database, Embedder embedder, InstantSource time) {
    return new Stock(database, embedder, time);
  }

  @Bean
  Finds finds(DataSource database, InstantSource time) {
    return new Finds(database, time);
  }

  @Bean
  Uploads uploads(DataSource database, Intake intake, Vault vault, Limits limits) {
    return new Uploads(new UploadBook(database), vault, intake, limits, InstantSource.system());
  }

  @Bean
  AssetSearch assetSearch(DataSource database, Stock stock, Embedder embedder) {
    return new AssetSearch(database, stock, embedder);
  }

  /// As briefs name it.
  @Bean
  LibraryMedia libraryMedia(Stock stock, AssetSearch search) {
    return new LibraryMedia(stock, search, TenantId.HOUSE);
  }

  @Bean
  BriefFolders briefFolders(Stock stock, Vault vault, FactorySettings settings) {
    return new BriefFolders(stock, vault, TenantId.HOUSE, settings.home().resolve("briefs"));
  }

  @Bean
  Retention retention(Stock stock, Vault vault, AssetSettings settings, InstantSource time) {
    return new Retention(stock, vault, settings.unused(), time);
  }

  @Bean
  Drives drives(DriveAccess access, Sleeper sleeper, Limits limits) {
    return new Drives(access, sleeper, limits);
  }

  @Bean
  WatchedSources watchedSources(AssetSettings settings, Drives drives, Intake intake) {
    return new WatchedSources(settings, drives.watched(), intake);
  }

  @Bean
  FolderTakes folderTakes(
      DataSource database, TakeSettings settings, Intake intake, InstantSource time) {
    return new FolderTakes(database, new TakeRoot(settings.root()), intake, time);
  }

  @Bean
  RecurringTask<Void> watchFolders(AssetSettings settings, WatchedSources watched) {
    return Tasks.recurring("watch-asset-folders", FixedDelay.of(settings.every()))
        .execute((_, _) -> watched.look());
  }

  @Bean
  RecurringTask<Void> takeFolders(TakeSettings settings, FolderTakes takes) {
    return Tasks.recurring("take-asked-folders", FixedDelay.of(settings.every()))
        .execute((_, _) -> takes.work());
  }

  @Bean
  RecurringTask<Void> clearUnused(AssetSettings settings, Uploads uploads, Retention retention) {
    return Tasks.recurring("clear-unused-assets", FixedDelay.of(Duration.ofHours(6)))
        .execute((_, _) -> clear(settings, uploads, retention));
  }

  private static void clear(AssetSettings settings, Uploads uploads, Retention retention) {
    uploads.sweep();
    if (settings.clear()) {
      int gone = retention.sweep(TenantId.HOUSE).size();
      if (gone > 0) {
        LOG.info("{} assets went, unused for {}", gone, settings.unused());
      }
    }
  }
}
