package io.creativefactory.render.source;

import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sticker;
import io.creativefactory.render.layout.Seen;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// All that one scene shows.
///
/// @param shots in the scene's order
/// @param stickers in the staging's order, ARGB
public record Opened(List<Source> shots, List<BufferedImage> stickers) {
  public Opened {
    shots = List.copyOf(shots);
    stickers = List.copyOf(stickers);
  }

  /// @throws io.creativefactory.domain.FactoryException as [Sources#open] and [Sources#sticker]
  public static Opened of(Sources sources, Sources.Use use) {
    List<Source> shots = new ArrayList<>();
    for (Shot shot : use.scene().shots()) {
      shots.add(sources.open(shot, use));
    }
    List<BufferedImage> stickers = new ArrayList<>();
    for (Sticker sticker : use.scene().staging().stickers()) {
      stickers.add(sources.sticker(sticker, use));
    }
    return new Opened(shots, stickers);
  }

  public List<Seen> seen() {
    return shots.stream().map(Source::seen).toList();
  }

  /// Width to height of each sticker.
  public List<Double> aspects() {
    return stickers.stream().map(s -> (double) s.getWidth() / s.getHeight()).toList();
  }
}
