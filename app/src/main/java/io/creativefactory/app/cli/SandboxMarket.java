package io.creativefactory.app.cli;

import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.graph.scaling.Proposals;
import io.creativefactory.graph.scaling.Proposals.State;
import io.creativefactory.platform.Sleeper;
import io.creativefactory.sandbox.SandboxServer;
import java.time.Duration;

/// Lets the days of the simulated market pass while a demo is being looked at: none before a person
/// has activated an ad, then one every few seconds, for a month.
final class SandboxMarket {
  private static final Duration DAY = Duration.ofSeconds(6);
  private static final int MONTH = 30;

  private final SandboxServer sandbox;
  private final Proposals proposals;
  private final Sleeper sleeper;

  SandboxMarket(SandboxServer sandbox, Proposals proposals, Sleeper sleeper) {
    this.sandbox = sandbox;
    this.proposals = proposals;
    this.sleeper = sleeper;
  }

  /// Runs until the thread is interrupted.
  void run() {
    int passed = 0;
    while (!Thread.currentThread().isInterrupted()) {
      sleeper.sleep(DAY);
      if (passed < MONTH && anAdIsActive()) {
        sandbox.advance(1);
        passed++;
      }
    }
  }

  private boolean anAdIsActive() {
    return proposals.latest(TenantId.HOUSE, 100).stream()
        .anyMatch(each -> each.change() instanceof ActivateAd && each.state() == State.APPLIED);
  }
}
