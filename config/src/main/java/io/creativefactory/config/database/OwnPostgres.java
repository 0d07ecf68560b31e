package io.creativefactory.config.database;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// A real PostgreSQL 17 with pgvector that the program brings itself: for `demo`, `make` and tests,
/// whenever `DB_URL` is not set. It listens on 127.0.0.1 only, asks for a password and syncs to
/// disk as a server should.
///
/// One server per data folder, shared by every process that opens the folder. It is not a child
/// that dies with its starter: whoever opens the folder starts the server or finds it running, and
/// whoever closes last stops it. A use is a lock that the kernel drops when its process ends, so a
/// process that was killed counts as gone; the server that it leaves behind is adopted by the next
/// one to open the folder, with everything that was committed.
///
/// Thread safe.
public final class OwnPostgres implements AutoCloseable {
  private static final Duration TURN = Duration.ofMinutes(12);

  /// Uses of this process by folder: a file lock belongs to the whole process.
  private static final Map<Path, Use> USES = new HashMap<>();

  private final Use use;
  private boolean closed;

  private OwnPostgres(Use use) {
    this.use = use;
  }

  /// Opens the server of a folder, which is made when it is not there. The first start on a machine
  /// unpacks the server and builds pgvector into `~/.cache/creative-factory`, some 15 s.
  ///
  /// @throws FactoryException SYSTEM_INCOMPLETE when this machine cannot run one, telling how to
  ///   set `DB_URL` instead; DATABASE_UNAVAILABLE when it does not start
  public static OwnPostgres open(Path folder) {
    Path cache = Path.of(System.getProperty("user.home", "."), ".cache", "creative-factory");
    VectorLibrary vector = new VectorLibrary(Path.of("/etc/apt"), Path.of("/etc/os-release"));
    return open(folder, new ServerPrograms(cache, vector));
  }

  static OwnPostgres open(Path folder, ServerPrograms programs) {
    synchronized (USES) {
      try {
        ServerFolder place = ServerFolder.at(folder);
        Use use = USES.get(place.path());
        if (use == null) {
          use = join(place, new PostgresServer(place, programs));
          USES.put(place.path(), use);
        }
        use.count++;
        return new OwnPostgres(use);
      } catch (IOException e) {
        throw Incomplete.because("its folder " + folder + " cannot be used: " + e, e);
      }
    }
  }

  public DatabaseSettings settings() {
    return use.settings;
  }

  /// Ends this use; the last one of all processes stops the server. Closing twice is harmless.
  @Override
  public void close() {
    synchronized (USES) {
      if (closed) {
        return;
      }
      closed = true;
      use.count--;
      if (use.count == 0) {
        USES.remove(use.place.path());
        leave(use);
      }
    }
  }

  private static Use join(ServerFolder place, PostgresServer server) throws IOException {
    try (FolderLock _ = FolderLock.exclusive(place.startLock(), TURN)) {
      FolderLock mine =
          FolderLock.attempt(place.usersLock(), true)
              .orElseThrow(() -> new IllegalStateException("users.lock is held without a turn"));
      try {
        return new Use(place, server, mine, server.ensureRunning());
      } catch (IOException | RuntimeException e) {
        mine.close();
        throw e;
      }
    }
  }

  private static void leave(Use use) {
    try (FolderLock _ = FolderLock.exclusive(use.place.startLock(), TURN)) {
      use.lock.close();
      try (FolderLock last = FolderLock.attempt(use.place.usersLock(), false).orElse(null)) {
        if (last != null) {
          use.server.stop();
        }
      }
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.DATABASE_UNAVAILABLE,
          "leaving the built-in database in " + use.place.path() + " failed: " + e,
          e);
    }
  }

  private static final class Use {
    private final ServerFolder place;
    private final PostgresServer server;
    private final FolderLock lock;
    private final DatabaseSettings settings;
    private int count;

    Use(ServerFolder place, PostgresServer server, FolderLock lock, DatabaseSettings settings) {
      this.place = place;
      this.server = server;
      this.lock = lock;
      this.settings = settings;
    }
  }
}
