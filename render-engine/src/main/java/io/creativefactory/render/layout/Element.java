package io.creativefactory.render.layout;

import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.type.Line;
import io.creativefactory.render.type.Setting;
import java.time.Duration;

/// One thing that stands in a scene, back to front in the order of the list that holds it.
public sealed interface Element {
  /// Where it stands; words and products never overlap one another.
  Box box();

  /// Set words.
  ///
  /// @param box of the words with their dress
  /// @param align where shorter lines stand in the box
  record Words(Text text, Setting setting, Box box, Dress dress, Align align) implements Element {
    /// The left edge of a line.
    public double left(Line line) {
      return switch (align) {
        case LEFT -> box.x();
        case CENTRE -> box.x() + (box.width() - line.width()) / 2;
        case RIGHT -> box.right() - line.width();
      };
    }

    /// The top of the first line.
    public double top() {
      return box.y() + (box.height() - setting.height()) / 2;
    }
  }

  enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /// What words wear. Padding is part of their box.
  enum Dress {
    PLAIN,
    /// The accent, fully rounded: the call to action.
    BUTTON,
    /// The accent, as a price tag.
    TAG,
    /// A calm rounded plate.
    PLATE
  }

  /// The tick before a line of a checklist.
  record Tick(Box box, Duration at) implements Element {}

  /// The logo, or the brand's name.
  record Mark(Box box, boolean centred) implements Element {}

  /// An opaque picture, cropped to its box.
  ///
  /// @param shot index in the scene
  /// @param radius of the corners; 0 when it fills the frame
  record Picture(int shot, Box box, int radius) implements Element {}

  /// A product on transparency, as large as its box, with a contact shadow below it.
  record Pack(int shot, Box box) implements Element {}

  /// The plate of a lower third: it comes and goes with its words.
  ///
  /// @param bar the strip of the accent at its start edge
  record Plate(Box box, Box bar, int radius, Text text) implements Element {}

  /// The large quotation mark over a quote.
  record QuoteMark(Box box) implements Element {}

  /// Two pictures in one place, the second wiped over the first.
  record Wiped(int first, int second, Box box, int radius) implements Element {}

  /// A small picture laid over the scene.
  ///
  /// @param index in the scene's staging
  record Sticker(int index, Box box) implements Element {}

  /// A rounded plate behind other elements.
  record Panel(Box box, int radius, Tone tone) implements Element {}

  enum Tone {
    /// A tint of the field: behind a product.
    TINT,
    /// White or ink: behind a quote.
    PAPER
  }
}
