package io.creativefactory.render.eyes;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.Figure;
import java.util.List;

/// How the picture of a shot is.
///
/// @param sharpness how steep the steepest hundredth of all edges is at 480 pixels on the longer
///   side, 0 (a blur) to 1 (black beside white)
/// @param exposure mean brightness, 0 to 1
/// @param contrast spread of the brightness, 0 to 0.5
/// @param colourfulness by Hasler and Süsstrunk 2003: 0 is grey, 15 slight, 33 moderate, 60 strong
/// @param colours the greatest first, at most five, none below a twentieth of the picture
/// @param detail what is counted by pixel
/// @param clean the part that is neither dissolve nor fade
public record Seen(
    Movement motion,
    Figure sharpness,
    Figure exposure,
    Figure contrast,
    Figure colourfulness,
    List<Swatch> colours,
    Detail detail,
    Clean clean) {
  public Seen {
    colours = List.copyOf(colours);
  }

  /// How much moves.
  ///
  /// @param mean shares of the picture's width a second
  /// @param peak the same at the most lively moment
  /// @param direction where most of the picture goes: degrees clockwise from the right; unknown
  ///   where it goes nowhere in particular
  /// @param shake how far the movement of most of the picture is from its own mean over half a
  ///   second, in shares of the picture's size a second: 0 for a tripod and for an even pan
  public record Movement(Figure mean, Figure peak, Figure direction, Figure shake) {}

  /// How busy and how lit a picture is: shares of its pixels at 480 on the longer side, 0 to 1, as
  /// means over the shot.
  ///
  /// @param edges share on an edge, see [io.creativefactory.render.shot.Texture]
  /// @param background the same where the picture draws the eye less than half as much as where it
  ///   does most
  /// @param lit share that is neither near black nor near white
  /// @param saturation mean HSV saturation of thumbnails
  public record Detail(Figure edges, Figure background, Figure lit, Figure saturation) {}

  /// A stretch of time, from the first frame of the clip.
  public record Clean(long fromMs, long toMs) {}

  /// A colour.
  ///
  /// @param share of the picture, 0 to 1
  public record Swatch(Colour colour, double share) {}
}
