package io.creativefactory.bench;

import io.creativefactory.app.cli.Folders;
import io.creativefactory.bench.BenchReport.BenchFigure;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.render.FfmpegRenderer;
import io.creativefactory.render.RenderOrder;
import io.creativefactory.render.RenderSettings;
import io.creativefactory.render.Renderer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The engine against a hand-written FFmpeg command, turn by turn in one run. Ours counts all that
/// a render does in production: painting, segments, sound, the gate's look at the finished file,
/// poster and filmstrip. Wall and processor seconds stand side by side, because a shared machine is
/// noisy.
final class RenderBench implements Measurement {
  private static final String TALL = "9:16";

  private final Path data;
  private final int runs;
  private final PrintWriter err;
  private final List<BenchFigure> figures = new ArrayList<>();
  private int kitchens;

  RenderBench(Path data, int runs, PrintWriter err) {
    this.data = data.toAbsolutePath().normalize();
    this.runs = runs;
    this.err = err;
  }

  @Override
  public BenchReport measure() {
    try {
      Path folder = Files.createTempDirectory("factory-bench");
      try {
        Path media = Files.createDirectories(folder.resolve("media"));
        AdMedia material = new AdMedia(media, data);
        say("preparing " + (material.isReal() ? "footage of " + data : "generated footage"));
        material.prepare();
        all(folder, material);
      } finally {
        Folders.deleteTree(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BenchReport("render", BenchReport.thisMachine(), List.copyOf(figures));
  }

  private void all(Path folder, AdMedia media) {
    Kitchen first = kitchen(folder, media);
    first.render(BenchAds.row(2), BenchAds.placement(TALL), RenderOrder.Quality.FINAL);
    alone(folder, media);
    memory(folder, media);
    picture(folder, media);
    batch(folder, media);
    growth(folder, media);
  }

  /// Four renders at once, each cold.
  private void memory(Path folder, AdMedia media) {
    Kitchen kitchen = kitchen(folder, media);
    long self = ProcessHandle.current().pid();
    System.gc();
    double idle = Memory.now(self);
    Memory.forgetOwnPeak();
    List<Runnable> renders = new ArrayList<>();
    for (String hook : BenchAds.HOOKS) {
      Storyboard ad = BenchAds.ad(hook, BenchAds.CALLS.getFirst());
      renders.add(() -> kitchen.render(ad, BenchAds.placement(TALL), RenderOrder.Quality.FINAL));
    }
    together(renders);
    double over = Memory.peak(self) - idle;
    add(BenchFigure.atMost("memory over idle, 4 renders at once", over, "MB", 400));
  }

  private void picture(Path folder, AdMedia media) {
    say("likeness to what was composed");
    Kitchen kitchen = kitchen(folder, media);
    Placement tall = BenchAds.placement(TALL);
    Storyboard ad = BenchAds.ad(BenchAds.HOOKS.getFirst(), BenchAds.CALLS.getFirst());
    Path master = Path.of(kitchen.render(ad, tall, RenderOrder.Quality.MASTER).path());
    Path ours = Path.of(kitchen.render(ad, tall, RenderOrder.Quality.FINAL).path());
    Likeness likeness = new Likeness(master, folder);
    double own = likeness.of(ours);
    double raw = likeness.of(likeness.rival(ours));
    add(BenchFigure.told("SSIM to the composed pictures, ours", own, ""));
    add(BenchFigure.told("SSIM, raw ffmpeg at equal size", raw, ""));
    add(BenchFigure.atMost("SSIM lost against raw at equal size", raw - own, "", 0.003));
  }

  /// One ad: cold, changed, draft, and the rival.
  private void alone(Path folder, AdMedia media) {
    List<Cost> raw = new ArrayList<>();
    List<Cost> cold = new ArrayList<>();
    List<Cost> changed = new ArrayList<>();
    List<Cost> draft = new ArrayList<>();
    Placement tall = BenchAds.placement(TALL);
    Storyboard ad = BenchAds.ad(BenchAds.HOOKS.getFirst(), BenchAds.CALLS.getFirst());
    Storyboard other =
        BenchAds.ad(BenchAds.HOOKS.getFirst(), "Or in ten minutes", BenchAds.CALLS.getFirst());
    for (int run = 1; run <= runs; run++) {
      say("one ad, run " + run + " of " + runs);
      RawAd rival = new RawAd(media);
      raw.add(Cost.of(() -> rival.render(tall.size(), folder.resolve("raw.mp4"))));
      Kitchen fresh = kitchen(folder, media);
      cold.add(Cost.of(() -> fresh.render(ad, tall, RenderOrder.Quality.FINAL)));
      changed.add(Cost.of(() -> fresh.render(other, tall, RenderOrder.Quality.FINAL)));
      Kitchen rough = kitchen(folder, media);
      draft.add(Cost.of(() -> rough.render(ad, tall, RenderOrder.Quality.DRAFT)));
    }
    info("raw ffmpeg, one 15 s ad", raw);
    info("ours, one 15 s ad, cold", cold);
    ratio("one ad, cold, to raw", cold, raw, 1.10);
    ratio("one caption changed, to cold", changed, cold, 0.25);
    ratio("draft to final", draft, cold, 0.25);
  }

  /// 36 outputs of one campaign; the rival makes each on its own, so one per format is multiplied.
  private void batch(Path folder, AdMedia media) {
    List<Cost> raw = new ArrayList<>();
    List<Cost> ours = new ArrayList<>();
    int variants = BenchAds.HOOKS.size() * BenchAds.CALLS.size();
    for (int run = 1; run <= runs; run++) {
      say("36 outputs, run " + run + " of " + runs);
      Cost sum = new Cost(0, 0);
      for (String format : BenchAds.FORMATS) {
        RawAd rival = new RawAd(media);
        Placement placement = BenchAds.placement(format);
        Cost one = Cost.of(() -> rival.render(placement.size(), folder.resolve("raw.mp4")));
        sum = sum.plus(one.times(variants));
      }
      raw.add(sum);
      Kitchen kitchen = kitchen(folder, media);
      ours.add(Cost.of(() -> together(campaign(kitchen))));
    }
    info("raw ffmpeg, 12 x 3 formats", raw);
    info("ours, 36 outputs, cold", ours);
    ratio("36 outputs to raw", ours, raw, 0.40);
  }

  private static List<Runnable> campaign(Kitchen kitchen) {
    List<Runnable> renders = new ArrayList<>();
    for (String hook : BenchAds.HOOKS) {
      for (String call : BenchAds.CALLS) {
        for (String format : BenchAds.FORMATS) {
          Storyboard ad = BenchAds.ad(hook, call);
          renders.add(
              () -> kitchen.render(ad, BenchAds.placement(format), RenderOrder.Quality.FINAL));
        }
      }
    }
    return renders;
  }

  private void growth(Path folder, AdMedia media) {
    List<Cost> twenty = new ArrayList<>();
    List<Cost> forty = new ArrayList<>();
    Placement tall = BenchAds.placement(TALL);
    for (int run = 1; run <= runs; run++) {
      say("20 and 40 scenes, run " + run + " of " + runs);
      Kitchen few = kitchen(folder, media);
      twenty.add(Cost.of(() -> few.render(BenchAds.row(20), tall, RenderOrder.Quality.FINAL)));
      Kitchen many = kitchen(folder, media);
      forty.add(Cost.of(() -> many.render(BenchAds.row(40), tall, RenderOrder.Quality.FINAL)));
    }
    ratio("40 scenes to 20", forty, twenty, 2.0);
  }

  private Kitchen kitchen(Path folder, AdMedia media) {
    Path own = folder.resolve("kitchen" + kitchens++);
    return new Kitchen(
        new FfmpegRenderer(RenderSettings.caching(own.resolve("cache")), InstantSource.system()),
        media.folder(),
        own.resolve("out"));
  }

  /// An engine with an empty cache of its own.
  private record Kitchen(Renderer renderer, Path media, Path out) {
    Video render(Storyboard ad, Placement placement, RenderOrder.Quality quality) {
      RenderOrder order = new RenderOrder("v1", ad, placement, quality, media, out);
      return renderer.render(order, (done, total) -> {});
    }
  }

  private static void together(List<Runnable> renders) {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> running = new ArrayList<>();
      renders.forEach(render -> running.add(threads.submit(render)));
      for (Future<?> render : running) {
        render.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a render failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FactoryException(ErrorCode.CANCELLED, "the bench was interrupted", e);
    }
  }

  private void info(String name, List<Cost> costs) {
    add(BenchFigure.told(name + ", wall", Medians.of(costs, Cost::wall), "s"));
    add(BenchFigure.told(name + ", processor", Medians.of(costs, Cost::cpu), "s"));
  }

  private void ratio(String name, List<Cost> ours, List<Cost> theirs, double goal) {
    double wall = Medians.of(ours, Cost::wall) / Medians.of(theirs, Cost::wall);
    add(BenchFigure.atMost(name + ", wall", wall, "x", goal));
    add(
        BenchFigure.told(
            name + ", processor",
            Medians.of(ours, Cost::cpu) / Medians.of(theirs, Cost::cpu),
            "x"));
  }

  /// Tells each figure as soon as it is known: the whole takes a quarter of an hour.
  private void add(BenchFigure figure) {
    figures.add(figure);
    say(figure.line());
  }

  private void say(String words) {
    err.println("render: " + words);
    err.flush();
  }
}
