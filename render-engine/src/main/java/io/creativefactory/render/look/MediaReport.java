package io.creativefactory.render.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is in a media file. As JSON it is one entry of `media` in the answer of `look`.
///
/// @param path as it was asked for
/// @param shots of a clip; a still has one of no length; sound has none
/// @param crop the picture without its black borders; null when there are none
/// @param sound null when nothing is to be heard
public record MediaReport(
    String path,
    Probe probe,
    List<Shots.Span> shots,
    @Nullable CropBox crop,
    @Nullable SoundReport sound) {
  public MediaReport {
    shots = List.copyOf(shots);
  }

  /// A part of a picture, in the square pixels of its shown size.
  ///
  /// @param x from the left edge
  /// @param y from the upper edge
  public record CropBox(int x, int y, int width, int height) {
    public CropBox {
      if (x < 0 || y < 0 || width < 1 || height < 1) {
        throw new IllegalArgumentException(
            "crop box " + width + "x" + height + " at " + x + "," + y + " is empty");
      }
    }
  }

  /// The answer of `look`.
  public record All(List<MediaReport> media) {
    public All {
      media = List.copyOf(media);
    }
  }
}
