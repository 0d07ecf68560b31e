package io.creativefactory.config.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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
