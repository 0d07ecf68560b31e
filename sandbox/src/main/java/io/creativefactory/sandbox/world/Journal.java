package io.creativefactory.sandbox.world;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A file of lines, one JSON object each, that only ever grows while it is open: a write costs what
/// it changes, and is in the file before it is answered. A last line that was cut off was never
/// answered and is dropped. One program at a time keeps it: a second one would go on writing to a
/// file that the first has replaced. One thread.
final class Journal implements AutoCloseable {
  private final Path file;
  private final ObjectMapper mapper = JsonMapper.builder().build();
  private @Nullable BufferedWriter writer;
  private @Nullable FileChannel lock;

  Journal(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /// Keeps other programs from it until it is closed, or this one is gone.
  ///
  /// @throws FactoryException SYSTEM_INCOMPLETE when another program keeps it
  void own() {
    Path absolute = file.toAbsolutePath();
    try {
      Files.createDirectories(absolute.getParent());
      FileChannel channel =
          FileChannel.open(
              absolute.resolveSibling(absolute.getFileName() + ".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      lock = channel;
      if (!isOurs(channel)) {
        close();
        throw new FactoryException(
            ErrorCode.SYSTEM_INCOMPLETE,
            "another program keeps the sandbox of %s; end it first, it may be a demo"
                .formatted(file));
      }
    } catch (IOException e) {
      throw failure("keep", e);
    }
  }

  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException here) {
      return false;
    }
  }

  /// Hands out what stands in the file, oldest first.
  void read(Consumer<JsonNode> reader) {
    if (!Files.exists(file)) {
      return;
    }
    try {
      String text = Files.readString(file);
      int end = text.lastIndexOf('\n') + 1;
      text.substring(0, end == 0 ? text.length() : end)
          .lines()
          .forEach(line -> reader.accept(mapper.readTree(line)));
    } catch (IOException e) {
      throw failure("read", e);
    }
  }

  /// Replaces the file by these lines, whole or not at all.
  void replace(List<ObjectNode> lines) {
    try {
      end();
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "sandbox", ".part");
      try (BufferedWriter out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
        write(out, lines);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failure("write", e);
    }
  }

  void append(List<ObjectNode> lines) {
    try {
      BufferedWriter out = writer;
      if (out == null) {
        out = Files.newBufferedWriter(file, StandardOpenOption.APPEND);
        writer = out;
      }
      write(out, lines);
      out.flush();
    } catch (IOException e) {
      throw failure("write", e);
    }
  }

  private void write(BufferedWriter out, List<ObjectNode> lines) throws IOException {
    for (ObjectNode line : lines) {
      out.write(mapper.writeValueAsString(line));
      out.write('\n');
    }
  }

  private void end() throws IOException {
    BufferedWriter open = writer;
    writer = null;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public void close() {
    FileChannel held = lock;
    lock = null;
    try (held) {
      end();
    } catch (IOException e) {
      throw failure("close", e);
    }
  }

  private UncheckedIOException failure(String what, IOException e) {
    return new UncheckedIOException("the sandbox cannot " + what + " its objects in " + file, e);
  }
}
