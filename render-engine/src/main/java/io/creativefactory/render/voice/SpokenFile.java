package io.creativefactory.render.voice;

import io.creativefactory.domain.editor.TimedWord;
import io.creativefactory.render.signal.Samples;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A spoken line as one file: words with their milliseconds, then the samples.
final class SpokenFile {
  private SpokenFile() {}

  static void write(Spoken spoken, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(spoken.words().size());
      for (TimedWord word : spoken.words()) {
        out.writeUTF(word.word());
        out.writeLong(word.from().toMillis());
        out.writeLong(word.to().toMillis());
      }
      out.writeInt(spoken.sound().size());
      for (int i = 0; i < spoken.sound().size(); i++) {
        out.writeFloat(spoken.sound().left(i));
        out.writeFloat(spoken.sound().right(i));
      }
    }
  }

  static Spoken read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int count = in.readInt();
      List<TimedWord> words = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String word = in.readUTF();
        Duration from = Duration.ofMillis(in.readLong());
        words.add(new TimedWord(word, from, Duration.ofMillis(in.readLong())));
      }
      Samples sound = Samples.silence(in.readInt());
      for (int i = 0; i < sound.size(); i++) {
        sound.add(i, in.readFloat(), in.readFloat());
      }
      return new Spoken(sound, words);
    }
  }
}
