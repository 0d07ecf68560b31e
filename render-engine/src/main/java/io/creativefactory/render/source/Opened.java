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
/// @param seen what the layout has to know of each shot
/// @param stickers in the staging's order, ARGB
public record Opened(List<Source> shots, List<Seen> seen, List<BufferedImage> stickers) {
  public Opened {
    shots = List.copyOf(shots);
    seen = List.copyOf(seen);
    stickers = List.copyOf(stickers);
  }

  /// @throws io.creativefactory.domain.FactoryException as [Sources#open] and [Sources#sticker]
  public static Opened of(Sources sources, Sources.Use use) {
    List<Source> shots = new ArrayList<>();
    List<Seen> seen = new ArrayList<>();
    for (Shot shot : use.scene().shots()) {
      Source source = sources.open(shot, use);
      shots.add(source);
      seen.add(source.seen().with(source.focus(shot)));
    }
    List<BufferedImage> stickers = new ArrayList<>();
    for (Sticker sticker : use.scene().staging().stickers()) {
      stickers.add(sources.sticker(sticker, use));
    }
    return new Opened(shots, seen, stickers);
  }

  /// Width to height of each sticker.
  public List<Double> aspects() {
    return stickers.stream().map(s -> (double) s.getWidth() / s.getHeight()).toList();
  }
}
