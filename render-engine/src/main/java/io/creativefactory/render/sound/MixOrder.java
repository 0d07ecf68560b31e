package io.creativefactory.render.sound;

import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.render.source.Assets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What to mix. Nothing in it depends on the size of the frame: one mix serves every format of a
/// variant.
///
/// @param sound its music and whether accents are wanted; the rest stands in the score
/// @param score what sounds when
/// @param length of the finished sound, exactly
/// @param loudness what the encoded sound has to reach
/// @param assets the folder that every file stays below
public record MixOrder(
    Sound sound, Score score, Duration length, Placement.Loudness loudness, Path assets) {
  /// Part of the key: raise it whenever the same order would sound differently.
  private static final String ENGINE = "sound 1";

  public MixOrder {
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("sound of length " + length);
    }
  }

  /// Accents alone would sound like a fault and count for nothing.
  public Audible audible() {
    if (volume() > 0) {
      return Audible.MUSIC;
    }
    if (!score.speech().isEmpty()) {
      return Audible.SPEECH;
    }
    boolean silent = score.takes().isEmpty() && score.effects().isEmpty();
    return silent ? Audible.NOTHING : Audible.RECORDED;
  }

  /// The music's; 0 where there is none.
  double volume() {
    Sound.Music music = sound.music();
    return music == null ? 0 : music.volume();
  }

  /// Hash of everything that shapes the sound.
  ///
  /// @throws io.creativefactory.domain.FactoryException MEDIA_UNREADABLE for a file that is missing
  public String key() {
    List<String> facts = new ArrayList<>(List.of(ENGINE, length + " " + loudness));
    Sound.Music music = sound.music();
    facts.add(sound.accents() + " " + (sound.accents() ? score.hits() : List.of()));
    facts.add(music == null ? "" : music + content("the music", music.path()));
    score
        .takes()
        .forEach(take ->
            facts.add(take + content("scene " + take.scene() + ",", take.footage().path())));
    score
        .effects()
        .forEach(effect -> facts.add(effect + content("sound effect", effect.effect().path())));
    score.speech().forEach(speech -> facts.add(speech.at() + speech.key()));
    byte[] all = String.join("\n", facts).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Assets.sha256().digest(all));
  }

  private String content(String what, String path) {
    return " " + Assets.sha256(what, assets, path);
  }
}
