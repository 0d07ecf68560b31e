package io.creativefactory.app.cli;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Sidecars;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What `make` leaves behind: the videos and what lies beside them under names for people, and
/// `manifest.json` that tells all of them. Each file appears whole or not at all; the manifest
/// comes last.
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
        ObjectNode beside = beside(video);
        ObjectNode entry = entry(video, book, deliver(video));
        entry.set("sidecars", beside);
        videos.add(entry);
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
    return copy(Path.of(video.path()), video.id() + ".mp4");
  }

  private Path copy(Path from, String name) throws IOException {
    Path file = out.resolve(name);
    Path draft = out.resolve("." + name + ".part");
    Files.copy(from, draft, StandardCopyOption.REPLACE_EXISTING);
    return Files.move(
        draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// What lies beside a video, by kind; a kind that was not made is left out.
  private ObjectNode beside(Video video) throws IOException {
    Sidecars made = video.sidecars();
    ObjectNode beside = JSON.createObjectNode();
    beside(beside, "poster", new Copy(made.poster(), video.id() + ".png"));
    beside(beside, "thumbnail", new Copy(made.thumbnail(), video.id() + ".jpg"));
    beside(beside, "filmstrip", new Copy(made.filmstrip(), video.id() + "-strip.jpg"));
    beside(beside, "srt", new Copy(made.srt(), video.id() + ".srt"));
    beside(beside, "vtt", new Copy(made.vtt(), video.id() + ".vtt"));
    return beside;
  }

  private record Copy(@Nullable String from, String name) {}

  private void beside(ObjectNode beside, String kind, Copy copy) throws IOException {
    if (copy.from() != null) {
      beside.put(kind, copy(Path.of(copy.from()), copy.name()).getFileName().toString());
    }
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
