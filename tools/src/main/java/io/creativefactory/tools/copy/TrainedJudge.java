package io.creativefactory.tools.copy;

import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.copy.CopyModel;
import io.creativefactory.scoring.copy.RememberedMeaning;
import io.creativefactory.tools.memory.Embedder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The copy model that comes with the program. It is read when the first line is judged, so that
/// starting does not wait for it. Thread safe.
public final class TrainedJudge implements CopyJudge {
  /// Meanings kept: some campaigns' worth of lines, 1.5 KB each.
  private static final int KEPT = 1000;

  private final Supplier<Embedder> embedder;
  private @Nullable CopyModel model;

  /// @param embedder asked once, at the first line; must be the one that the model was trained with
  public TrainedJudge(Supplier<Embedder> embedder) {
    this.embedder = embedder;
  }

  @Override
  public Figure wins(String first, String second) {
    return model().wins(first, second);
  }

  private synchronized CopyModel model() {
    CopyModel known = model;
    if (known == null) {
      known = CopyModel.shipped(new RememberedMeaning(embedder.get()::embed, KEPT));
      model = known;
    }
    return known;
  }
}
