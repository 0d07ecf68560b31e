package io.creativefactory.render.eyes;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.shot.SmallPicture;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/// Finds faces that look into the camera, and those seen from the side, with the cascades of the
/// OpenCV jar. Holds native memory: close it. Finding and closing wait for each other, because a
/// look that is stopped closes it while a frame may still be on its way from the decoder; native
/// memory that is gone would take the whole program with it.
final class FaceFinder implements AutoCloseable {
  private static final String FOLDER =
      "/org/bytedeco/opencv/linux-x86_64/share/opencv4/haarcascades/";
  private static final double STEP = 1.15;
  private static final int FRONT_NEIGHBOURS = 5;
  private static final int SIDE_NEIGHBOURS = 6;

  /// Below this share of the longer side a face says nothing to a viewer.
  private static final double SMALLEST = 0.06;

  private static final double SAME = 0.2;

  /// Pixels of the longer side that are searched: the smallest face then has the 20 that a cascade
  /// was trained on. Half as many again cost more than twice the time.
  private static final double SEARCHED = 320;

  private final CascadeClassifier front;
  private final CascadeClassifier side;
  private boolean closed;

  /// @throws FactoryException SYSTEM_INCOMPLETE when OpenCV does not load on this machine
  FaceFinder() {
    try {
      front = new CascadeClassifier(cascade("haarcascade_frontalface_alt2.xml"));
      side = new CascadeClassifier(cascade("haarcascade_profileface.xml"));
      opencv_core.setNumThreads(1);
    } catch (UnsatisfiedLinkError | IOException broken) {
      throw new FactoryException(
          ErrorCode.SYSTEM_INCOMPLETE,
          "OpenCV, which finds faces, does not load on this machine: " + broken.getMessage(),
          broken);
    }
  }

  private static String cascade(String name) throws IOException {
    File file = Loader.cacheResource(FOLDER + name);
    if (file == null) {
      throw new IOException(name + " is not in the OpenCV jar");
    }
    return file.getPath();
  }

  /// @param turned whether those seen from the side are looked for where none looks into the
  ///   camera; they cost more than twice as much
  /// @return their time is to be set; none once it is closed: nobody waits for them any more
  synchronized List<Gaze.FaceBox> find(SmallPicture picture, boolean turned) {
    if (closed) {
      return List.of();
    }
    int width = picture.width();
    int height = picture.height();
    double scale = Math.min(1, SEARCHED / Math.max(width, height));
    List<Gaze.FaceBox> faces = new ArrayList<>();
    try (BytePointer pixels = new BytePointer(picture.planes()[0]);
        Mat whole = new Mat(height, width, opencv_core.CV_8UC1, pixels);
        Mat small = new Mat();
        Mat even = new Mat();
        Size automatic = new Size()) {
      opencv_imgproc.resize(whole, small, automatic, scale, scale, opencv_imgproc.INTER_AREA);
      opencv_imgproc.equalizeHist(small, even);
      Seeing seeing = new Seeing(even, faces);
      seeing.add(front, FRONT_NEIGHBOURS);
      if (turned && faces.isEmpty()) {
        seeing.add(side, SIDE_NEIGHBOURS);
      }
    }
    Complexion complexion = new Complexion(picture);
    faces.removeIf(face -> !complexion.isOfAFace(face));
    return faces;
  }

  private record Seeing(Mat picture, List<Gaze.FaceBox> faces) {
    void add(CascadeClassifier cascade, int neighbours) {
      int width = picture.cols();
      int height = picture.rows();
      int least = (int) (SMALLEST * Math.max(width, height));
      try (RectVector found = new RectVector();
          Size smallest = new Size(least, least);
          Size greatest = new Size()) {
        cascade.detectMultiScale(picture, found, STEP, neighbours, 0, smallest, greatest);
        for (long i = 0; i < found.size(); i++) {
          Gaze.FaceBox face =
              new Gaze.FaceBox(
                  0,
                  Measuring.rounded(found.get(i).x() / (double) width),
                  Measuring.rounded(found.get(i).y() / (double) height),
                  Measuring.rounded(found.get(i).width() / (double) width),
                  Measuring.rounded(found.get(i).height() / (double) height));
          if (faces.stream().noneMatch(other -> other.overlap(face) > SAME)) {
            faces.add(face);
          }
        }
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    front.close();
    side.close();
  }
}
