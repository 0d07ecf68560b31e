package io.creativefactory.render.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The arguments that open one file as an input of FFmpeg. Every input goes through here: the
/// limits on protocols and formats are options of a single input and have to stand before each
/// `-i`.
public final class MediaInput {

  /// Only files and pipes: a playlist hidden in an asset must not make the engine call home.
  public static final List<String> PROTOCOLS = List.of("-protocol_whitelist", "file,pipe");

  /// Containers of real media. Playlists, scripts and numbered series (hls, dash, concat, image2)
  /// and guesses about text (tty, subtitles) are left out: they read other files or see a picture
  /// in a letter.
  private static final List<String> FORMATS =
      List.of(
          "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mpegvideo,flv,asf,ogg,wav,w64,aiff",
          "au,caf,mp3,aac,ac3,flac,gif,apng,h264,hevc,av1,obu,ivf,mxf,png_pipe,jpeg_pipe",
          "webp_pipe,bmp_pipe,tiff_pipe,jpegxl_pipe,webp_anim_pipe");

  private static final Pattern X264_NOTE = Pattern.compile("x264 - core (\\d{2,4})");
  private static final int NOTE_WITHIN = 4 << 20;

  private MediaInput() {}

  /// Opens a file that came from outside.
  ///
  /// @param options of this input alone, such as `-ss 1.5` or `-loop 1`
  public static List<String> media(Path file, String... options) {
    List<String> arguments = new ArrayList<>(PROTOCOLS);
    arguments.addAll(List.of("-format_whitelist", String.join(",", FORMATS)));
    still(file)
        .ifPresent(demuxer -> {
          // Without this a name such as "50%d off.png" is read as a numbered series.
          arguments.add("-f");
          arguments.add(demuxer);
        });
    List<String> own = List.of(options);
    if (own.contains("-ss") || own.contains("-sseof")) {
      arguments.addAll(encoderVersion(file));
    }
    arguments.addAll(own);
    arguments.add("-i");
    arguments.add(name(file));
    return List.copyOf(arguments);
  }

  /// x264 before build 151 coded 4:4:4 pictures in its own way. The decoder knows that from a note
  /// in the very first packet, which a seek passes over: without being told it then shows green.
  private static List<String> encoderVersion(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(NOTE_WITHIN), StandardCharsets.ISO_8859_1);
      Matcher note = X264_NOTE.matcher(head);
      return note.find() ? List.of("-x264_build", note.group(1)) : List.of();
    } catch (IOException unreadable) {
      // FFmpeg will say the same with more words.
      return List.of();
    }
  }

  /// Opens something that the engine itself made: a concat list, raw samples, a generator.
  ///
  /// @param source such as `pipe:0` or the result of [#name]
  /// @param options of this input alone; `-f` belongs here
  public static List<String> own(String source, String... options) {
    List<String> arguments = new ArrayList<>(PROTOCOLS);
    arguments.addAll(List.of(options));
    arguments.add("-i");
    arguments.add(source);
    return List.copyOf(arguments);
  }

  /// A file's name as FFmpeg takes it, whatever characters it holds.
  public static String name(Path file) {
    return "file:" + file.toAbsolutePath().normalize();
  }

  private static Optional<String> still(Path file) {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(12);
    } catch (IOException unreadable) {
      // FFmpeg will say the same with more words; the name alone decides nothing here.
      return Optional.empty();
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u0089PNG")) {
      return Optional.of("png_pipe");
    }
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of("jpeg_pipe");
    }
    if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
      return Optional.of("webp_pipe");
    }
    if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
      return Optional.of("tiff_pipe");
    }
    return text.startsWith("BM") ? Optional.of("bmp_pipe") : Optional.empty();
  }
}
