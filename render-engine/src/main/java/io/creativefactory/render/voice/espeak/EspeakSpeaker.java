package io.creativefactory.render.voice.espeak;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Speaks the lines of `lines.txt` in a folder: for line n it leaves `n.raw` (16 bits, mono, at the
/// rate in `rate.txt`) and `n.times`, one row for each event: the kind (1 a word starts, 5 a
/// sentence ends), the character it lies at, counted from zero, and the millisecond.
///
/// The library is asked because the command line tool tells no times. Source of the calls and of
/// the event's layout: espeak-ng `speak_lib.h`, version 1.51, read on 2026-11-21.
@SuppressWarnings("restricted")
public final class EspeakSpeaker {
  private static final int SYNCHRONOUS = 2;
  private static final int BY_CHARACTER = 1;
  private static final int UTF_8 = 1;
  private static final int WORD = 1;
  private static final int END = 5;
  private static final int EVENT_BYTES = 40;
  private static final int POSITION_AT = 8;
  private static final int MILLIS_AT = 16;

  private final Linker linker = Linker.nativeLinker();
  private final SymbolLookup library;
  private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
  private final List<String> rows = new ArrayList<>();

  private EspeakSpeaker(Arena arena) {
    this.library = SymbolLookup.libraryLookup("libespeak-ng.so.1", arena);
  }

  /// @param arguments the folder, the voice's name
  /// @throws Throwable from the library's calls
  public static void main(String[] arguments) throws Throwable {
    Path folder = Path.of(arguments[0]);
    try (Arena arena = Arena.ofConfined()) {
      new EspeakSpeaker(arena).speak(folder, arguments[1], arena);
    }
  }

  private void speak(Path folder, String voice, Arena arena) throws Throwable {
    int rate =
        (int)
            call("espeak_Initialize", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT)
                .invokeExact(SYNCHRONOUS, 0, MemorySegment.NULL, 0);
    Files.writeString(folder.resolve("rate.txt"), Integer.toString(rate));
    int known =
        (int)
            call("espeak_SetVoiceByName", JAVA_INT, ADDRESS).invokeExact(arena.allocateFrom(voice));
    if (rate <= 0 || known != 0) {
      throw new IOException("eSpeak NG has no voice " + voice + " (" + rate + ", " + known + ")");
    }
    listen(arena);
    List<String> lines = Files.readAllLines(folder.resolve("lines.txt"));
    for (int i = 0; i < lines.size(); i++) {
      sound.reset();
      rows.clear();
      say(lines.get(i), arena);
      Files.write(folder.resolve(i + ".raw"), sound.toByteArray());
      Files.write(folder.resolve(i + ".times"), rows);
    }
  }

  private void listen(Arena arena) throws Throwable {
    MethodHandle heard =
        MethodHandles.lookup()
            .bind(
                this,
                "heard",
                MethodType.methodType(
                    int.class, MemorySegment.class, int.class, MemorySegment.class));
    MemorySegment callback =
        linker.upcallStub(
            heard, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS), arena);
    linker
        .downcallHandle(
            library.find("espeak_SetSynthCallback").orElseThrow(),
            FunctionDescriptor.ofVoid(ADDRESS))
        .invokeExact(callback);
  }

  private void say(String line, Arena arena) throws Throwable {
    MemorySegment text = arena.allocateFrom(line);
    long size = line.getBytes(StandardCharsets.UTF_8).length + 1L;
    MethodHandle synth =
        linker.downcallHandle(
            library.find("espeak_Synth").orElseThrow(),
            FunctionDescriptor.of(
                JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS,
                ADDRESS));
    int failed =
        (int)
            synth.invokeExact(
                text, size, 0, BY_CHARACTER, 0, UTF_8, MemorySegment.NULL, MemorySegment.NULL);
    if (failed != 0) {
      throw new IOException("eSpeak NG refused a line with " + failed);
    }
  }

  /// Called by the library with pieces of sound and what happens in them.
  @SuppressWarnings("unused")
  private int heard(MemorySegment samples, int count, MemorySegment events) {
    if (count > 0 && !samples.equals(MemorySegment.NULL)) {
      ByteBuffer bytes = ByteBuffer.allocate(count * 2).order(ByteOrder.LITTLE_ENDIAN);
      MemorySegment wave = samples.reinterpret(count * 2L);
      for (int i = 0; i < count; i++) {
        bytes.putShort(wave.getAtIndex(JAVA_SHORT, i));
      }
      sound.writeBytes(bytes.array());
    }
    for (long at = 0; ; at += EVENT_BYTES) {
      MemorySegment event = events.reinterpret(at + EVENT_BYTES);
      int type = event.get(JAVA_INT, at);
      if (type == 0) {
        return 0;
      }
      if (type == WORD || type == END) {
        int position = event.get(JAVA_INT, at + POSITION_AT) - 1;
        rows.add(type + " " + position + " " + event.get(JAVA_INT, at + MILLIS_AT));
      }
    }
  }

  private MethodHandle call(
      String name, java.lang.foreign.MemoryLayout answer, java.lang.foreign.MemoryLayout... takes) {
    return linker.downcallHandle(
        library.find(name).orElseThrow(), FunctionDescriptor.of(answer, takes));
  }
}
