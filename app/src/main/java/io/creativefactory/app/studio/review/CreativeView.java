package io.creativefactory.app.studio.review;

import io.creativefactory.app.studio.FigureView;
import io.creativefactory.app.studio.MediaFolder;
import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.review.ReviewItem;
import io.creativefactory.domain.testing.Hearing;
import io.creativefactory.graph.review.Reviews;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the inbox and the review room both show of one creative.
///
/// @param version the whole hash; it rides in every form
/// @param hook the words of the first beat
/// @param frames one per format
record CreativeView(
    String id,
    Version version,
    String brand,
    String variant,
    String hook,
    Tags tags,
    List<Frame> frames,
    Judged judged) {

  record Version(String hash, String abbreviated) {}

  /// The hypothesis in words.
  record Tags(String hook, String angle, String cta, String slug) {}

  /// What the machine thinks of it.
  ///
  /// @param flag why a person should look at it before others; null when there is no such reason
  record Judged(FigureView ctr, GateView gate, @Nullable Flag flag) {}

  /// @param state style class, see [CouncilView]
  record Flag(String state, String label, String reason) {
    static @Nullable Flag of(@Nullable Hearing hearing) {
      CouncilView council = CouncilView.of(hearing);
      return hearing == null || council == null || !hearing.verdict().needsEyes()
          ? null
          : new Flag(
              council.state(),
              council.headline(),
              council.reason() + String.join(" ", council.findings()));
    }
  }

  /// @param shape `tall`, `wide` or `square`; also the style class
  record Frame(
      String format, String slug, String shape, Source source, String length, String pixels) {}

  /// Addresses of the files.
  record Source(String video, String poster) {}

  static CreativeView of(Reviews.Entry entry, MediaFolder media, double top) {
    ReviewItem item = entry.item();
    Concept concept = item.concept();
    return new CreativeView(
        item.id().toString(),
        new Version(item.version().value(), item.version().abbreviated()),
        item.storyboard().look().brand(),
        concept.id(),
        concept.script().hookLine(),
        new Tags(
            Wording.words(concept.hook()),
            concept.angle(),
            concept.cta().label(),
            concept.hypothesis()),
        item.videos().stream().map(video -> frame(video, media)).toList(),
        new Judged(
            FigureView.of(item.assessment().ctr(), top),
            GateView.of(item.videos()),
            Flag.of(entry.council())));
  }

  private static Frame frame(Video video, MediaFolder media) {
    return new Frame(
        video.format().toString(),
        video.format().slug(),
        shape(video),
        new Source(media.address(video.path()), media.address(video.poster())),
        Wording.seconds(video.length()),
        video.size().toString());
  }

  private static String shape(Video video) {
    if (video.format().isPortrait()) {
      return "tall";
    }
    return video.format().value() > 1 ? "wide" : "square";
  }
}
