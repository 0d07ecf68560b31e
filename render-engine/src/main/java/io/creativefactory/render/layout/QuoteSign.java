package io.creativefactory.render.layout;

import java.util.List;
import java.util.Optional;

/// The quotation mark over a quote.
record QuoteSign(Frame frame) implements Block {
  private static final double HEIGHT = 0.07;
  private static final double SMALLEST = 0.6;
  private static final double ASPECT = 1.3;

  @Override
  public Block loosened() {
    return this;
  }

  @Override
  public Optional<Cut> cut(double scale, int width) {
    int height = frame.share(HEIGHT * Math.max(SMALLEST, scale));
    return Optional.of(new Sign(frame, height));
  }

  record Sign(Frame frame, int height) implements Cut {
    @Override
    public List<Element> at(Box slot) {
      int width = (int) Math.round(height * ASPECT);
      int x = slot.from(frame.align(), 0, width);
      return List.of(new Element.QuoteMark(new Box(x, slot.y(), width, height)));
    }
  }
}
