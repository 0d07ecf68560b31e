package io.creativefactory.app.cli;

import io.creativefactory.app.wiring.Engine;
import io.creativefactory.config.json.StoryboardFile;
import io.creativefactory.config.placement.Placements;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.editor.cutdown.CutDown;
import io.creativefactory.render.RenderOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The engine alone: one storyboard in one format.
@Command(
    name = "render",
    description = "Renders one storyboard in one format.",
    mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "STORYBOARD.json")
  private Path file = Path.of("");

  @Option(names = "--format", required = true, paramLabel = "W:H", description = "for example 9:16")
  private String format = "";

  @Option(names = "--out", required = true, paramLabel = "FILE.mp4")
  private Path out = Path.of("");

  @Option(
      names = "--assets",
      paramLabel = "DIR",
      description = "what the storyboard's paths lie below (default: its own folder)")
  private @Nullable Path assets;

  @Option(
      names = "--length",
      paramLabel = "SECONDS",
      description =
          "cut the ad down, for example to 6, 15 or 30: scenes leave by priority, hook and end card"
              + " stay")
  private @Nullable BigDecimal length;

  @Option(names = "--draft", description = "a quick, small video with the same layout")
  private boolean draft;

  @Option(names = "--json", description = "print the video's facts and checks")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  RenderCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Console console = surroundings.console(spec);
    Storyboard storyboard = cut(StoryboardFile.read(file), console);
    Placement placement = Placements.house().of(ratio());
    Path folder = assets == null ? file.toAbsolutePath().resolveSibling("") : assets;
    Video video = render(storyboard, placement, folder, console);
    if (json) {
      console.json(video);
    } else {
      tell(video, console);
    }
    return (video.passes() ? ExitCode.DONE : ExitCode.FAILED).number();
  }

  private void tell(Video video, Console console) {
    Map<Boolean, List<QaCheck>> checks =
        video.qa().stream()
            .collect(Collectors.partitioningBy(check -> check.verdict() == QaCheck.Verdict.PASS));
    List<QaCheck> others = checks.getOrDefault(false, List.of());
    console.say(
        "%s: %s, %s s, %d of %d checks passed"
            .formatted(
                out,
                video.size(),
                video.length().toMillis() / 1000.0,
                video.qa().size() - others.size(),
                video.qa().size()));
    others.forEach(
        check -> console.warn(check.verdict() + " " + check.check() + ": " + check.detail()));
  }

  /// The subtitle file that somebody wrote, if any.
  private static @Nullable Path own(Storyboard storyboard, Path folder) {
    String subtitles = storyboard.subtitles();
    return subtitles == null ? null : folder.resolve(subtitles);
  }

  private Storyboard cut(Storyboard storyboard, Console console) {
    if (length == null) {
      return storyboard;
    }
    Duration wanted = Duration.ofMillis(length.movePointRight(3).longValue());
    return switch (CutDown.to(storyboard, wanted)) {
      case CutDown.Done done -> {
        done.steps().forEach(console::warn);
        yield done.storyboard();
      }
      case CutDown.Refused refused ->
          throw new FactoryException(
              ErrorCode.STORYBOARD_INVALID,
              file + ": --length " + length + ": " + refused.reason());
    };
  }

  private Ratio ratio() {
    try {
      return Ratio.parse(format);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--format: " + e.getMessage(), e);
    }
  }

  private Video render(Storyboard storyboard, Placement placement, Path folder, Console console) {
    try {
      Path target = out.toAbsolutePath().normalize();
      Files.createDirectories(target.getParent());
      Path work = Files.createTempDirectory(target.getParent(), ".render");
      try {
        RenderOrder.Quality quality = draft ? RenderOrder.Quality.DRAFT : RenderOrder.Quality.FINAL;
        RenderOrder order = new RenderOrder("video", storyboard, placement, quality, folder, work);
        Video video =
            new Engine(surroundings.home())
                .renderer()
                .render(
                    order,
                    (done, total) ->
                        console.progress("Rendering " + out.getFileName(), (double) done / total));
        return new Handover(target, own(storyboard, folder)).take(video);
      } finally {
        Folders.deleteTree(work);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not write " + out, e);
    }
  }
}
