package io.creativefactory.tools.stock;

import io.creativefactory.domain.TenantId;
import io.creativefactory.tools.stock.StockItem.Label;
import io.creativefactory.tools.stock.Upload.Answer;
import io.creativefactory.tools.stock.Upload.Opened;
import io.creativefactory.tools.stock.Upload.Promise;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Uploads that may break off and go on: bytes stream to disk, the size of the file says how much
/// is there, and whoever holds the file's lock writes. The last byte hands the file to the
/// [Intake]. Thread safe, also across processes on one store.
public final class Uploads {
  private static final int CHUNK = 1 << 16;
  private static final Duration LIVES = Duration.ofDays(1);

  private final UploadBook book;
  private final Vault vault;
  private final Intake intake;
  private final Limits limits;
  private final InstantSource clock;

  public Uploads(UploadBook book, Vault vault, Intake intake, Limits limits, InstantSource clock) {
    this.book = book;
    this.vault = vault;
    this.intake = intake;
    this.limits = limits;
    this.clock = clock;
  }

  /// The most bytes that one upload may have.
  public long maxBytes() {
    return limits.bytes();
  }

  /// Opens an upload.
  public Opened open(TenantId tenant, Promise promise) {
    if (promise.bytes() > limits.bytes()) {
      return new Opened.TooLarge(limits.bytes());
    }
    sweep();
    if (book.open(tenant) >= limits.openUploads()) {
      return new Opened.TooMany(limits.openUploads());
    }
    UUID id = UUID.randomUUID();
    Instant expires = clock.instant().plus(LIVES);
    Upload upload = new Upload(id, promise, 0, expires, null);
    try {
      Files.createFile(file(tenant, id));
    } catch (IOException e) {
      throw Vault.unusable("begin an upload", e);
    }
    book.add(tenant, upload);
    return new Opened.Begun(upload);
  }

  /// How far it is; empty when there is none or it was given up for its age.
  public Optional<Upload> find(TenantId tenant, UUID id) {
    return book.find(tenant, id)
        .filter(upload -> upload.isDone() || upload.expiresAt().isAfter(clock.instant()))
        .map(upload -> upload.at(upload.isDone() ? upload.promise().bytes() : size(tenant, id)));
  }

  /// Adds bytes at the end. What arrived before a connection broke stays.
  ///
  /// @param offset where the sender believes the end to be
  public Answer append(TenantId tenant, UUID id, long offset, InputStream bytes) {
    Optional<Upload> found = find(tenant, id);
    if (found.isEmpty()) {
      return new Answer.Missing();
    }
    Upload upload = found.get();
    if (upload.isDone()) {
      return new Answer.Elsewhere(upload.received());
    }
    try (FileChannel channel = FileChannel.open(file(tenant, id), StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      if (lock == null) {
        return new Answer.Busy();
      }
      if (channel.size() != offset) {
        return new Answer.Elsewhere(channel.size());
      }
      Optional<Answer> cut = receive(channel, bytes, upload.promise().bytes());
      if (cut.isPresent()) {
        return cut.get();
      }
      return channel.size() < upload.promise().bytes()
          ? new Answer.Received(upload.at(channel.size()))
          : new Answer.Received(finish(tenant, upload));
    } catch (IOException e) {
      throw Vault.unusable("write an upload", e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      // Another thread of this process writes.
      return null;
    }
  }

  private static Optional<Answer> receive(FileChannel channel, InputStream bytes, long end)
      throws IOException {
    channel.position(channel.size());
    byte[] chunk = new byte[CHUNK];
    try {
      for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
        if (channel.position() + read > end) {
          return Optional.of(new Answer.TooMuch(end));
        }
        ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, read);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
    } catch (Upload.SenderGoneException _) {
      // The sender will ask how far it came and go on from there.
      return Optional.of(new Answer.BrokenOff(channel.size()));
    } finally {
      channel.force(false);
    }
    return Optional.empty();
  }

  private Upload finish(TenantId tenant, Upload upload) throws IOException {
    Path file = file(tenant, upload.id());
    String promised = upload.promise().sha256();
    Outcome outcome =
        promised == null || Vault.sha256(file).equals(promised)
            ? intake.take(tenant, file, upload.promise().label())
            : new Outcome.Refused(
                upload.promise().label().name(), "arrived with other content than was promised");
    Vault.discard(file);
    Upload done = upload.at(upload.promise().bytes()).done(outcome);
    book.finish(tenant, done);
    return done;
  }

  /// Gives an upload up.
  ///
  /// @return whether there was one
  public boolean drop(TenantId tenant, UUID id) {
    Vault.discard(file(tenant, id));
    return book.remove(tenant, id);
  }

  /// Forgets what was begun or finished more than a day ago.
  ///
  /// @return how many uploads
  public int sweep() {
    List<UploadBook.Old> old = book.expired(clock.instant());
    for (UploadBook.Old each : old) {
      drop(each.tenant(), each.id());
    }
    return old.size();
  }

  private long size(TenantId tenant, UUID id) {
    try {
      return Files.size(file(tenant, id));
    } catch (IOException e) {
      throw Vault.unusable("find the file of an upload", e);
    }
  }

  private Path file(TenantId tenant, UUID id) {
    return vault.porch(tenant).resolve(id + ".upload");
  }

  /// What people call the file: the last part of its name, without anything that cannot be shown.
  public static Label label(String name, String caption, String brand) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String shown = clean(last, 255);
    return new Label(shown.isBlank() ? "unnamed" : shown, clean(caption, 1000), clean(brand, 100));
  }

  private static String clean(String text, int max) {
    String shown = text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
    return shown.length() <= max ? shown : shown.substring(0, max);
  }
}
