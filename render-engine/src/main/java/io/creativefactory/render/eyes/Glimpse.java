package io.creativefactory.render.eyes;

import io.creativefactory.render.shot.SmallPicture;
import io.creativefactory.render.shot.Texture;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is kept of a frame at a few moments a second: a thumbnail, what draws the eye, faces.
final class Glimpse {
  static final int WIDTH = 32;
  static final int HEIGHT = 18;

  final int frame;

  /// `0xrrggbb`, row by row.
  final int[] thumb = new int[WIDTH * HEIGHT];

  /// 0 to 255, row by row.
  final byte[] saliency;

  /// In the grid of [#saliency].
  final Texture texture;

  /// Whether [#faces] is what there is; else nobody looked for them, or not from all sides.
  final boolean searched;

  /// In shares of the picture; their time is set when it is known.
  final List<Gaze.FaceBox> faces;

  /// @param faces null when they were not looked for
  /// @param against of [ShotWatch#against]
  Glimpse(SmallPicture picture, @Nullable List<Gaze.FaceBox> faces, double[] against) {
    this.frame = picture.index();
    this.searched = faces != null;
    this.faces = faces == null ? new ArrayList<>() : new ArrayList<>(faces);
    this.texture = Texture.of(picture, WIDTH, HEIGHT);
    shrink(picture);
    double[] map = SaliencyMap.of(thumb, against, this.faces);
    this.saliency = new byte[map.length];
    for (int i = 0; i < map.length; i++) {
      saliency[i] = (byte) Math.round(255 * map[i]);
    }
  }

  private void shrink(SmallPicture picture) {
    int width = picture.colourWidth();
    int height = picture.colourHeight();
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        thumb[y * WIDTH + x] =
            mean(
                picture,
                new int[] {
                  x * width / WIDTH, Math.max(x * width / WIDTH + 1, (x + 1) * width / WIDTH)
                },
                new int[] {
                  y * height / HEIGHT, Math.max(y * height / HEIGHT + 1, (y + 1) * height / HEIGHT)
                });
      }
    }
  }

  private static int mean(SmallPicture picture, int[] across, int[] down) {
    int red = 0;
    int green = 0;
    int blue = 0;
    int count = 0;
    for (int y = down[0]; y < down[1]; y += 2) {
      for (int x = across[0]; x < across[1]; x += 2) {
        int rgb = picture.rgb(x, y);
        red += rgb >> 16;
        green += rgb >> 8 & 0xff;
        blue += rgb & 0xff;
        count++;
      }
    }
    return (red / count) << 16 | (green / count) << 8 | (blue / count);
  }

  /// Brightness of the thumbnail, 0 to 255.
  int[] luma() {
    int[] luma = new int[thumb.length];
    for (int i = 0; i < luma.length; i++) {
      int rgb = thumb[i];
      luma[i] = (54 * (rgb >> 16) + 183 * (rgb >> 8 & 0xff) + 19 * (rgb & 0xff)) >> 8;
    }
    return luma;
  }
}
