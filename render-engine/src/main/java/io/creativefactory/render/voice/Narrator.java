package io.creativefactory.render.voice;

import static java.util.Objects.requireNonNull;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Voice;
import io.creativefactory.render.encode.SegmentCache;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.source.Assets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// Speaks the lines of a storyboard, or fetches their recordings. What a voice has spoken is kept
/// by the hash of the words, so that a changed line alone is spoken again. Safe for use by several
/// threads.
public final class Narrator {
  private final Voices voices;
  private final Recordings recordings;
  private final SegmentCache cache;
  private final ReentrantLock speaking = new ReentrantLock();

  /// @param unpacked where a voice keeps what it unpacks
  public Narrator(Ffmpeg ffmpeg, MediaInspector inspector, SegmentCache cache, Path unpacked) {
    this(Voices.ofThisMachine(ffmpeg, unpacked), new Recordings(ffmpeg, inspector), cache);
  }

  Narrator(Voices voices, Recordings recordings, SegmentCache cache) {
    this.voices = voices;
    this.recordings = recordings;
    this.cache = cache;
  }

  /// @param assets the folder that recordings stay below
  /// @param hold a folder of the caller's own, for as long as the result is used
  /// @return the spoken lines in the order of time; none without a voice
  /// @throws FactoryException STORYBOARD_INVALID for a line without room; SYSTEM_INCOMPLETE when no
  ///   voice speaks the language; what [Recordings#open] and [VoiceOver#speak] throw
  public List<SpokenLine> narrate(Storyboard storyboard, Path assets, Path hold, Limits limits) {
    Voice voice = storyboard.sound().voice();
    if (voice == null) {
      return List.of();
    }
    Locale language = Locale.forLanguageTag(voice.language());
    Map<String, Kept> spoken = spoken(voice, new Booth(language, hold, limits));
    List<SpokenLine> lines = new ArrayList<>();
    for (Voice.Line line : voice.lines()) {
      Duration at = storyboard.startOf(line.scene()).plus(line.at());
      String recording = line.recording();
      if (recording == null) {
        Kept kept = requireNonNull(spoken.get(line.words()));
        lines.add(new SpokenLine(line, at, kept.spoken(), kept.key()));
      } else {
        Path file = Assets.resolve(assets, recording);
        lines.add(new SpokenLine(line, at, recordings.open(line, file), Assets.sha256(file)));
      }
    }
    return Lines.withRoom(lines, storyboard.length());
  }

  private record Kept(Spoken spoken, String key) {}

  private record Booth(Locale language, Path hold, Limits limits) {}

  /// Every line without a recording, by its words.
  private Map<String, Kept> spoken(Voice voice, Booth booth) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (Voice.Line line : voice.lines()) {
      if (line.recording() == null) {
        keys.put(line.words(), key(voices.speaking(booth.language(), line.words()), booth, line));
      }
    }
    if (keys.isEmpty()) {
      return Map.of();
    }
    try {
      // The formats of one variant start together; one speaks, the others find it spoken.
      speaking.lockInterruptibly();
      try {
        return kept(keys, booth);
      } finally {
        speaking.unlock();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new FactoryException(ErrorCode.CANCELLED, "the voice was stopped", stop);
    } catch (IOException broken) {
      throw failed(broken);
    }
  }

  /// To start a voice takes longer than to speak, so the first line that is missing brings all that
  /// follow it.
  private Map<String, Kept> kept(Map<String, String> keys, Booth booth)
      throws IOException, InterruptedException {
    List<String> lines = List.copyOf(keys.keySet());
    Map<String, Spoken> fresh = new HashMap<>();
    Map<String, Kept> kept = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String words = lines.get(i);
      String key = requireNonNull(keys.get(words));
      List<String> missing = lines.subList(i, lines.size());
      SegmentCache.Maker maker =
          files -> {
            if (!fresh.containsKey(words)) {
              fresh.putAll(speak(missing, booth));
            }
            write(requireNonNull(fresh.get(words)), files.getFirst());
          };
      Path file = cache.files(SegmentCache.Wish.of(key, "voice"), booth.hold(), maker).getFirst();
      kept.put(words, new Kept(SpokenFile.read(file), key));
    }
    return kept;
  }

  private Map<String, Spoken> speak(List<String> lines, Booth booth) {
    try {
      Path folder = Files.createTempDirectory(booth.hold(), "voice");
      VoiceOver voice = voices.speaking(booth.language(), lines.getFirst());
      List<Spoken> spoken = voice.speak(lines, booth.language(), folder, booth.limits());
      Map<String, Spoken> fresh = new HashMap<>();
      for (int i = 0; i < lines.size(); i++) {
        fresh.put(lines.get(i), spoken.get(i));
      }
      return fresh;
    } catch (IOException broken) {
      throw failed(broken);
    }
  }

  private static String key(VoiceOver voice, Booth booth, Voice.Line line) {
    String facts = voice.name() + "\n" + booth.language().toLanguageTag() + "\n" + line.words();
    byte[] all = facts.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Assets.sha256().digest(all));
  }

  private static void write(Spoken spoken, Path file) {
    try {
      SpokenFile.write(spoken, file);
    } catch (IOException broken) {
      throw failed(broken);
    }
  }

  private static FactoryException failed(IOException broken) {
    return new FactoryException(
        ErrorCode.RENDER_FAILED, "spoken lines cannot be kept: " + broken, broken);
  }
}
