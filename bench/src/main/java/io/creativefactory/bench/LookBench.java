package io.creativefactory.bench;

import io.creativefactory.app.cli.Folders;
import io.creativefactory.bench.BenchReport.BenchFigure;
import io.creativefactory.bench.Montage.Join;
import io.creativefactory.bench.Montage.Truth;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.Progress;
import io.creativefactory.render.eyes.Eyes;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import io.creativefactory.render.shot.Change;
import io.creativefactory.render.shot.PictureStream;
import io.creativefactory.render.shot.ShotWatch;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The eyes against FFmpeg's `scdet`, on sequences cut together from real footage: once from clips
/// that the thresholds were chosen on and once from clips that were never looked at before. Then
/// how fast a look is and whether its memory grows with the clip.
final class LookBench implements Measurement {
  private static final Limits LIMITS = Limits.within(Duration.ofMinutes(20));
  private static final int JOINS = 23;
  private static final Pattern SCENE = Pattern.compile("lavfi\\.scd\\.time=\\s*([0-9.]+)");
  private static final int SECONDS = 30;
  private static final String HEAP = "128m";

  private final Path footage;
  private final boolean quick;
  private final PrintWriter err;
  private final Ffmpeg ffmpeg = Ffmpeg.bundled();
  private final Eyes eyes = new Eyes(ffmpeg, InstantSource.system());
  private final List<BenchFigure> figures = new ArrayList<>();

  /// @param quick one sequence of each kind, and no long clips
  LookBench(Path data, boolean quick, PrintWriter err) {
    this.footage = data.toAbsolutePath().normalize().resolve("footage");
    this.quick = quick;
    this.err = err;
  }

  @Override
  public BenchReport measure() {
    if (!Files.isDirectory(footage)) {
      throw new FactoryException(
          ErrorCode.NOT_FOUND,
          "no footage at " + footage + "; --assets names the folder that holds it");
    }
    try {
      Path folder = Files.createTempDirectory("factory-look");
      try {
        shots("clips fitted on", folder, false);
        shots("unseen clips", folder, true);
        speed(folder);
        if (!quick) {
          memory(folder);
        }
      } finally {
        Folders.deleteTree(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BenchReport("look", BenchReport.thisMachine(), List.copyOf(figures));
  }

  private void shots(String name, Path folder, boolean unseen) {
    ShotScore ours = ShotScore.NONE;
    ShotScore theirs = ShotScore.NONE;
    for (int i = 0; i < (quick ? 1 : 3); i++) {
      say("cutting sequence " + (i + 1) + " from " + name);
      FootageDeck deck =
          unseen ? FootageDeck.unseen(footage, 7 + i) : FootageDeck.fitted(footage, 100 + i);
      Path file = folder.resolve("sequence.mp4");
      List<Join> joins = deck.joins(JOINS);
      List<Truth> truths = new Montage(ffmpeg).write(deck.pieces(joins), joins, file);
      ours = ours.plus(ShotScore.of(truths, changes(file)));
      theirs = theirs.plus(ShotScore.of(truths, scenes(file)));
    }
    figures.add(BenchFigure.atLeast("shots F1, " + name, ours.f1(), "", 0.97));
    figures.add(
        BenchFigure.atLeast("shots F1, " + name + ", to scdet", ours.f1() / theirs.f1(), "x", 1));
    figures.add(BenchFigure.told("shots F1, " + name + ", scdet", theirs.f1(), ""));
    figures.add(BenchFigure.atLeast("cuts F1, " + name, ours.f1OfCuts(), "", 0.95));
    figures.add(BenchFigure.told("cuts F1, " + name + ", scdet", theirs.f1OfCuts(), ""));
    double part = ours.dissolvesFound() / (double) ours.dissolves();
    figures.add(BenchFigure.atLeast("dissolves found, " + name, part, "", 8 / 12.0));
    double fades = ours.fadesFound() / (double) ours.fades();
    figures.add(BenchFigure.told("fades found, " + name, fades, ""));
  }

  private List<Integer> changes(Path file) {
    return watch(file).changes().stream().map(Change::frame).toList();
  }

  private ShotWatch watch(Path file) {
    Probe probe = new MediaInspector(ffmpeg).probePicture(file);
    ShotWatch watch = new ShotWatch();
    Probe.Picture picture = Objects.requireNonNull(probe.picture());
    new PictureStream(ffmpeg)
        .each(file, picture, PictureStream.Part.whole(probe.length()), watch::see);
    return watch;
  }

  private List<Integer> scenes(Path file) {
    List<String> line = new ArrayList<>(MediaInput.media(file));
    line.addAll(List.of("-vf", "scdet,metadata=print:file=-", "-f", "null", "-"));
    String said = new String(ffmpeg.capture(line, LIMITS), StandardCharsets.US_ASCII);
    List<Integer> frames = new ArrayList<>();
    Matcher scene = SCENE.matcher(said);
    while (scene.find()) {
      frames.add((int) Math.round(Double.parseDouble(scene.group(1)) * Montage.RATE));
    }
    return frames;
  }

  /// One core is counted by processor seconds: its work, that of the decoder included.
  private void speed(Path folder) {
    Path clip = looped(folder, "bbb_720p_5s.mp4", SECONDS);
    say("looking at " + SECONDS + " s of 720p");
    watch(clip);
    Cost shots = Cost.of(() -> watch(clip));
    figures.add(
        BenchFigure.atLeast("shots, 720p, of real time on a core", SECONDS / shots.cpu(), "x", 5));
    eyes.look(clip, Progress.SILENT);
    Cost look = Cost.of(() -> eyes.look(clip, Progress.SILENT));
    figures.add(BenchFigure.atMost("full look at 30 s of 720p, wall", look.wall(), "s", 6));
    figures.add(BenchFigure.told("full look at 30 s of 720p, processor", look.cpu(), "s"));
  }

  /// In a program of its own with little room, so that what is not needed is not held either.
  private void memory(Path folder) {
    double one = peak(folder, looped(folder, "bbb_480p_30s.mp4", 60));
    double ten = peak(folder, looped(folder, "bbb_480p_30s.mp4", 600));
    figures.add(BenchFigure.told("memory for 1 min, heap of " + HEAP, one, "MB"));
    figures.add(BenchFigure.atMost("memory, 10 min over 1 min", ten - one, "MB", 50));
  }

  private double peak(Path folder, Path clip) {
    say("watching memory for " + clip.getFileName());
    return new OwnProgram(HEAP, folder.resolve("home"))
        .run(List.of("look", clip.toString(), "--json"))
        .megabytes();
  }

  /// A clip played again and again without encoding anew.
  private Path looped(Path folder, String name, int seconds) {
    Path out = folder.resolve(seconds + "s-" + name);
    List<String> line =
        new ArrayList<>(MediaInput.media(footage.resolve(name), "-stream_loop", "-1"));
    line.addAll(List.of("-t", Integer.toString(seconds), "-c", "copy", MediaInput.name(out)));
    ffmpeg.run(line, LIMITS);
    return out;
  }

  private void say(String words) {
    err.println("look: " + words);
    err.flush();
  }
}
