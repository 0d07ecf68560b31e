package io.creativefactory.render.voice;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.process.Bundle;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.Program;
import io.creativefactory.render.signal.Samples;
import io.creativefactory.render.signal.SoundDecoder;
import io.creativefactory.render.voice.mary.MarySpeaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// MaryTTS 5.2.1 with the voice cmu-slt, American English. It comes with the build and runs in a
/// Java process of its own (docs/decisions/0007).
final class MaryVoice implements VoiceOver {
  private final SoundDecoder decoder;
  private final Bundle bundle;

  /// @param unpacked folder for its libraries where the program runs from an archive
  MaryVoice(Ffmpeg ffmpeg, Path unpacked) {
    this.decoder = new SoundDecoder(ffmpeg);
    this.bundle = new Bundle("voice/mary", unpacked);
  }

  @Override
  public String name() {
    return "marytts 5.2.1 cmu-slt-hsmm, reading 1";
  }

  @Override
  public boolean speaks(Locale language) {
    return language.getLanguage().equals("en");
  }

  @Override
  public List<Spoken> speak(List<String> lines, Locale language, Path folder, Limits limits) {
    List<List<EnglishReading.Token>> readings = new ArrayList<>();
    for (String line : lines) {
      List<EnglishReading.Token> tokens = EnglishReading.read(Words.of(line));
      if (tokens.isEmpty()) {
        throw new FactoryException(
            ErrorCode.STORYBOARD_INVALID, "the voice line '" + line + "' holds nothing to speak");
      }
      readings.add(tokens);
    }
    try {
      Files.write(
          folder.resolve("lines.txt"),
          readings.stream()
              .map(tokens -> String.join(" ", tokens.stream().map(t -> t.text()).toList()))
              .toList());
      new Program(bundle.classPath(), MarySpeaker.class).run(folder, List.of(), limits);
      List<Spoken> spoken = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        spoken.add(heard(Words.of(lines.get(i)), readings.get(i), folder, i));
      }
      return spoken;
    } catch (IOException broken) {
      throw new FactoryException(
          ErrorCode.RENDER_FAILED, "the voice cannot use the folder " + folder, broken);
    }
  }

  private Spoken heard(List<String> words, List<EnglishReading.Token> tokens, Path folder, int line)
      throws IOException {
    Samples sound = new Samples();
    decoder.decode(folder.resolve(line + ".wav"), sound);
    List<String> rows = Files.readAllLines(folder.resolve(line + ".times"));
    if (rows.size() != tokens.size()) {
      throw new FactoryException(
          ErrorCode.DEFECT,
          "the voice timed " + rows.size() + " of " + tokens.size() + " tokens: " + words);
    }
    List<Optional<Words.Stretch>> heard =
        new ArrayList<>(Collections.nCopies(words.size(), Optional.empty()));
    for (int i = 0; i < rows.size(); i++) {
      int word = tokens.get(i).word();
      if (word >= 0 && !rows.get(i).equals("-")) {
        String[] times = rows.get(i).split(" ", -1);
        Words.Stretch own = new Words.Stretch(Long.parseLong(times[0]), Long.parseLong(times[1]));
        heard.set(word, Optional.of(heard.get(word).map(own::with).orElse(own)));
      }
    }
    Samples trimmed = Quiet.endless(sound);
    long end = Math.round(trimmed.size() * 1000.0 / SoundDecoder.RATE);
    return Pauses.shortened(new Spoken(trimmed, Words.heard(words, heard, end)));
  }
}
