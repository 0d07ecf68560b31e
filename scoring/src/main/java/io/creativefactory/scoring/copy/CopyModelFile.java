package io.creativefactory.scoring.copy;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A copy model as a file: a mark, the card, then the weights, big-endian. Holds hashes of terms,
/// no text. The same model gives the same bytes.
final class CopyModelFile {
  /// "CFcopy", then the layout's number.
  private static final long MARK = 0x4346_636f_7079_0001L;

  /// More than this many of anything is no model of ours but a broken file.
  private static final int MOST = 1 << 24;

  private CopyModelFile() {}

  static CopyModel load(Path file, TextMeaning meaning) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, meaning);
    } catch (NoSuchFileException e) {
      throw new FactoryException(ErrorCode.NOT_FOUND, "there is no copy model " + file, e);
    } catch (IOException | IllegalArgumentException e) {
      throw new FactoryException(
          ErrorCode.CONFIG_INVALID,
          file + " is no copy model; `factory train copy --out` writes one",
          e);
    }
  }

  /// @throws IOException when it ends early or is no copy model
  static CopyModel read(InputStream stream, TextMeaning meaning) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
    if (in.readLong() != MARK) {
      throw new IOException("no copy model of this layout");
    }
    CopyCard card = card(in);
    int[] terms = new int[count(in)];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = in.readInt();
    }
    float[] words = floats(in, terms.length);
    int width = count(in);
    float[] direction = floats(in, width);
    CopyWeights.Member[] members = new CopyWeights.Member[count(in)];
    for (int m = 0; m < members.length; m++) {
      float unit = in.readFloat();
      byte[] steps = new byte[terms.length];
      in.readFully(steps);
      members[m] = new CopyWeights.Member(steps, unit, floats(in, width));
    }
    return new CopyModel(new CopyWeights(terms, words, direction, members), card, meaning);
  }

  private static CopyCard card(DataInputStream in) throws IOException {
    return new CopyCard(
        in.readUTF(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readDouble(),
        new CopyCard.Held(in.readDouble(), in.readDouble(), in.readDouble()));
  }

  private static int count(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST) {
      throw new IOException("a count of " + count);
    }
    return count;
  }

  private static float[] floats(DataInputStream in, int count) throws IOException {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = in.readFloat();
      if (!Float.isFinite(numbers[i])) {
        throw new IOException("a weight of " + numbers[i]);
      }
    }
    return numbers;
  }

  /// Beside the target first, so that nobody ever sees half a model.
  static void save(CopyModel model, Path file) {
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    // A signal between here and the move leaves nothing either.
    part.toFile().deleteOnExit();
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        write(model, out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.DEFECT, "the copy model cannot be written to " + file + ": " + e, e);
    }
  }

  static void write(CopyModel model, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
    out.writeLong(MARK);
    CopyCard card = model.card();
    out.writeUTF(card.learned());
    out.writeInt(card.pairs());
    out.writeInt(card.tests());
    out.writeInt(card.longest());
    out.writeDouble(card.cost());
    out.writeDouble(card.held().accuracy());
    out.writeDouble(card.held().logLoss());
    out.writeDouble(card.held().calibrationError());
    CopyWeights weights = model.weights();
    out.writeInt(weights.terms().length);
    for (int term : weights.terms()) {
      out.writeInt(term);
    }
    write(out, weights.words());
    out.writeInt(weights.meaning().length);
    write(out, weights.meaning());
    out.writeInt(weights.members().length);
    for (CopyWeights.Member member : weights.members()) {
      out.writeFloat(member.unit());
      out.write(member.words());
      write(out, member.meaning());
    }
    out.flush();
  }

  private static void write(DataOutputStream out, float[] numbers) throws IOException {
    for (float number : numbers) {
      out.writeFloat(number);
    }
  }
}
