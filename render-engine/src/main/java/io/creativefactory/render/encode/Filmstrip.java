package io.creativefactory.render.encode;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.proof.Proof;
import io.creativefactory.render.proof.ProofBox;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Frames of a video side by side, for a scrubber, put together from the little pictures that its
/// pieces carry.
final class Filmstrip {
  private static final float QUALITY = 0.85f;

  private final List<byte[]> frames;

  /// @param pieces that the video was joined from
  /// @param total frames of the video
  /// @param count frames of the strip, each in the middle of its share of the video
  Filmstrip(List<Path> pieces, int total, int count) {
    this.frames = new ArrayList<>();
    List<Proof> proofs = pieces.stream().map(ProofBox::of).toList();
    for (int i = 0; i < count; i++) {
      frames.add(at(proofs, total * (2 * i + 1) / (2 * count)));
    }
  }

  private static byte[] at(List<Proof> proofs, int frame) {
    int start = 0;
    for (Proof proof : proofs) {
      int end = start + proof.glance().frames();
      if (frame < end) {
        return proof.glimpses().at(frame - start);
      }
      start = end;
    }
    throw new IllegalArgumentException("frame " + frame + " of a video of " + start);
  }

  /// Writes a JPEG.
  void write(Path file) {
    try {
      List<BufferedImage> pictures = new ArrayList<>();
      for (byte[] jpeg : frames) {
        pictures.add(ImageIO.read(new ByteArrayInputStream(jpeg)));
      }
      encode(row(pictures), file);
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.RENDER_FAILED, "the filmstrip " + file + " cannot be written: " + e, e);
    }
  }

  private static BufferedImage row(List<BufferedImage> pictures) {
    int width = pictures.getFirst().getWidth();
    int height = pictures.getFirst().getHeight();
    BufferedImage row =
        new BufferedImage(width * pictures.size(), height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D brush = row.createGraphics();
    for (int i = 0; i < pictures.size(); i++) {
      brush.drawImage(pictures.get(i), i * width, 0, null);
    }
    brush.dispose();
    return row;
  }

  private static void encode(BufferedImage picture, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam manner = writer.getDefaultWriteParam();
    manner.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    manner.setCompressionQuality(QUALITY);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), manner);
    } finally {
      writer.dispose();
    }
  }
}
