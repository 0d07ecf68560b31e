package io.creativefactory.app.cli;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.RunBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What `make` leaves behind: the videos under names for people, and `manifest.json` that tells all
/// of them. Each file appears whole or not at all; the manifest comes last.
final class ManifestFile {
  private static final JsonMapper JSON = DomainJson.mapper();

  private final Path out;

  ManifestFile(Path out) {
    this.out = out;
  }

  /// @return the manifest as written
  ObjectNode write(Run run, RunBook book) {
    try {
      Files.createDirectories(out);
      ObjectNode manifest = JSON.createObjectNode();
      manifest.put("run", run.id().toString());
      manifest.put("brief", run.title());
      ArrayNode videos = manifest.putArray("videos");
      for (Video video : book.videos()) {
        videos.add(entry(video, book, deliver(video)));
      }
      Path file = out.resolve("manifest.json");
      Path draft = out.resolve(".manifest.json.part");
      Files.writeString(
          draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n");
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return manifest;
    } catch (IOException e) {
      throw new UncheckedIOException("could not write the videos to " + out, e);
    }
  }

  private Path deliver(Video video) throws IOException {
    Path file = out.resolve(video.id() + ".mp4");
    Path draft = out.resolve("." + video.id() + ".mp4.part");
    Files.copy(Path.of(video.path()), draft, StandardCopyOption.REPLACE_EXISTING);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return file;
  }

  private static ObjectNode entry(Video video, RunBook book, Path file) {
    Concept concept = concept(video.variant(), book.concepts());
    ObjectNode entry = JSON.createObjectNode();
    entry.put("id", video.id());
    entry.put("variant", video.variant());
    entry.put("format", video.format().toString());
    entry.put("path", file.getFileName().toString());
    entry.put("sha256", video.sha256());
    entry.put("durationMs", video.length().toMillis());
    entry.put("width", video.size().width());
    entry.put("height", video.size().height());
    entry.put("hook", concept.hook().name());
    entry.put("angle", concept.angle());
    entry.put("cta", concept.cta().label());
    entry.put("madeBy", concept.madeBy().toString());
    entry.set("ctr", JSON.valueToTree(ctr(video.variant(), book.assessments())));
    entry.set("qa", JSON.valueToTree(video.qa()));
    return entry;
  }

  private static Concept concept(String variant, List<Concept> concepts) {
    return concepts.stream()
        .filter(concept -> concept.id().equals(variant))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("a video of " + variant + ", which has no concept"));
  }

  private static Figure ctr(String variant, List<Assessment> assessments) {
    return assessments.stream()
        .filter(assessment -> assessment.variant().equals(variant))
        .map(Assessment::ctr)
        .findFirst()
        .orElse(new Figure.Unknown("the run was stopped before it was assessed"));
  }
}
