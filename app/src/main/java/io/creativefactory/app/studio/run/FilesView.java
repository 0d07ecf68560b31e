package io.creativefactory.app.studio.run;

import io.creativefactory.app.studio.MediaFolder;
import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.publish.Publication;
import java.util.List;

/// What stands outside of the run's own words: finished videos and objects on platforms.
record FilesView(List<Cuts> variants, List<Published> published) {

  /// One variant in all its formats.
  record Cuts(String variant, List<Clip> clips) {
    public boolean passes() {
      return clips.stream().allMatch(Clip::passes);
    }
  }

  /// @param passes whether no check failed
  record Clip(
      String variant, String format, String shape, String video, String poster, boolean passes) {}

  /// @param review id of the approved item
  record Published(
      String platform, boolean sandbox, String at, String review, List<Thing> things) {}

  record Thing(String kind, String id, String name) {}

  static FilesView of(List<Video> videos, List<Publication> publications, MediaFolder media) {
    return new FilesView(
        variants(videos.stream().map(video -> clip(video, media)).toList()),
        publications.stream().map(FilesView::published).toList());
  }

  private static List<Cuts> variants(List<Clip> clips) {
    return clips.stream()
        .map(Clip::variant)
        .distinct()
        .map(name ->
            new Cuts(name, clips.stream().filter(clip -> clip.variant().equals(name)).toList()))
        .toList();
  }

  private static Clip clip(Video video, MediaFolder media) {
    String shape = video.format().value() > 1 ? "wide" : "square";
    return new Clip(
        video.variant(),
        video.format().toString(),
        video.format().isPortrait() ? "tall" : shape,
        media.address(video.path()),
        media.address(video.poster()),
        video.passes());
  }

  private static Published published(Publication publication) {
    return new Published(
        publication.platformName(),
        publication.sandbox(),
        Wording.moment(publication.at()),
        publication.item().toString(),
        publication.objects().stream()
            .map(object -> new Thing(Wording.words(object.kind()), object.id(), object.name()))
            .toList());
  }
}
