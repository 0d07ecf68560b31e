package io.creativefactory.scoring.attribution;

import io.creativefactory.domain.Figure;
import java.math.BigDecimal;

/// The chance that a deal goes on from one stage to the next.
public sealed interface StageChance {

  /// Learned from deals that are over.
  ///
  /// @param went how many went on
  /// @param ended how many went on or were lost there; deals that still stand there say nothing
  record Learned(Figure.Modelled chance, long went, long ended) implements StageChance {}

  /// As the operator states it, for too few deals are over.
  ///
  /// @param ended deals that are over at this stage
  record Stated(BigDecimal chance, long ended) implements StageChance {}

  /// Neither learned nor stated.
  record Unknown(String reason) implements StageChance {}
}
