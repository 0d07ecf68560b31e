package io.creativefactory.render.eyes;

import io.creativefactory.render.shot.Flow;
import io.creativefactory.render.shot.SmallPicture;

/// Tells when the whole picture brightens or darkens. Blocks cannot be followed then: they match
/// best wherever it was as bright before. Things that move brighten one place and darken another.
final class Steadiness {
  /// Pixels between two that are looked at.
  private static final int APART = 8;

  /// A change of the mean brightness from frame to frame, in levels of 255, that is a fade.
  private static final double FADING = 2.5;

  /// How much of all change must go one way.
  private static final double ONE_WAY = 0.85;

  /// Frames that a flash or a cut lasts at most.
  private static final int FLASH = 4;

  private int[] before = new int[0];
  private int fading;
  private Flow last = Flow.STILL;

  /// @return the movement itself; what moved until then while a flash or a cut lasts; none through
  ///   a longer fade
  Flow followed(SmallPicture picture, Flow flow) {
    fading = fades(picture) ? fading + 1 : 0;
    last = fading == 0 ? flow : fading > FLASH ? Flow.STILL : last;
    return last;
  }

  private boolean fades(SmallPicture picture) {
    int across = picture.width() / APART;
    int[] now = new int[across * (picture.height() / APART)];
    for (int i = 0; i < now.length; i++) {
      now[i] = picture.luma(i % across * APART, i / across * APART);
    }
    long sum = 0;
    long all = 0;
    for (int i = 0; i < before.length; i++) {
      sum += now[i] - before[i];
      all += Math.abs(now[i] - before[i]);
    }
    boolean fades = Math.abs(sum) > FADING * before.length && Math.abs(sum) > ONE_WAY * all;
    before = now;
    return fades;
  }
}
