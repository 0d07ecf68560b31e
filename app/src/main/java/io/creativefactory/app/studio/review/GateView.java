package io.creativefactory.app.studio.review;

import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.Video;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The quality gate as it is drawn: one line for the whole creative, and every check of every file.
///
/// @param state `pass`, `fail` or `unknown`; also the style class
/// @param headline for example `2 checks failed`
/// @param named the checks that are not green, failed ones first: `loudness 9:16`
record GateView(String state, String headline, List<String> named, List<File> files) {

  /// @param format for example `9:16`
  record File(String format, String size, String length, List<Check> checks) {}

  /// @param state `pass`, `fail` or `unknown`
  record Check(String name, String state, String detail) {}

  static GateView of(List<Video> videos) {
    List<String> failed = named(videos, QaCheck.Verdict.FAIL);
    List<String> unknown = named(videos, QaCheck.Verdict.UNKNOWN);
    List<String> named = new ArrayList<>(failed);
    named.addAll(unknown);
    return new GateView(
        state(videos, failed, unknown),
        headline(videos, failed, unknown),
        named,
        videos.stream().map(GateView::file).toList());
  }

  private static String state(List<Video> videos, List<String> failed, List<String> unknown) {
    if (!failed.isEmpty() || videos.isEmpty()) {
      return "fail";
    }
    return unknown.isEmpty() ? "pass" : "unknown";
  }

  private static String headline(List<Video> videos, List<String> failed, List<String> unknown) {
    if (videos.isEmpty()) {
      return "No video was rendered";
    }
    if (!failed.isEmpty()) {
      return Wording.count(failed.size(), "check") + " failed";
    }
    if (!unknown.isEmpty()) {
      return Wording.count(unknown.size(), "check") + " unknown";
    }
    long checks = videos.stream().mapToLong(video -> video.qa().size()).sum();
    return checks == 0 ? "Not checked" : "All " + Wording.count(checks, "check") + " passed";
  }

  private static List<String> named(List<Video> videos, QaCheck.Verdict verdict) {
    return videos.stream()
        .flatMap(video ->
            video.qa().stream()
                .filter(check -> check.verdict() == verdict)
                .map(check -> check.check() + " " + video.format()))
        .toList();
  }

  private static File file(Video video) {
    return new File(
        video.format().toString(),
        video.size().toString(),
        Wording.seconds(video.length()),
        video.qa().stream()
            .map(check ->
                new Check(
                    check.check(), check.verdict().name().toLowerCase(Locale.ROOT), check.detail()))
            .toList());
  }
}
