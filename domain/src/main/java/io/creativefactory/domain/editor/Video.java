package io.creativefactory.domain.editor;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import java.time.Duration;
import java.util.List;

/// A finished render of one variant in one format.
///
/// @param path of the file in the media store, named by its content
/// @param sha256 lower-case hex of the file
/// @param sidecars what lies beside it
/// @param qa verdicts of the gate that looked at the file
public record Video(
    String variant,
    Ratio format,
    String path,
    String sha256,
    Duration length,
    PixelSize size,
    Sidecars sidecars,
    List<QaCheck> qa) {
  public Video {
    qa = List.copyOf(qa);
  }

  public String poster() {
    return sidecars.poster();
  }

  /// For people and manifests: `v1-9x16`.
  public String id() {
    return variant + "-" + format.slug();
  }

  /// The same video where its files lie now.
  public Video withFiles(String path, Sidecars sidecars) {
    return new Video(variant, format, path, sha256, length, size, sidecars, qa);
  }

  public boolean passes() {
    return qa.stream().noneMatch(check -> check.verdict() == QaCheck.Verdict.FAIL);
  }
}
