package io.creativefactory.render.words.rapid;

import com.benjaminwan.ocrlibrary.OcrEngine;
import com.benjaminwan.ocrlibrary.OcrResult;
import com.benjaminwan.ocrlibrary.TextBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads the pictures that `pages.txt` in a folder names, one a row: a group, a tab, a file name.
/// Beside each picture it leaves `<picture>.words` with a row for each line of text: confidence,
/// four corners as eight numbers in pixels, the text; all separated by tabs. Where a group showed
/// no text twice in a row, its other pictures are left alone: they are foliage or brickwork.
public final class PageReader {
  private static final int BLANKS = 2;

  /// Pixels of the longer side in which lines are looked for. What is found there is read in the
  /// picture's own size. Twice as many cost four times as much and find small print alone.
  private static final int SEARCHED = 960;

  /// What is laid around the picture, so that text at its edge has room.
  private static final int PADDING = 50;

  private static final float BOX_SCORE = 0.5f;
  private static final float PIXEL_SCORE = 0.3f;

  /// How far a box reaches beyond the letters that were found. Tight boxes cost the blanks between
  /// words.
  private static final float ROOM = 2.0f;

  private final OcrEngine engine = new OcrEngine();

  /// The child is started with leave for native code.
  @SuppressWarnings("restricted")
  private PageReader(Path library) {
    System.load(library.resolve("lib/libRapidOcr.so").toString());
    engine.initLogger(false, false, false);
    engine.setNumThread(1);
    boolean ready =
        engine.initModels(
            library.resolve("models").toString(),
            "ch_PP-OCRv4_det_infer.onnx",
            "ch_ppocr_mobile_v2.0_cls_infer.onnx",
            "ch_PP-OCRv4_rec_infer.onnx",
            "ppocr_keys_v1.txt");
    if (!ready) {
      throw new IllegalStateException("the models in " + library + " do not load");
    }
  }

  /// @param arguments the folder of the pictures, that of the library and its models
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    PageReader reader = new PageReader(Path.of(arguments[1]).toAbsolutePath());
    Map<String, Integer> blanks = new HashMap<>();
    for (String row : Files.readAllLines(folder.resolve("pages.txt"))) {
      String group = row.substring(0, row.indexOf('\t'));
      Path picture = folder.resolve(row.substring(row.indexOf('\t') + 1));
      if (blanks.getOrDefault(group, 0) < BLANKS) {
        List<String> lines = reader.read(picture);
        Files.write(picture.resolveSibling(picture.getFileName() + ".words"), lines);
        blanks.put(group, lines.isEmpty() ? blanks.getOrDefault(group, 0) + 1 : 0);
      }
      Files.delete(picture);
    }
    // The library's own clean-up at the end is known to crash.
    Runtime.getRuntime().halt(0);
  }

  private List<String> read(Path picture) {
    OcrResult result =
        engine.detect(
            picture.toString(), PADDING, SEARCHED, BOX_SCORE, PIXEL_SCORE, ROOM, false, false);
    if (result == null) {
      throw new IllegalStateException("the library gave no answer for " + picture.getFileName());
    }
    List<String> rows = new ArrayList<>();
    for (TextBlock block : result.getTextBlocks()) {
      String text = block.getText() == null ? "" : block.getText().replaceAll("\\s+", " ").strip();
      if (!text.isEmpty()) {
        rows.add(confidence(block) + "\t" + corners(block) + "\t" + text);
      }
    }
    return rows;
  }

  /// The mean of its letters.
  private static double confidence(TextBlock block) {
    double sum = 0;
    for (float letter : block.getCharScores()) {
      sum += letter;
    }
    return block.getCharScores().length == 0 ? 0 : sum / block.getCharScores().length;
  }

  private static String corners(TextBlock block) {
    return block.getBoxPoint().stream()
        .map(corner -> corner.getX() + "\t" + corner.getY())
        .collect(Collectors.joining("\t"));
  }
}
