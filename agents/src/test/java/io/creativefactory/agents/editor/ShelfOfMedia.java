package io.creativefactory.agents.editor;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.brief.Media;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.SubjectTrack;
import io.creativefactory.tools.assets.Asset;
import io.creativefactory.tools.assets.AssetCatalogue;
import io.creativefactory.tools.assets.LexicalMatch;
import io.creativefactory.tools.assets.NarrationFit;
import io.creativefactory.tools.assets.Pulse;
import io.creativefactory.tools.assets.Window;
import io.creativefactory.tools.assets.WordMatch;
import io.creativefactory.tools.memory.Embedder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Media that were looked at already: what a brief may bring, from one picture to ten.
enum ShelfOfMedia implements AssetCatalogue {
  ONE_PICTURE,
  ONE_SHORT_CLIP,
  STILLS,
  CLIPS,
  SHARED,
  TEN;

  static final WordMatch MATCH = new LexicalMatch();

  /// Texts are alike as far as they share words; quick, where the meaning does not matter.
  static final NarrationFit FIT = new NarrationFit(ShelfOfMedia::wordPlaces);

  private static float[] wordPlaces(String text) {
    float[] counts = new float[Embedder.DIMENSIONS];
    for (String word : text.toLowerCase(Locale.ROOT).split("\\P{L}+", -1)) {
      counts[Math.floorMod(word.hashCode(), counts.length)]++;
    }
    return counts;
  }

  private List<Asset> assets() {
    return switch (this) {
      case ONE_PICTURE -> List.of(still("polo.png", "the polo", true));
      case ONE_SHORT_CLIP -> List.of(clip("polo.mp4", "the polo", 700));
      case STILLS ->
          List.of(
              still("polo.png", "the polo", true),
              still("rack.jpg", "a rack of shirts", false),
              still("street.jpg", "a street", false));
      case CLIPS ->
          List.of(clip("polo.mp4", "a polo on a line", 9000), clip("train.mp4", "a train", 4000));
      case SHARED ->
          List.of(
              still("polo.png", "the polo, front", true),
              still("hoodie.png", "the hoodie", true),
              clip("flower.mp4", "a bud opening", 5000),
              clip("crystal.mp4", "a glass flower on wood", 11900));
      case TEN -> ten();
    };
  }

  @Override
  public List<Asset> catalogue(Path folder, Media media) {
    return assets();
  }

  @Override
  public Optional<Pulse> pulse(Path folder, Media media) {
    return Optional.empty();
  }

  String product() {
    return assets().getFirst().path();
  }

  AssetCatalogue with(Pulse pulse) {
    List<Asset> mine = assets();
    return new AssetCatalogue() {
      @Override
      public List<Asset> catalogue(Path folder, Media media) {
        return mine;
      }

      @Override
      public Optional<Pulse> pulse(Path folder, Media media) {
        return Optional.of(pulse);
      }
    };
  }

  private static Asset still(String path, String shows, boolean alpha) {
    return new Asset.Picture(path, shows, new PixelSize(2160, 2160), alpha, Shot.Focus.CENTRE);
  }

  private static Asset clip(String path, String shows, int millis) {
    Window window =
        new Window(
            Duration.ZERO,
            Duration.ofMillis(millis),
            new Window.Facts(0.3, 0.1, 0.5),
            new SubjectTrack(List.of(new SubjectTrack.Point(0, 0.5, 0.5, 1))));
    return new Asset.Clip(
        path, shows, new PixelSize(960, 540), Duration.ofMillis(millis), List.of(window));
  }

  private static List<Asset> ten() {
    List<Asset> ten = new ArrayList<>();
    ten.add(still("polo.png", "the polo, front", true));
    for (int i = 1; i <= 4; i++) {
      ten.add(still("still" + i + ".jpg", "street scene " + i, false));
      ten.add(clip("clip" + i + ".mp4", "people " + i, 12_000));
    }
    ten.add(clip("cotton.mp4", "organic cotton in a field", 20_000));
    return List.copyOf(ten);
  }
}
