package io.creativefactory.app.cli;

import io.creativefactory.config.json.DomainJson;
import java.io.PrintWriter;
import java.util.Locale;

/// What a person at the terminal sees: results on standard output, progress and faults on standard
/// error. On a terminal progress is one living line; elsewhere it is plain lines.
final class Console {
  private static final int BAR = 24;

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean terminal;
  private String last = "";

  Console(PrintWriter out, PrintWriter err, boolean terminal) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /// A line of the result.
  void say(String line) {
    endLivingLine();
    out.println(line);
    out.flush();
  }

  /// The whole result as one JSON document.
  void json(Object result) {
    endLivingLine();
    out.println(DomainJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(result));
    out.flush();
  }

  /// Something a person must read: a fault, or what to do next.
  synchronized void warn(String line) {
    endLivingLine();
    err.println(line);
    err.flush();
  }

  /// @param share how much is done, 0 to 1
  synchronized void progress(String what, double share) {
    if (terminal) {
      int full = (int) Math.round(Math.clamp(share, 0.0, 1.0) * BAR);
      String bar = "█".repeat(full) + "░".repeat(BAR - full);
      last = String.format(Locale.ROOT, "%s %3.0f %%  %s", bar, share * 100, what);
      err.print("\r\u001b[2K" + last);
    } else if (!what.equals(last)) {
      last = what;
      err.println(what);
    }
    err.flush();
  }

  private synchronized void endLivingLine() {
    if (terminal && !last.isEmpty()) {
      err.println();
      err.flush();
    }
    last = "";
  }
}
