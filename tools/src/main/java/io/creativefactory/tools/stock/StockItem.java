package io.creativefactory.tools.stock;

import io.creativefactory.domain.Checks;
import io.creativefactory.tools.eyes.Look;
import java.time.Instant;
import java.util.regex.Pattern;

/// Something to show or to play, known by its content.
///
/// @param sha256 64 lower-case hex digits; its name everywhere
/// @param label what people call it
/// @param usedAt when something last asked for it; retention counts from here
/// @param kept whether a person wants it to stay for good
public record StockItem(
    String sha256, Look look, Label label, Instant addedAt, Instant usedAt, boolean kept) {
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  public StockItem {
    if (!isName(sha256)) {
      throw new IllegalArgumentException("'" + sha256 + "' is no SHA-256 in lower-case hex");
    }
  }

  /// The same with another caption and brand.
  StockItem described(Label said) {
    Label described = new Label(label.name(), said.caption(), said.brand());
    return new StockItem(sha256, look, described, addedAt, usedAt, kept);
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /// @param name of the file it came as, without folders
  /// @param caption what it shows, in the advertiser's words; may be empty
  /// @param brand whose product it shows; empty when nobody said
  public record Label(String name, String caption, String brand) {
    private static final int LONGEST = 2_000;

    public Label {
      Checks.text("name", name);
      for (String each : new String[] {name, caption, brand}) {
        if (each.length() > LONGEST) {
          throw new IllegalArgumentException("a label has more than " + LONGEST + " characters");
        }
      }
    }

    public static Label named(String name) {
      return new Label(name, "", "");
    }

    /// Whether it says more than the name.
    boolean isSaid() {
      return !caption.isBlank() || !brand.isBlank();
    }

    /// The same with what another one says, where it says something. The name stays.
    Label with(Label other) {
      return new Label(
          name,
          other.caption.isBlank() ? caption : other.caption,
          other.brand.isBlank() ? brand : other.brand);
    }
  }

  /// How it stands when shown.
  public enum Orientation {
    PORTRAIT,
    LANDSCAPE,
    SQUARE,
    /// Sound has none.
    NONE;

    static Orientation of(Look look) {
      var picture = look.probe().picture();
      if (picture == null) {
        return NONE;
      }
      int turn = Integer.compare(picture.size().width(), picture.size().height());
      return turn == 0 ? SQUARE : turn < 0 ? PORTRAIT : LANDSCAPE;
    }
  }

  public Orientation orientation() {
    return Orientation.of(look);
  }
}
