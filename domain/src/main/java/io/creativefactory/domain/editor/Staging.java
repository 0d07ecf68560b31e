package io.creativefactory.domain.editor;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a scene is set up around what it shows and says.
///
/// @param move how the picture lives
/// @param easing the curve that the move follows
/// @param transition how the scene comes in
/// @param fades from and to the field's colour inside the scene; none is the rule
/// @param backdrop instead of the brand's field, or null
/// @param stickers laid over the picture, back to front
public record Staging(
    Scene.Move move,
    Easing easing,
    Scene.Transition transition,
    Fades fades,
    @Nullable Backdrop backdrop,
    List<Sticker> stickers) {
  /// Stands still and comes in by a cut.
  public static final Staging PLAIN = of(Scene.Move.NONE, Scene.Transition.CUT);

  public Staging {
    stickers = List.copyOf(stickers);
  }

  public static Staging of(Scene.Move move, Scene.Transition transition) {
    return new Staging(move, Easing.LINEAR, transition, Fades.NONE, null, List.of());
  }

  /// The speed of a move over its time.
  public enum Easing {
    LINEAR,
    /// Quick at first, then settling (cubic).
    OUT,
    /// Slow, quick, slow (cubic).
    IN_OUT
  }

  /// @param in from the scene's start
  /// @param out up to the scene's end
  public record Fades(Duration in, Duration out) {
    public static final Fades NONE = new Fades(Duration.ZERO, Duration.ZERO);

    public Fades {
      TimeSpan.check("the fade in of a scene", Duration.ZERO, in.isZero() ? null : in);
      TimeSpan.check("the fade out of a scene", Duration.ZERO, out.isZero() ? null : out);
    }
  }
}
