package io.creativefactory.render.layout;

import java.util.ArrayList;
import java.util.List;

/// A picture over the whole frame: the hook stands at the top, everything else at the foot, the
/// middle stays free.
record Bleed(Frame frame, Element.Mark mark) {
  List<Element> over(List<Block.Wording> words) throws Misfit {
    List<Block> top = new ArrayList<>();
    List<Block> bottom = new ArrayList<>();
    List<Block> foot = new ArrayList<>();
    for (Block.Wording wording : words) {
      switch (wording.text().role()) {
        case HOOK -> top.add(wording);
        case LEGAL -> foot.add(wording);
        case SUPER, CAPTION, ITEM, NUMBER, PRICE, QUOTE, LOWER_THIRD, LABEL, BUTTON, URL ->
            bottom.add(wording);
      }
    }
    List<Element> elements = new ArrayList<>();
    elements.add(new Element.Picture(0, frame.whole(), 0));
    // Plates behind the words reach beyond them; they must stay clear of the mark and the margin.
    int inset = frame.share(0.036);
    Box under = frame.content().below(mark.box().bottom() + frame.share(0.06));
    Box body =
        Box.between(
            under.x() + inset,
            under.y(),
            under.right() - inset,
            under.bottom() - frame.share(0.02));
    Visual free = new Window(frame);
    Box column =
        frame.isWide()
            ? Box.between(body.x(), body.y(), body.x() + body.width() * 3 / 5, body.bottom())
            : body;
    elements.addAll(new Column(top, free, bottom, foot).stackedOnly(column, frame));
    elements.add(mark);
    return elements;
  }

  /// The part of the picture that words leave free; it draws nothing itself.
  private record Window(Frame frame) implements Visual {
    @Override
    public int leastHeight(boolean tight) {
      return frame.share(tight ? 0.2 : 0.36);
    }

    @Override
    public List<Element> in(Box area) {
      return List.of();
    }
  }
}
