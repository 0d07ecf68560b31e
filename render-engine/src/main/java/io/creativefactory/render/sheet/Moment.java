package io.creativefactory.render.sheet;

import io.creativefactory.render.eyes.Look;
import io.creativefactory.render.eyes.ShotLook;
import io.creativefactory.render.look.Probe;
import java.util.ArrayList;
import java.util.List;

/// One frame of the filmstrip.
///
/// @param number of the shot, from 1
/// @param atMs from the first frame of the clip
/// @param first whether no frame of the same shot stands before it
record Moment(ShotLook shot, int number, long atMs, boolean first) {
  private static final int ROW = 4;
  private static final long APART = 600;

  /// The middle of each shot; a clip of so few shots that a row would stay empty shows more of
  /// each, so that one can see the crop follow its subject.
  static List<Moment> of(Look look, int mostShots) {
    boolean clip = look.probe().kind() == Probe.Kind.CLIP;
    List<ShotLook> shots = look.shots().subList(0, Math.min(mostShots, look.shots().size()));
    List<Moment> moments = new ArrayList<>();
    for (int i = 0; i < shots.size(); i++) {
      ShotLook shot = shots.get(i);
      long length = shot.endMs() - shot.startMs();
      long most = clip ? Math.max(1, Math.min(ROW / shots.size(), length / APART)) : 1;
      for (int k = 0; k < most; k++) {
        long at = shot.startMs() + length * (2 * k + 1) / (2 * most);
        moments.add(new Moment(shot, i + 1, at, k == 0));
      }
    }
    return moments;
  }
}
