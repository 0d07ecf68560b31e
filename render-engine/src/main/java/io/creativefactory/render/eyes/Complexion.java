package io.creativefactory.render.eyes;

import io.creativefactory.render.shot.SmallPicture;

/// Tells a face from what has only the pattern of one. Cascades see brightness alone and take
/// lettering, leaves and petals for faces. A face has skin: of whatever tone, its colour lies in a
/// narrow band, a little red and a little less blue than grey (Chai and Ngan 1999, here wider). In
/// a picture without colour, a face has many tones, where lettering has two.
final class Complexion {
  private static final int GREY = 128;
  private static final int LEAST_RED = 5;
  private static final int MOST_RED = 50;
  private static final int MOST_BLUE = 2;
  private static final double ENOUGH_SKIN = 0.3;

  /// Mean distance from grey, in levels, up to which a picture has no colour.
  private static final double COLOURLESS = 4;

  /// Share of the pixels near the darkest or brightest tone from which on there are but two tones.
  private static final double TWO_TONES = 0.75;

  private final SmallPicture picture;
  private final boolean colourless;

  Complexion(SmallPicture picture) {
    this.picture = picture;
    this.colourless = isColourless(picture);
  }

  private static boolean isColourless(SmallPicture picture) {
    long sum = 0;
    for (int plane = 1; plane < 3; plane++) {
      for (byte value : picture.planes()[plane]) {
        sum += Math.abs((value & 0xff) - GREY);
      }
    }
    return sum < COLOURLESS * 2 * picture.planes()[1].length;
  }

  boolean isOfAFace(Gaze.FaceBox face) {
    // The corners of a box show hair and background.
    int left = (int) ((face.x() + 0.2 * face.width()) * picture.colourWidth());
    int right = (int) ((face.x() + 0.8 * face.width()) * picture.colourWidth());
    int top = (int) ((face.y() + 0.2 * face.height()) * picture.colourHeight());
    int bottom = (int) ((face.y() + 0.9 * face.height()) * picture.colourHeight());
    if (colourless) {
      return !hasTwoTones(new int[] {left, right}, new int[] {top, bottom});
    }
    int skin = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int at = y * picture.colourWidth() + x;
        int blue = (picture.planes()[1][at] & 0xff) - GREY;
        int red = (picture.planes()[2][at] & 0xff) - GREY;
        skin += red >= LEAST_RED && red <= MOST_RED && blue <= MOST_BLUE ? 1 : 0;
      }
    }
    return skin >= ENOUGH_SKIN * Math.max(1, (right - left) * (bottom - top));
  }

  private boolean hasTwoTones(int[] across, int[] down) {
    int[] tones = new int[256];
    int count = 0;
    for (int y = 2 * down[0]; y < 2 * down[1]; y++) {
      for (int x = 2 * across[0]; x < 2 * across[1]; x++) {
        tones[picture.luma(Math.min(x, picture.width() - 1), Math.min(y, picture.height() - 1))]++;
        count++;
      }
    }
    int darkest = quantile(tones, count * 0.02);
    int brightest = quantile(tones, count * 0.98);
    int near = (brightest - darkest) / 6;
    int extreme = 0;
    for (int tone = 0; tone < 256; tone++) {
      extreme += tone <= darkest + near || tone >= brightest - near ? tones[tone] : 0;
    }
    return extreme > TWO_TONES * count;
  }

  private static int quantile(int[] tones, double rank) {
    int seen = 0;
    for (int tone = 0; tone < 256; tone++) {
      seen += tones[tone];
      if (seen > rank) {
        return tone;
      }
    }
    return 255;
  }
}
