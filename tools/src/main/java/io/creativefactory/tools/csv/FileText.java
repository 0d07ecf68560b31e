package io.creativefactory.tools.csv;

import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The words of a file that somebody handed in: UTF-8, at most 16 MB, not blank.
public final class FileText {
  private static final long MAX_BYTES = 16L << 20;

  private FileText() {}

  /// @return without a byte order mark
  /// @throws FactoryException with the code of `faults`, saying what is wrong
  public static String read(Path file, Faults faults) {
    try {
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        throw faults.stopAt(1, "has " + size + " bytes; at most " + MAX_BYTES + " are read");
      }
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (plain.isBlank()) {
        throw faults.stopAt(1, "is empty; it should hold at least the column names");
      }
      return plain;
    } catch (CharacterCodingException e) {
      throw faults.stopAt(1, "is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw faults.unreadable(file, e);
    }
  }
}
