package io.creativefactory.render;

import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Sticker;
import io.creativefactory.render.source.Assets;
import io.creativefactory.render.source.Grading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names pieces of a video by the hash of everything that shapes them: the words of the storyboard
/// and the content of every file that it points to, never a file's name alone.
final class Keys {
  private final RenderOrder order;
  private final List<String> shared = new ArrayList<>();

  Keys(RenderOrder order) {
    this.order = order;
    Look look = order.storyboard().look();
    shared.add(Plan.ENGINE);
    shared.add(order.quality().name());
    shared.add(order.placement().size() + " " + order.placement().safe());
    shared.add(Integer.toString(order.storyboard().framesPerSecond()));
    shared.add(look.toString());
    shared.add(content("the logo", look.logo()));
    shared.add(content("the font", look.font()));
    shared.add(Grading.key(look.grade(), order.assets()));
  }

  String scene(Plan.Part part) {
    Scene scene = part.scene();
    Staging staging = scene.staging();
    List<String> facts = new ArrayList<>(shared);
    // The first scene's words stand at once.
    facts.add(part.index() == 0 ? "opens" : "");
    facts.add(part.frames() + " " + part.lead() + " " + part.trail());
    facts.add(scene.layout() + " " + scene.move() + " " + staging.easing());
    facts.add(staging.fades() + " " + staging.backdrop());
    for (Sticker sticker : staging.stickers()) {
      facts.add(sticker + " " + content(scene, sticker.path()));
    }
    facts.add(scene.texts().toString());
    for (Shot shot : scene.shots()) {
      facts.add(shot + " " + content(scene, shot.path()));
    }
    return hash(facts);
  }

  String meeting(Plan.Part before, Plan.Part after) {
    List<String> facts = new ArrayList<>(shared);
    facts.add(after.scene().transition() + " " + after.lead());
    facts.add(before.key());
    facts.add(after.key());
    return hash(facts);
  }

  private String content(Scene scene, String path) {
    return content("scene " + scene.id() + ",", path);
  }

  private String content(String what, @Nullable String path) {
    return path == null ? "" : Assets.sha256(what, order.assets(), path);
  }

  private static String hash(List<String> facts) {
    byte[] all = String.join("\n", facts).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Assets.sha256().digest(all));
  }
}
