package io.creativefactory.config.json;

import static java.util.stream.Collectors.joining;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.UnsoundStoryboard;
import io.creativefactory.domain.editor.UnsoundStoryboard.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;

/// Reads a storyboard as `./factory render` takes it: one JSON object in the shape of [Storyboard],
/// by the rules of [DomainJson].
public final class StoryboardFile {
  /// A storyboard of 180 s is some 60 KiB; more than this is another file.
  static final long MAX_BYTES = 1 << 20;

  private StoryboardFile() {}

  /// @throws FactoryException STORYBOARD_INVALID; its message has one line for each fault with
  ///   file, line and JSON pointer
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
      JsonNode root = DomainJson.mapper().readTree(json);
      JsonPlaces places = JsonPlaces.of(json);
      version(file, root, places);
      return DomainJson.mapper().readValue(json, Storyboard.class);
    } catch (JacksonException e) {
      String faults =
          faults(json, e).stream().map(fault -> file + ":" + fault).collect(joining("\n"));
      throw invalid(faults, e);
    }
  }

  /// Another version has other properties; each of them told as unknown would only confuse.
  private static void version(Path file, JsonNode root, JsonPlaces places) {
    if (!root.isObject()) {
      throw invalid(file + ":1: /: a storyboard is an object { … }", null);
    }
    JsonNode version = root.path("version");
    if (version.isNumber() && version.asInt() != Storyboard.FORMAT) {
      throw invalid(
          file
              + ":"
              + places.line("/version")
              + ": /version: is "
              + version
              + "; this build reads "
              + Storyboard.FORMAT,
          null);
    }
  }

  /// As many faults as can be told at once: those between the records, or the first one of the
  /// look, of the sound and of each scene.
  private static List<String> faults(byte[] json, JacksonException first) {
    if (first instanceof StreamReadException) {
      return List.of(DomainJson.explain(first));
    }
    JsonPlaces places = JsonPlaces.of(json);
    if (first.getCause() instanceof UnsoundStoryboard unsound) {
      return unsound.faults().stream().map(fault -> told(places, fault)).toList();
    }
    JsonNode root = DomainJson.mapper().readTree(json);
    List<Fault> faults = new ArrayList<>(faultsOf("/look", Look.class, root));
    for (int i = 0; i < root.path("scenes").size(); i++) {
      faults.addAll(faultsOf("/scenes/" + i, Scene.class, root));
    }
    faults.addAll(faultsOf("/sound", Sound.class, root));
    Fault told = fault(first, "", root);
    if (!faults.contains(told)) {
      faults.addFirst(told);
    }
    return faults.stream().map(fault -> told(places, fault)).toList();
  }

  private static List<Fault> faultsOf(String pointer, Class<?> type, JsonNode root) {
    JsonNode part = root.at(pointer);
    if (part.isMissingNode()) {
      return List.of();
    }
    try {
      DomainJson.mapper().treeToValue(part, type);
      return List.of();
    } catch (JacksonException e) {
      return List.of(fault(e, pointer, root));
    }
  }

  /// A property that is missing may well be there by another name; so what is there is told.
  private static Fault fault(JacksonException e, String part, JsonNode root) {
    String pointer = part + FaultWords.pointer(e);
    String problem = FaultWords.problem(e);
    JsonNode owner = root.at(pointer.replaceFirst("/[^/]*$", ""));
    return problem.endsWith("is missing")
        ? new Fault(pointer, problem + "; there are " + owner.propertyNames())
        : new Fault(pointer, problem);
  }

  private static String told(JsonPlaces places, Fault fault) {
    return places.line(fault.at()) + ": " + fault;
  }

  private static FactoryException invalid(String message, @Nullable Throwable cause) {
    return new FactoryException(ErrorCode.STORYBOARD_INVALID, message, cause);
  }
}
