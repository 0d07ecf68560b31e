package io.creativefactory.app.cli;

import io.creativefactory.domain.ErrorCode;

/// What a command tells the shell.
enum ExitCode {
  DONE(0),
  FAILED(1),
  BAD_INPUT(2);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  static ExitCode of(ErrorCode code) {
    return code.kind() == ErrorCode.Kind.INVALID_INPUT ? BAD_INPUT : FAILED;
  }

  int number() {
    return number;
  }
}
