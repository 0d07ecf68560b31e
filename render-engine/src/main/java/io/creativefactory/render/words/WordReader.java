package io.creativefactory.render.words;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.look.Frames;
import io.creativefactory.render.process.Bundle;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.Program;
import io.creativefactory.render.process.Scratch;
import io.creativefactory.render.words.rapid.PageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// Reads text in frames with RapidOCR 0.0.7 and the PP-OCR v4 models, which come with the build. It
/// knows Latin letters, most of them without accents, digits, signs and Chinese. One process reads
/// all frames of a look and is gone afterwards. Safe for use by several threads.
public final class WordReader {
  /// What makes its figures.
  public static final String SOURCE = "RapidOCR 0.0.7, PP-OCR v4";

  private static final Duration START = Duration.ofSeconds(30);

  /// For one frame on a machine that is busy ten times over.
  private static final Duration EACH = Duration.ofSeconds(10);

  private static final Duration FORGOTTEN = Duration.ofHours(6);

  /// Small print is read in its own size up to here.
  private static final double LONGEST_SIDE = 1920;

  /// Below this mean of its letters a line is a guess.
  private static final double SURE = 0.75;

  private static final Pattern ROW = Pattern.compile("[0-9.E-]+(\t-?\\d+){8}\t[^\t]+");

  private final Path folder;
  private final Program program;
  private final Path library;
  private final Duration start;

  private WordReader(Path folder, Program program, Path library, Duration start) {
    this.folder = folder;
    this.program = program;
    this.library = library;
    this.start = start;
  }

  /// The reader of this machine.
  ///
  /// @param folder of its own, for frames on their way; made when missing
  /// @throws FactoryException SYSTEM_INCOMPLETE where it cannot run, with the reason
  public static WordReader ofThisMachine(Path folder) {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (!system.equals("Linux amd64")) {
      throw new FactoryException(
          ErrorCode.SYSTEM_INCOMPLETE,
          "text on screen is read on Linux amd64 only, and this is " + system);
    }
    Bundle bundle = new Bundle("words/rapidocr", folder);
    Program program = new Program(bundle.classPath(), PageReader.class);
    return new WordReader(folder, program, bundle.folder(), START);
  }

  /// Another program in its place.
  ///
  /// @param start time that it may take besides that for each frame
  static WordReader of(Path folder, Program program, Duration start) {
    return new WordReader(folder, program, folder, start);
  }

  /// In which size a picture is read.
  static PixelSize size(PixelSize shown) {
    double scale = Math.min(1, LONGEST_SIDE / Math.max(shown.width(), shown.height()));
    return new PixelSize(
        Math.max(1, (int) Math.round(shown.width() * scale)),
        Math.max(1, (int) Math.round(shown.height() * scale)));
  }

  /// What stands in frames of a file; their times are those of the pages. Empty for a page that was
  /// left out because others of its shot showed nothing.
  ///
  /// @throws FactoryException as [Program] and [Frames]
  List<Optional<List<TextLine>>> read(Path file, List<Page> pages, Frames frames) {
    Scratch.sweep(folder, Instant.now().minus(FORGOTTEN));
    try (Scratch scratch = Scratch.in(folder)) {
      List<String> rows = new ArrayList<>();
      for (int i = 0; i < pages.size(); i++) {
        Page page = pages.get(i);
        Path picture = scratch.folder().resolve(name(i));
        // Nothing is quicker to write and to read.
        ImageIO.write(frames.at(file, page.at(), page.size()), "bmp", picture.toFile());
        rows.add(page.shot() + "\t" + name(i));
      }
      Files.write(scratch.folder().resolve("pages.txt"), rows);
      Limits limits = Limits.within(start.plus(EACH.multipliedBy(pages.size())));
      program.run(scratch.folder(), List.of(library.toString()), limits);
      List<Optional<List<TextLine>>> read = new ArrayList<>();
      for (int i = 0; i < pages.size(); i++) {
        read.add(answer(scratch.folder().resolve(name(i) + ".words"), pages.get(i)));
      }
      return List.copyOf(read);
    } catch (IOException broken) {
      throw new FactoryException(
          ErrorCode.RENDER_FAILED, "the reader cannot use the folder " + folder, broken);
    }
  }

  private static String name(int page) {
    return String.format(Locale.ROOT, "%03d.bmp", page);
  }

  private static Optional<List<TextLine>> answer(Path file, Page page) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<TextLine> lines = new ArrayList<>();
    for (String row : Files.readAllLines(file)) {
      TextLine line = line(row, page);
      if (line.confidence() >= SURE && line.words().codePoints().anyMatch(WordReader::says)) {
        lines.add(line);
      }
    }
    return Optional.of(Rows.joined(lines, page.size()));
  }

  private static boolean says(int letter) {
    return Character.isLetterOrDigit(letter);
  }

  /// The upright box about its four corners, inside of the picture.
  private static TextLine line(String row, Page page) {
    if (!ROW.matcher(row).matches()) {
      throw new FactoryException(
          ErrorCode.RENDER_FAILED, "the reader answered what cannot be understood: " + row);
    }
    String[] cells = row.split("\t", -1);
    double left = 1;
    double top = 1;
    double right = 0;
    double bottom = 0;
    for (int i = 1; i < 9; i += 2) {
      double x = Math.clamp(Double.parseDouble(cells[i]) / page.size().width(), 0, 1);
      double y = Math.clamp(Double.parseDouble(cells[i + 1]) / page.size().height(), 0, 1);
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    long at = page.at().toMillis();
    return new TextLine(
        at,
        at,
        cells[9],
        rounded(Double.parseDouble(cells[0])),
        rounded(left),
        rounded(top),
        rounded(right - left),
        rounded(bottom - top));
  }

  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
