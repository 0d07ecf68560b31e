package io.creativefactory.render.objects;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds objects with a model of the YOLO family that the operator supplies: one input `[1, 3,
/// height, width]`, one output as [Layout] has it. Runs on ONNX Runtime, one thread a call. Holds
/// native memory: close it. Safe for use by several threads.
public final class ObjectFinder implements AutoCloseable {
  /// What is less sure is not told.
  private static final double SURE = 0.25;

  /// Two boxes of one label that share more are the same object.
  private static final double SAME = 0.45;

  private static final int MOST = 100;

  /// Side of the frame where the model leaves it open.
  private static final int USUAL = 640;

  private static final int LARGEST = 4096;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final String name;
  private final String input;
  private final PixelSize frame;
  private final List<String> labels;

  private ObjectFinder(Path model, List<String> labels) throws OrtException {
    this.name = String.valueOf(model.getFileName());
    this.labels = List.copyOf(labels);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      this.session = environment.createSession(model.toString(), options);
    }
    Map.Entry<String, NodeInfo> first = session.getInputInfo().entrySet().iterator().next();
    this.input = first.getKey();
    this.frame = frame(first.getValue());
  }

  /// Opens a model and tries it once.
  ///
  /// @param labels file with one a line, in the order of the model's classes
  /// @throws FactoryException CONFIG_INVALID when a file cannot be read, or the model takes or
  ///   gives something else than such a model does with so many labels
  public static ObjectFinder open(Path model, Path labels) {
    List<String> names = names(labels);
    if (!Files.isRegularFile(model)) {
      throw wrong("the detector " + model + " is no file", null);
    }
    try {
      ObjectFinder finder = new ObjectFinder(model, names);
      try {
        finder.find(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB));
        return finder;
      } catch (FactoryException unfit) {
        finder.close();
        throw unfit;
      }
    } catch (OrtException unreadable) {
      throw wrong(
          "the detector " + model + " is no model that ONNX Runtime can run: " + first(unreadable),
          unreadable);
    }
  }

  private static List<String> names(Path labels) {
    try {
      List<String> names =
          Files.readAllLines(labels).stream().map(String::strip).filter(n -> !n.isEmpty()).toList();
      if (names.isEmpty()) {
        throw wrong("the labels file " + labels + " is empty", null);
      }
      return names;
    } catch (IOException unreadable) {
      throw wrong("the labels file " + labels + " cannot be read as text", unreadable);
    }
  }

  private static FactoryException wrong(String what, @Nullable Throwable cause) {
    return new FactoryException(ErrorCode.CONFIG_INVALID, what, cause);
  }

  private static String first(OrtException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  private PixelSize frame(NodeInfo info) {
    long[] shape = info.getInfo() instanceof TensorInfo tensor ? tensor.getShape() : new long[0];
    boolean three = shape.length == 4 && shape[0] <= 1 && (shape[1] == 3 || shape[1] < 0);
    if (session.getNumInputs() != 1 || !three || shape[2] > LARGEST || shape[3] > LARGEST) {
      throw wrong(
          name
              + " takes "
              + session.getNumInputs()
              + " inputs, the first of shape "
              + Arrays.toString(shape)
              + "; a detector takes one of [1, 3, height, width]",
          null);
    }
    int height = shape[2] > 0 ? (int) shape[2] : USUAL;
    return new PixelSize(shape[3] > 0 ? (int) shape[3] : USUAL, height);
  }

  /// The kinds that it tells apart.
  public List<String> labels() {
    return labels;
  }

  /// The model's file, as a figure names its source.
  public String source() {
    return name;
  }

  /// In which size a picture is best given to [#find].
  public PixelSize size(PixelSize shown) {
    double scale =
        Math.min(
            1,
            Math.min(
                (double) frame.width() / shown.width(), (double) frame.height() / shown.height()));
    return new PixelSize(
        Math.max(1, (int) Math.round(shown.width() * scale)),
        Math.max(1, (int) Math.round(shown.height() * scale)));
  }

  /// The surest first.
  ///
  /// @throws FactoryException CONFIG_INVALID when the model's answer is none of its kind
  public List<Spotted> find(BufferedImage picture) {
    Letterbox box = new Letterbox(frame, new PixelSize(picture.getWidth(), picture.getHeight()));
    long[] shape = {1, 3, frame.height(), frame.width()};
    FloatBuffer planes = box.planes(picture);
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, planes, shape);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      if (!(result.get(0) instanceof OnnxTensor answer)) {
        throw wrong(name + " gives something else than numbers", null);
      }
      @Nullable FloatBuffer values = answer.getFloatBuffer();
      if (values == null) {
        throw wrong(name + " gives something else than numbers", null);
      }
      return distinct(guesses(values, answer.getInfo().getShape()), box);
    } catch (OrtException failed) {
      throw wrong(name + " cannot be run: " + first(failed), failed);
    }
  }

  private List<Guess> guesses(FloatBuffer values, long[] shape) {
    Layout layout =
        Layout.of(shape, labels.size())
            .orElseThrow(() ->
                wrong(
                    name
                        + " gives "
                        + Arrays.toString(shape)
                        + "; with "
                        + labels.size()
                        + " labels that would have to be [1, N, "
                        + (5 + labels.size())
                        + "] or [1, "
                        + (4 + labels.size())
                        + ", N]: another model, or a labels file that is not its own",
                    null));
    float[] all = new float[values.remaining()];
    values.get(all);
    int places = (int) (layout == Layout.ROWS ? shape[1] : shape[2]);
    List<Guess> guesses = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      Guess guess = layout.guess(all, place, places, labels);
      if (guess.confidence() >= SURE && guess.width() > 0 && guess.height() > 0) {
        guesses.add(guess);
      }
    }
    return guesses;
  }

  /// Of boxes of one label that lie over each other the surest.
  private static List<Spotted> distinct(List<Guess> guesses, Letterbox box) {
    List<Spotted> kept = new ArrayList<>();
    guesses.stream()
        .sorted(Comparator.comparingDouble(Guess::confidence).reversed())
        .map(box::picture)
        .filter(each -> each.width() > 0 && each.height() > 0)
        .forEach(each -> {
          boolean known =
              kept.stream()
                  .anyMatch(
                      other -> other.label().equals(each.label()) && other.overlap(each) > SAME);
          if (!known && kept.size() < MOST) {
            kept.add(each);
          }
        });
    return List.copyOf(kept);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException stuck) {
      throw new IllegalStateException("the model " + name + " cannot be closed", stuck);
    }
  }
}
