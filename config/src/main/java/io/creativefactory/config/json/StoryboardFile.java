package io.creativefactory.config.json;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Storyboard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Reads a storyboard as `./factory render` takes it: one JSON object in the shape of [Storyboard],
/// by the rules of [DomainJson].
public final class StoryboardFile {
  /// A storyboard of 180 s is some 60 KiB; more than this is another file.
  static final long MAX_BYTES = 1 << 20;

  private StoryboardFile() {}

  /// @throws FactoryException STORYBOARD_INVALID with the file, line and JSON pointer of the first
  ///   fault
  public static Storyboard read(Path file) {
    try {
      long size = Files.size(file);
      if (!Files.isRegularFile(file)) {
        throw invalid(file + " is not a file; give the path of a storyboard in JSON", null);
      }
      if (size > MAX_BYTES) {
        throw invalid(
            file + " has " + size + " bytes; a storyboard has at most " + MAX_BYTES, null);
      }
      return parse(file, Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw invalid(file + " does not exist; give the path of a storyboard in JSON", e);
    } catch (IOException e) {
      throw invalid(file + " cannot be read: " + e, e);
    }
  }

  private static Storyboard parse(Path file, byte[] json) {
    try {
      Storyboard storyboard = DomainJson.mapper().readValue(json, Storyboard.class);
      if (storyboard == null) {
        throw invalid(file + ":1: /: is null; a storyboard is an object", null);
      }
      return storyboard;
    } catch (JacksonException e) {
      throw invalid(file + ":" + DomainJson.explain(e), e);
    }
  }

  private static FactoryException invalid(String message, @Nullable Throwable cause) {
    return new FactoryException(ErrorCode.STORYBOARD_INVALID, message, cause);
  }
}
