package io.creativefactory.domain.editor;

/// How a scene fills its frame. Each exists for every placement.
public enum Layout {
  /// A packshot on a brand field, with a soft contact shadow.
  PACKSHOT(1, 1),
  /// Footage or a still over the whole frame, with a super.
  FULL_BLEED(1, 1),
  /// Footage or a still in a framed card over a field.
  CARD(1, 1),
  /// Two pictures side by side, or one above the other.
  SPLIT(2, 2),
  /// Three pictures stacked.
  TRIO(3, 3),
  /// Two pictures, the second wiped over the first.
  BEFORE_AFTER(2, 2),
  /// Lines that tick one after another.
  CHECKLIST(0, 1),
  /// The price or the offer as a tag.
  PRICE(0, 1),
  /// Words large and alone.
  STATEMENT(0, 1),
  /// A figure that counts up.
  BIG_NUMBER(0, 1),
  /// A quote card.
  QUOTE(0, 1),
  /// Pack, offer, button, address, legal line.
  END_CARD(0, 1);

  private final int minShots;
  private final int maxShots;

  Layout(int minShots, int maxShots) {
    this.minShots = minShots;
    this.maxShots = maxShots;
  }

  public int minShots() {
    return minShots;
  }

  public int maxShots() {
    return maxShots;
  }
}
