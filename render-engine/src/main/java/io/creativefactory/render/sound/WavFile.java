package io.creativefactory.render.sound;

import io.creativefactory.render.signal.Samples;
import io.creativefactory.render.signal.SoundDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes 48 kHz stereo with 16 bits.
final class WavFile {
  private static final int HEADER = 44;
  private static final int FRAME = 4;

  private WavFile() {}

  static void write(Samples sound, Path file) {
    int data = Math.multiplyExact(sound.size(), FRAME);
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + data).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(ascii("RIFF")).putInt(HEADER - 8 + data).put(ascii("WAVE"));
    bytes.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 2);
    bytes.putInt(SoundDecoder.RATE).putInt(SoundDecoder.RATE * FRAME);
    bytes.putShort((short) FRAME).putShort((short) 16);
    bytes.put(ascii("data")).putInt(data);
    for (int i = 0; i < sound.size(); i++) {
      bytes.putShort(sixteen(sound.left(i))).putShort(sixteen(sound.right(i)));
    }
    try {
      Files.write(file, bytes.array());
    } catch (IOException refused) {
      throw new UncheckedIOException("cannot write " + file, refused);
    }
  }

  private static short sixteen(float sample) {
    return (short) Math.clamp(Math.round(sample * 32767f), -32768, 32767);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
