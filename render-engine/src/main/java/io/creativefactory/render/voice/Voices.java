package io.creativefactory.render.voice;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.process.Ffmpeg;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The voices of this machine, the one that sounds best first.
public final class Voices {
  private final List<VoiceOver> voices;

  Voices(List<VoiceOver> voices) {
    this.voices = List.copyOf(voices);
  }

  /// @param folder where voices keep what they unpack
  public static Voices ofThisMachine(Ffmpeg ffmpeg, Path folder) {
    return new Voices(List.of(new MaryVoice(ffmpeg, folder), new EspeakVoice(ffmpeg)));
  }

  /// @param line for the message
  /// @throws FactoryException SYSTEM_INCOMPLETE when no voice speaks the language: silence would go
  ///   unnoticed
  VoiceOver speaking(Locale language, String line) {
    return voices.stream()
        .filter(voice -> voice.speaks(language))
        .findFirst()
        .orElseThrow(() ->
            new FactoryException(
                ErrorCode.SYSTEM_INCOMPLETE,
                "No voice on this machine speaks "
                    + language.toLanguageTag()
                    + ", which voice line '"
                    + line
                    + "' needs. Give the line a `recording`, or install espeak-ng (Debian:"
                    + " `apt-get install espeak-ng`) if it knows the language; nothing was"
                    + " rendered."));
  }
}
