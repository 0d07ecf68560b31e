package io.creativefactory.render.layout;

import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.type.TypeStyle;

/// The size at which the words of a scene are tried first: the fewer things stand in it, the
/// larger.
record Sizes(Frame frame, Scene scene) {
  private static final double ALONE = 0.13;
  private static final double SUPER_ALONE = 0.118;
  private static final double ITEM_ALONE = 0.084;

  TypeStyle of(Text.Role role) {
    TypeStyle style = TypeStyle.of(role);
    return switch (role) {
      case HOOK -> scene.layout() == Layout.STATEMENT ? style.withLargest(ALONE) : style;
      case SUPER -> line(style);
      case ITEM ->
          scene.shots().isEmpty() || frame.isWide() ? style.withLargest(ITEM_ALONE) : style;
      case LABEL, URL -> scene.layout() == Layout.END_CARD ? style.withLargest(0.042) : style;
      case BUTTON -> scene.layout() == Layout.END_CARD ? style.withLargest(0.062) : style;
      case CAPTION, NUMBER, PRICE, QUOTE, LOWER_THIRD, LEGAL -> style;
    };
  }

  private TypeStyle line(TypeStyle style) {
    return switch (scene.layout()) {
      case STATEMENT -> style.withLargest(scene.shots().isEmpty() ? SUPER_ALONE : 0.092);
      case END_CARD -> style.withLargest(0.092);
      case CHECKLIST, BIG_NUMBER, PRICE, PACKSHOT -> style.withLargest(0.084);
      // Beside a picture words have the height of the frame to themselves.
      case CARD -> frame.isWide() ? style.withLargest(0.1) : style.withLargest(0.078);
      case FULL_BLEED, SPLIT, TRIO, BEFORE_AFTER, QUOTE ->
          frame.isWide() ? style.withLargest(0.092) : style;
    };
  }
}
