package io.creativefactory.tools.stock;

import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.tools.MigratedDatabase;
import io.creativefactory.tools.SettableClock;
import io.creativefactory.tools.eyes.EngineEyes;
import io.creativefactory.tools.eyes.Eyes;
import io.creativefactory.tools.memory.Embedder;
import io.creativefactory.tools.memory.WordPlaces;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;

/// A library on a fresh schema and a folder of its own, with a clock to be set.
public final class Room {
  static final Limits LIMITS = new Limits(2_000_000, Duration.ofSeconds(30), 1000, 3);

  final DataSource database = MigratedDatabase.fresh();
  final SettableClock clock = new SettableClock();
  final Embedder embedder = new WordPlaces();
  final Stock stock = new Stock(database, embedder, clock);
  final Finds finds = new Finds(database, clock);
  final Vault vault;
  final Eyes eyes = new EngineEyes(Ffmpeg.bundled(), InstantSource.system());

  Room(Path folder) {
    this.vault = new Vault(folder.resolve("store"));
  }

  Intake intake(Limits limits) {
    return new Intake(stock, finds, vault, eyes, limits);
  }

  FolderSource folder(Path folder) {
    return new FolderSource(folder, Duration.ZERO, clock);
  }
}
