package io.creativefactory.graph.publish;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.Slug;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.domain.review.ApprovedCreative;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Cut;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.store.Sha256;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.NewObject;
import io.creativefactory.platform.NewObject.Content;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.NewCreative;
import io.creativefactory.platform.NewObject.NewImage;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.NewObject.Reach;
import io.creativefactory.platform.NewObject.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Creates one approved creative on the platform, all PAUSED: the video and its poster, the
/// campaign and ad set that all creatives of the run share, the creative, the ad. The video is that
/// of the first format the brief names. Each write's undo is registered by its row before it is
/// sent.
public final class PublishSaga {
  public static final String CAMPAIGN = "campaign";
  static final String AD_SET = "ad-set";
  public static final List<String> SHARED = List.of(CAMPAIGN, AD_SET);

  /// Pictures and clips are the advertiser's own and words are set as text: nothing seen or heard
  /// comes out of a model.
  private static final boolean NOTHING_GENERATED = false;

  private final AdPlatform platform;
  private final WriteBook writes;
  private final Ledger ledger;

  public PublishSaga(AdPlatform platform, WriteBook writes, Ledger ledger) {
    this.platform = platform;
    this.writes = writes;
    this.ledger = ledger;
  }

  /// The slots of one creative, in the order in which they are filled.
  static List<String> slots(Cut cut) {
    return List.of("video/", "image/", "creative/", "ad/").stream()
        .map(prefix -> prefix + cut.key())
        .toList();
  }

  Publication publish(RunRef ref, Cut cut, ApprovedCreative approved) {
    Brief brief = ledger.order(ref).brief();
    Concept concept = approved.item().concept();
    Video video = leading(brief, approved);
    String name = AdCopy.name(brief, concept);
    List<String> slots = slots(cut);
    Steps steps = new Steps(ref);
    PlatformObject clip =
        steps.add(slots.get(0), new NewVideo(name, intact(video), NOTHING_GENERATED));
    PlatformObject image =
        steps.add(slots.get(1), new NewImage(name, Path.of(video.poster()), Shape.COVER));
    PlatformObject adSet = shared(steps, ref, brief);
    Content content =
        new Content(
            clip.id(),
            Map.of(Shape.COVER, image.id()),
            AdCopy.words(brief, concept),
            AdCopy.link(brief, concept, ref, platform.name()),
            NOTHING_GENERATED);
    PlatformObject creative = steps.add(slots.get(2), new NewCreative(name, content));
    steps.add(slots.get(3), new NewAd(name, adSet.id(), creative.id(), content));
    return new Publication(
        approved.item().id(), platform.name(), platform.sandbox(), steps.done, ledger.now());
  }

  private static PlatformObject shared(Steps steps, RunRef ref, Brief brief) {
    String name =
        Slug.of(brief.product().named(brief.brand(), " "))
            + "_"
            + ref.run().toString().substring(0, 8);
    PlatformObject campaign =
        steps.add(
            CAMPAIGN,
            new NewCampaign(
                name, brief.budget().objective(), brief.budget().daily(), reach(brief)));
    return steps.add(
        AD_SET, new NewAdSet(name, campaign.id(), brief.budget().objective(), reach(brief)));
  }

  private static Reach reach(Brief brief) {
    return new Reach(brief.audience().countries(), brief.brand().name(), Set.of());
  }

  private static Video leading(Brief brief, ApprovedCreative approved) {
    List<Video> videos = approved.item().videos();
    for (Ratio format : brief.output().formats()) {
      for (Video video : videos) {
        if (video.format().equals(format)) {
          return video;
        }
      }
    }
    return videos.getFirst();
  }

  /// What is uploaded is what was approved, to the byte.
  private static Path intact(Video video) {
    Path file = Path.of(video.path());
    try {
      if (Sha256.of(file).equals(video.sha256())) {
        return file;
      }
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNREADABLE, video.id() + ": " + file + " cannot be read: " + e, e);
    }
    throw new FactoryException(
        ErrorCode.MEDIA_UNREADABLE,
        video.id() + ": " + file + " is not the file that was approved; it is not published");
  }

  /// The writes of one saga, each asked for only while the run still goes.
  private final class Steps {
    private final RunRef ref;
    private final List<PlatformObject> done = new ArrayList<>();

    Steps(RunRef ref) {
      this.ref = ref;
    }

    PlatformObject add(String slot, NewObject request) {
      ledger.requireGoing(ref);
      PlatformObject object = writes.create(ref, slot, request);
      done.add(object);
      return object;
    }
  }
}
