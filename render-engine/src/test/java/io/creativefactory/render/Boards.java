package io.creativefactory.render;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Storyboards, scenes and placements for tests.
public final class Boards {
  public static final Look LOOK =
      new Look(
          "Saleor Apparel",
          Colour.parse("#0b1020"),
          Colour.WHITE,
          Colour.parse("#1b4dff"),
          null,
          null,
          Look.Edge.LEFT,
          Grade.GENTLE);

  private Boards() {}

  public static Placement placement(String ratio, int width, int height) {
    boolean tall = height > width * 3 / 2;
    Placement.Margins safe =
        tall
            ? new Placement.Margins(0.14, 0.06, 0.2, 0.06)
            : new Placement.Margins(0.05, 0.05, 0.05, 0.05);
    return new Placement(
        Ratio.parse(ratio), new PixelSize(width, height), safe, new Placement.Loudness(-14, -1));
  }

  public static List<Placement> placements() {
    return List.of(
        placement("9:16", 1080, 1920),
        placement("4:5", 1080, 1350),
        placement("1:1", 1080, 1080),
        placement("16:9", 1920, 1080));
  }

  public static Text text(Text.Role role, String words) {
    return new Text(role, words, "", Text.Entrance.RISE, Duration.ZERO);
  }

  public static Text text(Text.Role role, String words, Text.Entrance entrance) {
    return new Text(role, words, "", entrance, Duration.ZERO);
  }

  public static Shot still(String path) {
    return new Shot.Still(path, Shot.Focus.CENTRE);
  }

  public static Shot footage(String path) {
    return new Shot.Footage(path, Duration.ZERO, 1, Shot.Focus.CENTRE);
  }

  /// 0.6 seconds.
  public static Scene scene(Layout layout, List<Shot> shots, List<Text> texts) {
    return scene(layout, shots, texts, Scene.Transition.CUT);
  }

  /// 0.6 seconds.
  public static Scene scene(
      Layout layout, List<Shot> shots, List<Text> texts, Scene.Transition transition) {
    return new Scene(
        layout + "-" + transition,
        Duration.ofMillis(600),
        5,
        layout,
        shots,
        texts,
        Staging.of(Scene.Move.PUSH_IN, transition),
        "");
  }

  /// Words alone, for two seconds.
  public static Scene statement(String id, Staging staging, List<Text> texts) {
    return new Scene(id, Duration.ofSeconds(2), 5, Layout.STATEMENT, List.of(), texts, staging, "");
  }

  public static Storyboard board(List<Scene> scenes) {
    return new Storyboard("test", LOOK, 24, scenes, new Sound(null, false));
  }

  /// A scene of a layout with the words that it usually carries.
  ///
  /// @param longWords whether they are as long as a careful writer would ever make them
  public static Scene typical(Layout layout, boolean longWords) {
    List<Shot> shots = new ArrayList<>();
    for (int i = 0; i < layout.maxShots(); i++) {
      shots.add(still("p" + i + ".png"));
    }
    return new Scene(
        "s1",
        Duration.ofSeconds(2),
        5,
        layout,
        shots,
        words(layout, longWords),
        Staging.of(Scene.Move.PUSH_IN, Scene.Transition.CUT),
        "");
  }

  private static List<Text> words(Layout layout, boolean lengthy) {
    Text hook = hook(lengthy);
    Text line = line(lengthy);
    return switch (layout) {
      case PACKSHOT, FULL_BLEED, CARD -> List.of(hook, caption(lengthy));
      case SPLIT -> List.of(line, text(Text.Role.LABEL, "Before"), text(Text.Role.LABEL, "After"));
      case BEFORE_AFTER ->
          List.of(hook, text(Text.Role.LABEL, "Before"), text(Text.Role.LABEL, "After"));
      case TRIO, STATEMENT -> List.of(hook);
      case CHECKLIST ->
          List.of(
              line,
              text(Text.Role.ITEM, "100% organic cotton"),
              text(Text.Role.ITEM, lengthy ? "Free returns for thirty days" : "Free returns"),
              text(Text.Role.ITEM, "Dyed without bleach"));
      case PRICE -> List.of(line, text(Text.Role.PRICE, lengthy ? "1,239.00 EUR" : "39 €"));
      case BIG_NUMBER -> List.of(text(Text.Role.NUMBER, lengthy ? "12,400" : "100%"), line);
      case QUOTE ->
          List.of(
              text(
                  Text.Role.QUOTE,
                  lengthy
                      ? "I have not touched the iron since I bought it, and nobody has noticed."
                      : "No iron since."),
              text(Text.Role.LABEL, "A commuter"));
      case END_CARD ->
          List.of(
              line,
              text(Text.Role.BUTTON, "Shop now"),
              text(Text.Role.URL, lengthy ? "shop.example/everyday/polo" : "shop.example"),
              text(Text.Role.LEGAL, "Offer valid while stocks last. Prices include VAT."));
    };
  }

  private static Text hook(boolean lengthy) {
    String words = lengthy ? "The polo that commuters never have to iron again" : "Still ironing?";
    return text(Text.Role.HOOK, words);
  }

  private static Text line(boolean lengthy) {
    String words = lengthy ? "Dyed without bleach, from 100% organic cotton" : "Organic cotton";
    return text(Text.Role.SUPER, words);
  }

  private static Text caption(boolean lengthy) {
    String words =
        lengthy ? "Free returns for thirty days, wherever you have bought it" : "Free returns";
    return text(Text.Role.CAPTION, words);
  }
}
