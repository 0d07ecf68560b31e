package io.creativefactory.render.encode;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// One lock a key, among the threads of this process and among processes. The processes share one
/// file in which each key locks a byte of its own; the system frees the locks of a process that
/// dies. The file is opened once a process and never closed, because closing it anywhere in a
/// process frees all locks that the process holds on it.
final class KeyLocks {
  private static final long LOOK_AGAIN_MILLIS = 40;
  private static final int DIGITS = 15;
  private static final Map<Path, Shared> FOLDERS = new HashMap<>();

  private final Path folder;

  /// @param folder made when missing
  KeyLocks(Path folder) {
    this.folder = folder;
  }

  /// What all users of one folder in this process share.
  private record Shared(FileChannel file, Map<String, Turn> turns) {}

  /// The threads of this process that want one key.
  private static final class Turn {
    private final ReentrantLock lock = new ReentrantLock();
    private int threads;
  }

  /// A lock that is held until it is closed, by the thread that took it.
  static final class Held implements AutoCloseable {
    private final Shared shared;
    private final String key;
    private final FileLock file;

    private Held(Shared shared, String key, FileLock file) {
      this.shared = shared;
      this.key = key;
      this.file = file;
    }

    @Override
    public void close() throws IOException {
      try {
        file.release();
      } finally {
        leave(shared, key, true);
      }
    }
  }

  /// Waits for the lock of a key.
  ///
  /// @param key begins with 15 hex digits
  Held hold(String key) throws IOException, InterruptedException {
    Shared shared = shared();
    ReentrantLock lock = enter(shared, key);
    try {
      lock.lockInterruptibly();
      Optional<FileLock> file = tryFile(shared, key);
      while (file.isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        file = tryFile(shared, key);
      }
      return new Held(shared, key, file.get());
    } catch (IOException | InterruptedException | RuntimeException failure) {
      leave(shared, key, lock.isHeldByCurrentThread());
      throw failure;
    }
  }

  /// The lock of a key when nobody else has it; does not wait.
  Optional<Held> tryHold(String key) throws IOException {
    Shared shared = shared();
    ReentrantLock lock = enter(shared, key);
    boolean locked = lock.tryLock();
    try {
      Optional<FileLock> file = locked ? tryFile(shared, key) : Optional.empty();
      if (file.isEmpty()) {
        leave(shared, key, locked);
      }
      return file.map(held -> new Held(shared, key, held));
    } catch (IOException | RuntimeException failure) {
      leave(shared, key, locked);
      throw failure;
    }
  }

  private Shared shared() throws IOException {
    Files.createDirectories(folder);
    Path real = folder.toRealPath();
    synchronized (FOLDERS) {
      Shared shared = FOLDERS.get(real);
      if (shared == null || !Files.exists(real.resolve("locks"))) {
        // A folder that was removed and made again has a new file; the old one guards nothing.
        FileChannel file =
            FileChannel.open(
                real.resolve("locks"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        shared = new Shared(file, new HashMap<>());
        FOLDERS.put(real, shared);
      }
      return shared;
    }
  }

  private static ReentrantLock enter(Shared shared, String key) {
    synchronized (shared) {
      Turn turn = shared.turns().computeIfAbsent(key, _ -> new Turn());
      turn.threads++;
      return turn.lock;
    }
  }

  private static void leave(Shared shared, String key, boolean locked) {
    synchronized (shared) {
      Turn turn = shared.turns().get(key);
      if (turn == null) {
        throw new IllegalStateException("nobody holds " + key);
      }
      if (locked) {
        turn.lock.unlock();
      }
      turn.threads--;
      if (turn.threads == 0) {
        shared.turns().remove(key);
      }
    }
  }

  private static Optional<FileLock> tryFile(Shared shared, String key) throws IOException {
    try {
      long place = Long.parseLong(key.substring(0, DIGITS), 16);
      return Optional.ofNullable(shared.file().tryLock(place, 1, false));
    } catch (OverlappingFileLockException sameByte) {
      return Optional.empty();
    }
  }
}
