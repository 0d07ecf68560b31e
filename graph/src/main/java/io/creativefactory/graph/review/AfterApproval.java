package io.creativefactory.graph.review;

import io.creativefactory.domain.review.Verdict;
import io.creativefactory.graph.job.RunRef;

/// Binds an approval to what it will set going. What takes time is done before the run's lock is
/// taken, what is written is written with the verdict or not at all.
@FunctionalInterface
public interface AfterApproval {

  /// @param filed what is about to be approved
  /// @throws io.creativefactory.domain.FactoryException and nothing is decided
  Binding of(RunRef ref, Filed filed);

  /// What is to be noted.
  @FunctionalInterface
  interface Binding {
    /// Within the transaction that notes the verdict.
    void signed(Verdict verdict);
  }
}
