package io.creativefactory.config.json;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Sticker;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.Treatment;
import io.creativefactory.domain.editor.Voice;
import io.creativefactory.domain.scaling.Judgement;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ScalingDecision;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.domain.testing.TestPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.InjectableValues;

/// What a component of a storyboard means when it is not written, so that a storyboard made by hand
/// says only what is out of the ordinary; and what an assessment says that was stored before it
/// held the component. This table is the whole list; what is neither here nor `@Nullable` must be
/// written, and so must every component of every other record. Writing always writes everything.
final class AbsentMeans extends InjectableValues {
  private static final Figure BEFORE_EFFECTS =
      new Figure.Unknown("it was proposed before effects were estimated");

  private static final Map<Class<? extends Record>, Map<String, Object>> TABLE =
      Map.ofEntries(
          Map.entry(
              Storyboard.class,
              Map.of("framesPerSecond", 30, "sound", new Sound(null, null, List.of(), false))),
          Map.entry(Look.class, Map.of("edge", Look.Edge.LEFT, "grade", Grade.GENTLE)),
          Map.entry(Grade.Lut.class, Map.of("strength", 1.0)),
          Map.entry(
              Scene.class,
              Map.of(
                  "priority",
                  5,
                  "shots",
                  List.of(),
                  "texts",
                  List.of(),
                  "staging",
                  Staging.PLAIN,
                  "why",
                  "")),
          Map.entry(
              Staging.class,
              Map.of(
                  "move",
                  Scene.Move.NONE,
                  "easing",
                  Staging.Easing.LINEAR,
                  "transition",
                  Scene.Transition.CUT,
                  "fades",
                  Staging.Fades.NONE,
                  "stickers",
                  List.of())),
          Map.entry(Staging.Fades.class, Map.of("in", Duration.ZERO, "out", Duration.ZERO)),
          Map.entry(Sticker.class, Map.of("at", Duration.ZERO)),
          Map.entry(
              Shot.Still.class, Map.of("focus", Shot.Focus.CENTRE, "treatment", Treatment.NONE)),
          Map.entry(
              Shot.Footage.class,
              Map.of(
                  "from",
                  Duration.ZERO,
                  "speed",
                  1.0,
                  "focus",
                  Shot.Focus.CENTRE,
                  "treatment",
                  Treatment.NONE,
                  "volume",
                  0.0)),
          Map.entry(
              Treatment.class,
              Map.of("adjustment", Treatment.Adjustment.NONE, "filters", List.of())),
          Map.entry(
              Treatment.Adjustment.class,
              Map.of("brightness", 0.0, "contrast", 1.0, "saturation", 1.0)),
          Map.entry(
              Text.class,
              Map.of(
                  "emphasis",
                  "",
                  "entrance",
                  Text.Entrance.STAND,
                  "at",
                  Duration.ZERO,
                  "timed",
                  List.of())),
          Map.entry(Sound.class, Map.of("effects", List.of(), "accents", false)),
          Map.entry(Sound.Music.class, Map.of("from", Duration.ZERO, "volume", 1.0)),
          Map.entry(Sound.Effect.class, Map.of("at", Duration.ZERO, "volume", 1.0)),
          Map.entry(Voice.class, Map.of("captions", Voice.Captions.SPOKEN)),
          Map.entry(
              Assessment.class,
              Map.of(
                  "peers",
                  new Figure.Unknown("it was judged before peers were kept"),
                  "contributions",
                  List.of())),
          Map.entry(TestPlan.class, Map.of("detectable", TestPlan.NOT_ASKED, "instead", List.of())),
          Map.entry(ProposedChange.SetDailyBudget.class, Map.of("effect", BEFORE_EFFECTS)),
          Map.entry(ProposedChange.PauseAd.class, Map.of("effect", BEFORE_EFFECTS)),
          Map.entry(ScalingDecision.Kept.class, Map.of("judgement", Judgement.KEEP)),
          Map.entry(TestPlan.Arm.class, Map.of("outlook", TestPlan.Outlook.NOT_ASKED)),
          Map.entry(Voice.Line.class, Map.of("at", Duration.ZERO, "timed", List.of())));

  /// A value of the table as Jackson hands it back.
  record Meaning(Object value) {}

  /// The meaning of an absent component, or null when it has none.
  static @Nullable Object of(Class<?> owner, String component) {
    Map<String, Object> components = TABLE.get(owner);
    return components == null ? null : components.get(component);
  }

  @Override
  public Object findInjectableValue(
      DeserializationContext context,
      Object key,
      BeanProperty property,
      @Nullable Object bean,
      @Nullable Boolean optional,
      @Nullable Boolean useInput) {
    return key instanceof Meaning(Object value)
        ? value
        : context.reportInputMismatch(property, "nothing stands for an absent %s", key);
  }

  @Override
  public InjectableValues snapshot() {
    return this;
  }
}
