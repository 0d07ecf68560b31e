package io.creativefactory.render.voice;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.Program;
import io.creativefactory.render.signal.Samples;
import io.creativefactory.render.signal.SoundDecoder;
import io.creativefactory.render.voice.espeak.EspeakSpeaker;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// eSpeak NG of the system, where it is installed: a plain voice in more than a hundred languages.
final class EspeakVoice implements VoiceOver {
  private static final List<Path> DATA =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/espeak-ng-data"),
          Path.of("/usr/share/espeak-ng-data"),
          Path.of("/usr/lib/espeak-ng-data"),
          Path.of("/usr/lib64/espeak-ng-data"));

  private final SoundDecoder decoder;

  EspeakVoice(Ffmpeg ffmpeg) {
    this.decoder = new SoundDecoder(ffmpeg);
  }

  @Override
  public String name() {
    return "espeak-ng 1";
  }

  @Override
  public boolean speaks(Locale language) {
    return voice(language).isPresent();
  }

  /// A language is known by its dictionary; its voice bears the same name.
  private static Optional<String> voice(Locale language) {
    String name = language.getLanguage();
    boolean known =
        !name.isEmpty()
            && DATA.stream().anyMatch(data -> Files.isRegularFile(data.resolve(name + "_dict")));
    return known ? Optional.of(name) : Optional.empty();
  }

  @Override
  public List<Spoken> speak(List<String> lines, Locale language, Path folder, Limits limits) {
    String voice = voice(language).orElseThrow();
    try {
      List<List<String>> words = lines.stream().map(Words::of).toList();
      Files.write(
          folder.resolve("lines.txt"), words.stream().map(line -> String.join(" ", line)).toList());
      Path engine =
          Path.of(EspeakVoice.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      new Program(List.of(engine), EspeakSpeaker.class).run(folder, List.of(voice), limits);
      List<Spoken> spoken = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        spoken.add(heard(words.get(i), folder, i));
      }
      return spoken;
    } catch (IOException | URISyntaxException broken) {
      throw new FactoryException(
          ErrorCode.RENDER_FAILED, "the voice cannot use the folder " + folder, broken);
    }
  }

  private Spoken heard(List<String> words, Path folder, int line) throws IOException {
    int rate = Integer.parseInt(Files.readString(folder.resolve("rate.txt")));
    Samples sound = new Samples();
    decoder.decodeRaw(folder.resolve(line + ".raw"), rate, sound);
    Samples trimmed = Quiet.endless(sound);
    long end = Math.round(trimmed.size() * 1000.0 / SoundDecoder.RATE);
    List<Event> events = new ArrayList<>();
    for (String row : Files.readAllLines(folder.resolve(line + ".times"))) {
      String[] parts = row.split(" ", -1);
      events.add(
          new Event(parts[0].equals("1"), Integer.parseInt(parts[1]), Long.parseLong(parts[2])));
    }
    return Pauses.shortened(
        new Spoken(trimmed, Words.heard(words, stretches(words, events, end), end)));
  }

  private record Event(boolean word, int character, long millis) {}

  /// The library tells where a word starts; it ends where the next one starts or the sentence ends.
  private static List<Optional<Words.Stretch>> stretches(
      List<String> words, List<Event> events, long end) {
    List<Integer> ends = new ArrayList<>();
    int character = 0;
    for (String word : words) {
      character += word.codePointCount(0, word.length()) + 1;
      ends.add(character);
    }
    List<Optional<Words.Stretch>> heard =
        new ArrayList<>(Collections.nCopies(words.size(), Optional.empty()));
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      long until = i + 1 < events.size() ? events.get(i + 1).millis() : end;
      int word = 0;
      while (word < words.size() && ends.get(word) <= event.character()) {
        word++;
      }
      if (event.word() && word < words.size() && until > event.millis()) {
        Words.Stretch own = new Words.Stretch(event.millis(), Math.min(until, end));
        heard.set(word, Optional.of(heard.get(word).map(own::with).orElse(own)));
      }
    }
    return heard;
  }
}
