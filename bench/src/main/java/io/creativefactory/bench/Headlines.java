package io.creativefactory.bench;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.tools.memory.MiniLmEmbedder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Real headlines and their real embeddings. Embedding them takes two minutes of one core, so it is
/// done once and kept beside the installation's data.
///
/// @param texts distinct, in the order of their file
/// @param vectors one for each text
record Headlines(List<String> texts, List<float[]> vectors) {
  private static final String FILE = "copy/upworthy_winner_confirmatory.csv";
  private static final int DIMENSIONS = 384;

  /// @param data folder with `copy/`
  /// @param kept file of the embeddings made so far; made when missing
  static Headlines load(Path data, Path kept, PrintWriter err) {
    try {
      List<String> texts = texts(data.resolve(FILE));
      Files.createDirectories(kept.getParent());
      List<float[]> vectors = new ArrayList<>(read(kept, texts.size()));
      embed(texts, vectors, kept, err);
      return new Headlines(texts, List.copyOf(vectors));
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.NOT_FOUND, "bench search needs " + data.resolve(FILE) + ": " + e, e);
    }
  }

  /// Columns three and four of every record.
  private static List<String> texts(Path file) throws IOException {
    Set<String> texts = new LinkedHashSet<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = fields(line);
      for (int i = 2; i < Math.min(4, fields.size()); i++) {
        if (!fields.get(i).isBlank()) {
          texts.add(fields.get(i).strip());
        }
      }
    }
    return List.copyOf(texts);
  }

  /// A record of one line; quotes may hold commas and doubled quotes.
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(letter);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  private static List<float[]> read(Path kept, int max) throws IOException {
    List<float[]> vectors = new ArrayList<>();
    if (!Files.exists(kept)) {
      return vectors;
    }
    long whole = Math.min(max, Files.size(kept) / (DIMENSIONS * Float.BYTES));
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(kept)))) {
      for (long i = 0; i < whole; i++) {
        float[] vector = new float[DIMENSIONS];
        for (int k = 0; k < DIMENSIONS; k++) {
          vector[k] = in.readFloat();
        }
        vectors.add(vector);
      }
    }
    return vectors;
  }

  private static void embed(List<String> texts, List<float[]> vectors, Path kept, PrintWriter err)
      throws IOException {
    if (vectors.size() == texts.size()) {
      return;
    }
    MiniLmEmbedder embedder = new MiniLmEmbedder();
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(
                    kept, StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
      for (int i = vectors.size(); i < texts.size(); i++) {
        float[] vector = embedder.embed(texts.get(i));
        for (float number : vector) {
          out.writeFloat(number);
        }
        vectors.add(vector);
        if (i % 1000 == 0) {
          err.println("search: " + i + " of " + texts.size() + " headlines embedded");
          err.flush();
        }
      }
    }
  }
}
