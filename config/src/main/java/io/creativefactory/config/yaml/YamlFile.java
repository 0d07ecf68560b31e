package io.creativefactory.config.yaml;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;

/// A YAML file that holds one mapping, in UTF-8 and of a sane size.
public final class YamlFile {
  /// More than this is refused before a byte is parsed.
  public static final int MAX_BYTES = 256 * 1024;

  private YamlFile() {}

  /// The file's mapping, or empty after a fault was added.
  public static Optional<YamlMapping> read(Path file, Faults faults) {
    if (!Files.exists(file)) {
      faults.add(1, "the file does not exist; give the path of a YAML file");
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      faults.add(1, "is not a file; give the path of a YAML file");
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        faults.add(
            1, "the file has " + Files.size(file) + " bytes; at most " + MAX_BYTES + " are read");
        return Optional.empty();
      }
      return parse(bytes, faults);
    } catch (IOException e) {
      faults.add(1, "the file cannot be read: " + e);
      return Optional.empty();
    }
  }

  /// What a reader makes of an operator's file.
  ///
  /// @throws FactoryException CONFIG_INVALID with every fault of the file, one line each
  public static <T> T config(Path file, BiFunction<YamlMapping, Faults, Optional<T>> reader) {
    Faults faults = new Faults(file.toString());
    return checked(read(file, faults), faults, reader);
  }

  /// What a reader makes of a file that comes with the program.
  ///
  /// @param beside in whose package it lies
  public static <T> T shipped(
      Class<?> beside, String name, BiFunction<YamlMapping, Faults, Optional<T>> reader) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program comes without its " + name);
      }
      Faults faults = new Faults(name);
      return checked(parse(in.readAllBytes(), faults), faults, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T checked(
      Optional<YamlMapping> root,
      Faults faults,
      BiFunction<YamlMapping, Faults, Optional<T>> reader) {
    Optional<T> read = root.flatMap(mapping -> reader.apply(mapping, faults));
    if (!faults.none()) {
      throw faults.exception(ErrorCode.CONFIG_INVALID);
    }
    return read.orElseThrow();
  }

  /// The mapping in these bytes, or empty after a fault was added.
  public static Optional<YamlMapping> parse(byte[] bytes, Faults faults) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      faults.add(lineOfBadByte(bytes), "the text is not UTF-8; save the file as UTF-8");
      return Optional.empty();
    }
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    return new YamlText(plain, faults).root();
  }

  /// Decodes line by line: a newline byte is never part of another UTF-8 character.
  private static int lineOfBadByte(byte[] bytes) {
    int line = 1;
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        if (!decodes(ByteBuffer.wrap(bytes, start, i - start))) {
          return line;
        }
        line++;
        start = i + 1;
      }
    }
    return 1;
  }

  private static boolean decodes(ByteBuffer bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
