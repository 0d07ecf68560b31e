package io.creativefactory.render;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.caption.Caption;
import io.creativefactory.render.caption.Captions;
import io.creativefactory.render.caption.SubtitleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The subtitle files that lie beside a video.
final class Subtitles {
  static final String SRT = ".srt";
  static final String VTT = ".vtt";

  private Subtitles() {}

  /// @return the files by their endings; none where nothing is spoken or written
  static Map<String, Path> write(Captions captions, Path folder) {
    List<Caption> all = captions.captions();
    if (all.isEmpty()) {
      return Map.of();
    }
    try {
      Path srt = Files.writeString(folder.resolve("subtitles" + SRT), SubtitleFiles.srt(all));
      Path vtt = Files.writeString(folder.resolve("subtitles" + VTT), SubtitleFiles.vtt(all));
      return Map.of(SRT, srt, VTT, vtt);
    } catch (IOException full) {
      throw new FactoryException(
          ErrorCode.RENDER_FAILED, "subtitles cannot be written into " + folder, full);
    }
  }
}
