package io.creativefactory.platform.http;

import java.time.Duration;

/// Nothing was sent: the account must wait.
final class ClosedLaneException extends Exception {
  private static final long serialVersionUID = 1L;
  private final Why why;
  private final String account;
  private final Duration wait;
  private final int percent;

  ClosedLaneException(Why why, String account, Duration wait, int percent) {
    super(account, null, false, false);
    this.why = why;
    this.account = account;
    this.wait = wait;
    this.percent = percent;
  }

  Why why() {
    return why;
  }

  String account() {
    return account;
  }

  Duration lasts() {
    return wait;
  }

  int percent() {
    return percent;
  }

  enum Why {
    /// The vendor asked us to stay away.
    ALLOWANCE,
    /// Most of the last calls got no usable answer.
    TROUBLE
  }
}
