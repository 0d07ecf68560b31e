import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/// A picture in linear light. Everything is drawn by asking for the light at a point, several
/// points a pixel.
final class Pixels {
  /// The light at a point, left in `out`, which comes cleared.
  interface Shader {
    void at(double x, double y, Ink out);
  }

  final int width;
  final int height;
  private final float[] light;

  Pixels(int width, int height) {
    this.width = width;
    this.height = height;
    this.light = new float[width * height * 4];
  }

  Pixels draw(Shader shader, int samples) {
    return draw(shader, samples, 0, height);
  }

  /// Draws over what is there, in the rows from `top` to `bottom`.
  Pixels draw(Shader shader, int samples, int top, int bottom) {
    IntStream.range(Math.max(0, top), Math.min(height, bottom))
        .parallel()
        .forEach(y -> row(shader, samples, y));
    return this;
  }

  private void row(Shader shader, int samples, int y) {
    Ink ink = new Ink();
    float share = 1f / (samples * samples);
    for (int x = 0; x < width; x++) {
      float r = 0;
      float g = 0;
      float b = 0;
      float a = 0;
      for (int s = 0; s < samples * samples; s++) {
        ink.clear();
        double dx = (s % samples + 0.5) / samples;
        double dy = (s / samples + 0.5) / samples;
        shader.at(x + dx, y + dy, ink);
        r += (float) ink.r;
        g += (float) ink.g;
        b += (float) ink.b;
        a += (float) ink.a;
      }
      int i = (y * width + x) * 4;
      float under = 1 - a * share;
      light[i] = r * share + light[i] * under;
      light[i + 1] = g * share + light[i + 1] * under;
      light[i + 2] = b * share + light[i + 2] * under;
      light[i + 3] = a * share + light[i + 3] * under;
    }
  }

  /// As bytes, red first, with a grain of half a step against bands.
  byte[] rgb(int frame) {
    byte[] bytes = new byte[width * height * 3];
    IntStream.range(0, height)
        .parallel()
        .forEach(y -> {
          for (int x = 0; x < width; x++) {
            for (int c = 0; c < 3; c++) {
              int i = y * width + x;
              bytes[i * 3 + c] = (byte) shown(light[i * 4 + c], x, y, frame * 3 + c);
            }
          }
        });
    return bytes;
  }

  private static int shown(double linear, int x, int y, int seed) {
    double l = shoulder(Math.max(0, linear));
    double s = l <= 0.0031308 ? 12.92 * l : 1.055 * Math.pow(l, 1 / 2.4) - 0.055;
    double grain = Noise.hash(x, y, seed) + Noise.hash(y, x, seed + 77) - 1;
    return Math.clamp(Math.round(s * 255 + grain * 0.7), 0, 255);
  }

  /// Bright light rolls off instead of breaking.
  private static double shoulder(double l) {
    return l < 0.8 ? l : 0.8 + 0.2 * (1 - Math.exp(-(l - 0.8) / 0.2));
  }

  BufferedImage image(boolean alpha) {
    int type = alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = (y * width + x) * 4;
        double a = alpha ? Math.min(1, light[i + 3]) : 1;
        int argb = (int) Math.round(a * 255) << 24;
        for (int c = 0; c < 3 && a > 0; c++) {
          argb |= shown(light[i + c] / a, x, y, alpha ? 5 : c) << 16 - 8 * c;
        }
        image.setRGB(x, y, argb);
      }
    }
    return image;
  }

  void png(Path file) throws IOException {
    ImageIO.write(image(true), "png", file.toFile());
  }

  void jpeg(Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0.9f);
    java.nio.file.Files.deleteIfExists(file);
    try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image(false), null, null), param);
    } finally {
      writer.dispose();
    }
  }
}
