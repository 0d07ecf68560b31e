package io.creativefactory.app.preview;

import io.creativefactory.domain.TenantId;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.tools.eyes.EngineEyes;
import io.creativefactory.tools.memory.Embedder;
import io.creativefactory.tools.models.CtrModels;
import io.creativefactory.tools.models.ServedCtr;
import io.creativefactory.tools.search.AssetSearch;
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
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The preview has no database: the asset calls are there and fail. Their own tests bring one.
class NoAssets {
  private static final DataSource NONE =
      new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none");
  private static final Embedder DUMB = text -> new float[Embedder.DIMENSIONS];
  private static final Limits LIMITS = new Limits(1, Duration.ofSeconds(1), 1, 1);

  private final Vault vault = new Vault(Path.of("target", "no-assets"));

  @Bean
  Stock stock(InstantSource clock) {
    return new Stock(NONE, DUMB, clock);
  }

  @Bean
  Finds finds(InstantSource clock) {
    return new Finds(NONE, clock);
  }

  @Bean
  AssetSearch assetSearch(Stock stock) {
    return new AssetSearch(NONE, stock, DUMB);
  }

  @Bean
  CtrModels ctrModels(InstantSource clock) {
    return new CtrModels(NONE, TenantId.HOUSE, clock);
  }

  @Bean
  ServedCtr servedCtr(CtrModels models, InstantSource clock) {
    return new ServedCtr(models, () -> 0, clock);
  }

  @Bean
  Retention retention(Stock stock, InstantSource clock) {
    return new Retention(stock, vault, Duration.ofDays(1), clock);
  }

  @Bean
  Intake intake(Stock stock, Finds finds) {
    EngineEyes eyes = new EngineEyes(Ffmpeg.bundled(), InstantSource.system());
    return new Intake(stock, finds, vault, eyes, LIMITS);
  }

  @Bean
  Uploads uploads(Intake intake, InstantSource clock) {
    return new Uploads(new UploadBook(NONE), vault, intake, LIMITS, clock);
  }

  @Bean
  FolderTakes folderTakes(Intake intake, InstantSource clock) {
    return new FolderTakes(NONE, new TakeRoot(""), intake, clock);
  }
}
