package io.creativefactory.tools.copy;

import io.creativefactory.domain.Figure;

/// Says which of two lines wins more clicks.
public interface CopyJudge {

  /// The chance that the first line wins: Modelled as a probability, or Unknown with the reason.
  /// Both directions sum to 1.
  Figure wins(String first, String second);

  /// A judge that has learned nothing.
  ///
  /// @param reason why, for example `no copy model here`
  record Absent(String reason) implements CopyJudge {
    @Override
    public Figure wins(String first, String second) {
      return new Figure.Unknown(reason);
    }
  }
}
