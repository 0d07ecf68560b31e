package io.creativefactory.tools.stock;

import io.creativefactory.render.look.Probe;

/// What became of one file.
public sealed interface Outcome {
  String name();

  /// New.
  record Taken(String name, String sha256, Probe.Kind kind) implements Outcome {}

  /// The same content was there already, under this or another name.
  record Known(String name, String sha256) implements Outcome {}

  /// Not taken, for one reason.
  ///
  /// @param reason continues a sentence that starts with the name: `is a PDF document`
  record Refused(String name, String reason) implements Outcome {}

  /// Still being written; another look will tell.
  record Waiting(String name) implements Outcome {}

  /// How many became what. For use by one thread.
  final class Tally {
    private int taken;
    private int known;
    private int refused;
    private int waiting;

    void count(Outcome outcome) {
      switch (outcome) {
        case Taken _ -> taken++;
        case Known _ -> known++;
        case Refused _ -> refused++;
        case Waiting _ -> waiting++;
      }
    }

    public int taken() {
      return taken;
    }

    public int known() {
      return known;
    }

    public int refused() {
      return refused;
    }

    public int waiting() {
      return waiting;
    }

    int all() {
      return taken + known + refused + waiting;
    }

    /// In words: `12 taken, 3 known, 4 refused`.
    @Override
    public String toString() {
      String words = taken + " taken, " + known + " known, " + refused + " refused";
      return waiting == 0 ? words : words + ", " + waiting + " still being written";
    }
  }
}
