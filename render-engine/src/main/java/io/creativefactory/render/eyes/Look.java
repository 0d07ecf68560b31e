package io.creativefactory.render.eyes;

import io.creativefactory.domain.Figure;
import io.creativefactory.render.look.Probe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is known of a media file. As JSON it is one entry of `media` in the answer of `look`.
///
/// @param path as it was asked for
/// @param probe what the file is, in whole milliseconds
/// @param crop the picture without its black borders; null when there are none
/// @param shots of a clip; a still has one of no length; sound has none
/// @param curves how the picture and the sound go over time
/// @param sound of the whole file; null when nothing is to be heard
/// @param blockiness how much compression shows, see [io.creativefactory.render.look.Blockiness];
///   unknown without a picture
/// @param told what readers made of it
public record Look(
    String path,
    Probe probe,
    @Nullable CropBox crop,
    List<ShotLook> shots,
    Curves curves,
    @Nullable SoundReport sound,
    Figure blockiness,
    Told told) {
  public Look {
    probe = probe.inMillis();
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

  /// Values at even distances from the start of the file.
  ///
  /// @param stepMs distance of two values
  /// @param motion how far the picture moves, in shares of its width a second; empty without one
  /// @param sharpness as [Seen#sharpness]; empty without a picture
  /// @param brightness mean, 0 to 1; empty without a picture
  /// @param loudness momentary, in LUFS, -70 where it is that or less; empty without sound
  public record Curves(
      long stepMs,
      List<Double> motion,
      List<Double> sharpness,
      List<Double> brightness,
      List<Double> loudness) {
    public Curves {
      motion = List.copyOf(motion);
      sharpness = List.copyOf(sharpness);
      brightness = List.copyOf(brightness);
      loudness = List.copyOf(loudness);
    }
  }

  /// What takes a reader: each is counted, or unknown and says why. The words themselves stand with
  /// the shots.
  ///
  /// @param words lines of text on screen
  /// @param speech what is said
  /// @param objects the most that are seen at once
  /// @param kinds of objects that the detector tells apart; none without one
  public record Told(Figure words, Speech speech, Figure objects, List<String> kinds) {
    public Told {
      kinds = List.copyOf(kinds);
    }

    static Told of(Figure words, Figure objects, List<String> kinds) {
      return new Told(words, Speech.unwritten("nobody was asked to write it down"), objects, kinds);
    }
  }

  /// The same with what is said in it.
  public Look with(Speech speech) {
    Told more = new Told(told.words(), speech, told.objects(), told.kinds());
    return new Look(path, probe, crop, shots, curves, sound, blockiness, more);
  }

  /// The answer of `look`.
  public record All(List<Look> media) {
    public All {
      media = List.copyOf(media);
    }
  }
}
