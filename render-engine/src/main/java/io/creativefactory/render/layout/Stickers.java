package io.creativefactory.render.layout;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Sticker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds room for stickers on a laid-out scene: at the place that is asked for, or as near to it as
/// words, the mark, ticks and products leave room; always where no platform covers them.
public record Stickers(Frame frame) {
  /// The air around what a sticker stays clear of, and how little of it will do.
  private static final double[] GAPS = {0.03, 0.008};

  private static final double STEP = 0.02;

  /// @param elements of the scene
  /// @param aspects width to height of each sticker of the scene
  /// @return the elements with the stickers in front
  /// @throws FactoryException STORYBOARD_INVALID naming the scene and the sticker that has no room
  public List<Element> over(List<Element> elements, Scene scene, List<Double> aspects) {
    List<Element> all = new ArrayList<>(elements);
    List<Sticker> stickers = scene.staging().stickers();
    for (int i = 0; i < stickers.size(); i++) {
      Sticker sticker = stickers.get(i);
      Optional<Box> box = place(sticker, aspects.get(i), all);
      if (box.isEmpty()) {
        throw new FactoryException(
            ErrorCode.STORYBOARD_INVALID,
            "scene "
                + scene.id()
                + " at "
                + frame.size()
                + ": the sticker "
                + sticker.path()
                + " finds no room clear of words and products; make it smaller than "
                + sticker.size());
      }
      all.add(new Element.Sticker(i, box.get()));
    }
    return all;
  }

  private Optional<Box> place(Sticker sticker, double aspect, List<Element> elements) {
    double side = frame.size().shortSide() * sticker.size();
    int width = Visual.even(aspect >= 1 ? side : side * aspect);
    int height = Visual.even(aspect >= 1 ? side / aspect : side);
    Box room = frame.content();
    int freeX = room.width() - width;
    int freeY = room.height() - height;
    if (freeX < 0 || freeY < 0) {
      return Optional.empty();
    }
    int wantedX = room.x() + (int) Math.round(freeX * across(sticker.place()));
    int wantedY = room.y() + (int) Math.round(freeY * down(sticker.place()));
    for (double gap : GAPS) {
      Optional<Box> nearest =
          nearest(room, new Box(wantedX, wantedY, width, height), taken(elements, gap));
      if (nearest.isPresent()) {
        return nearest;
      }
    }
    return Optional.empty();
  }

  private Optional<Box> nearest(Box room, Box wanted, List<Box> taken) {
    int step = Math.max(2, frame.share(STEP));
    Optional<Box> nearest = Optional.empty();
    double least = Double.MAX_VALUE;
    for (int y : stops(wanted.y(), room.y(), room.bottom() - wanted.height(), step)) {
      for (int x : stops(wanted.x(), room.x(), room.right() - wanted.width(), step)) {
        double away = Math.hypot(x - wanted.x(), y - wanted.y());
        Box box = new Box(x, y, wanted.width(), wanted.height());
        if (away < least && taken.stream().noneMatch(box::overlaps)) {
          least = away;
          nearest = Optional.of(box);
        }
      }
    }
    return nearest;
  }

  private List<Box> taken(List<Element> elements, double gap) {
    List<Box> taken = new ArrayList<>();
    for (Element element : elements) {
      boolean shown =
          switch (element) {
            case Element.Picture _, Element.Wiped _, Element.Panel _ -> false;
            case Element.Words _,
                Element.Tick _,
                Element.Mark _,
                Element.Pack _,
                Element.Plate _,
                Element.QuoteMark _,
                Element.Sticker _ ->
                true;
          };
      if (shown) {
        taken.add(element.box().grown(frame.share(gap)));
      }
    }
    return taken;
  }

  /// The wanted coordinate and steps away from it to both ends.
  private static int[] stops(int wanted, int first, int last, int step) {
    return java.util.stream.IntStream.rangeClosed(
            -((wanted - first) / step), (last - wanted) / step)
        .map(i -> wanted + i * step)
        .toArray();
  }

  private static double across(Sticker.Place place) {
    return switch (place) {
      case TOP_LEFT, LEFT, BOTTOM_LEFT -> 0;
      case TOP, CENTRE, BOTTOM -> 0.5;
      case TOP_RIGHT, RIGHT, BOTTOM_RIGHT -> 1;
    };
  }

  private static double down(Sticker.Place place) {
    return switch (place) {
      case TOP_LEFT, TOP, TOP_RIGHT -> 0;
      case LEFT, CENTRE, RIGHT -> 0.5;
      case BOTTOM_LEFT, BOTTOM, BOTTOM_RIGHT -> 1;
    };
  }
}
