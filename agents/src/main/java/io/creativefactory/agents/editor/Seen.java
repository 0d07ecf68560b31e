package io.creativefactory.agents.editor;

import io.creativefactory.domain.editor.Layout;
import io.creativefactory.tools.assets.Asset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an ad has shown so far, to tell how much of it a further scene would repeat.
final class Seen {
  private final List<View> views = new ArrayList<>();

  /// @param asset the leading picture; empty for words alone
  record View(Layout layout, Optional<Asset> asset) {
    static View words(Layout layout) {
      return new View(layout, Optional.empty());
    }

    boolean isPackOnField() {
      return asset.filter(shown -> Stagecraft.isPackOnField(layout, shown)).isPresent();
    }

    boolean isWordsAlone() {
      return asset.isEmpty();
    }
  }

  void add(View view) {
    views.add(view);
  }

  /// 0 for something new. The end card shows the pack on its field anyway, so one further scene
  /// may.
  double repetition(View next) {
    double cost = 1.5 * views.stream().filter(view -> view.layout() == next.layout()).count();
    if (next.isPackOnField()) {
      cost += 5 * views.stream().filter(View::isPackOnField).count();
    }
    if (next.isWordsAlone()) {
      cost += 3 * views.stream().filter(View::isWordsAlone).count();
    }
    if (views.isEmpty()) {
      return cost;
    }
    View last = views.getLast();
    cost += last.layout() == next.layout() ? 8 : 0;
    cost += last.isPackOnField() && next.isPackOnField() ? 2 : 0;
    return cost + (last.asset().isPresent() && last.asset().equals(next.asset()) ? 1 : 0);
  }
}
