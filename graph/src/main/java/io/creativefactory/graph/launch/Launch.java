package io.creativefactory.graph.launch;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.Slug;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.review.ReviewItem;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Cut;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.NewObject;
import io.creativefactory.platform.NewObject.Content;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.NewCreative;
import io.creativefactory.platform.NewObject.NewImage;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.NewObject.Shape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What one creative takes on one platform: the objects in the order of their creation. The sheet
/// that a person reads and the saga that writes go through the same steps; only the ids differ,
/// which on the sheet are the names of the slots in braces.
///
/// @param daily what the run's campaign on this platform may spend a day
/// @param media the files that go there
public record Launch(
    RunRef ref,
    Brief brief,
    ReviewItem item,
    Cut cut,
    AdPlatform ads,
    Money daily,
    LaunchMedia media) {
  public static final String CAMPAIGN = "campaign";
  public static final String AD_SET = "ad-set";

  /// @param kind what the slot is filled with
  public record Step(String slot, Kind kind, Function<UnaryOperator<String>, NewObject> request) {
    /// @param ids what stands in a slot filled before
    public NewObject with(UnaryOperator<String> ids) {
      return request.apply(ids);
    }
  }

  /// Whether a slot belongs to one cut on a platform, or to what all creatives of a run share
  /// there.
  public static boolean isOf(Slot slot, String platform, Cut cut, boolean orShared) {
    String name = slot.name();
    boolean own = name.substring(name.indexOf('/') + 1).equals(cut.key());
    boolean shared = name.equals(CAMPAIGN) || name.equals(AD_SET);
    return slot.platform().equals(platform) && (own || (orShared && shared));
  }

  private static String image(Shape shape, Cut cut) {
    return shape == Shape.COVER
        ? "image/" + cut.key()
        : shape.name().toLowerCase(Locale.ROOT) + "/" + cut.key();
  }

  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Kind kind : ads.kinds()) {
      switch (kind) {
        case VIDEO -> steps.add(new Step("video/" + cut.key(), kind, _ -> video()));
        case IMAGE -> ads.shapes().forEach(shape -> steps.add(picture(shape)));
        case CAMPAIGN -> steps.add(new Step(CAMPAIGN, kind, _ -> campaign()));
        case AD_SET -> steps.add(new Step(AD_SET, kind, ids -> adSet(ids.apply(CAMPAIGN))));
        case CREATIVE ->
            steps.add(
                new Step(
                    "creative/" + cut.key(), kind, ids -> new NewCreative(name(), content(ids))));
        case AD -> steps.add(new Step("ad/" + cut.key(), kind, this::ad));
      }
    }
    return List.copyOf(steps);
  }

  private Concept concept() {
    return item.concept();
  }

  /// `acme_question_no-bleach_shop-now_v1`.
  private String name() {
    return AdCopy.name(brief, concept());
  }

  /// `acme-tea_1f2e3d4c`: the run's first eight digits tell two campaigns of one product apart.
  private String sharedName() {
    return Slug.of(brief.product().named(brief.brand(), " "))
        + "_"
        + ref.run().toString().substring(0, 8);
  }

  private NewVideo video() {
    return new NewVideo(name(), media.video(), Disclosure.generated(item.storyboard()));
  }

  private Step picture(Shape shape) {
    return new Step(
        image(shape, cut), Kind.IMAGE, _ -> new NewImage(name(), media.picture(shape), shape));
  }

  private NewCampaign campaign() {
    return new NewCampaign(
        sharedName(), brief.budget().objective(), daily, SpecialCategories.reach(brief));
  }

  private NewAdSet adSet(String campaign) {
    return new NewAdSet(
        sharedName(), campaign, brief.budget().objective(), SpecialCategories.reach(brief));
  }

  private NewAd ad(UnaryOperator<String> ids) {
    String parent = ads.kinds().contains(Kind.AD_SET) ? AD_SET : CAMPAIGN;
    boolean apart = ads.kinds().contains(Kind.CREATIVE);
    return new NewAd(
        name(), ids.apply(parent), apart ? ids.apply("creative/" + cut.key()) : null, content(ids));
  }

  private Content content(UnaryOperator<String> ids) {
    Map<Shape, String> images = new EnumMap<>(Shape.class);
    ads.shapes().forEach(shape -> images.put(shape, ids.apply(image(shape, cut))));
    return new Content(
        ids.apply("video/" + cut.key()),
        images,
        AdCopy.words(brief, concept()),
        AdCopy.link(brief, concept(), ref, ads.name()),
        Disclosure.generated(item.storyboard()));
  }
}
