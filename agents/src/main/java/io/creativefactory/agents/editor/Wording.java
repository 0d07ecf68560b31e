package io.creativefactory.agents.editor;

import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Text;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sets the words of a cut: which role each takes, what is marked, how it comes in. Adds no word of
/// its own but the product's name, the button and the address.
record Wording(Brief brief, Concept concept) {
  private static final Pattern NUMBER =
      Pattern.compile("[€$£¥]?\\p{Nd}[\\p{Nd}.,]*(?: ?%)?", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int TAG = 12;
  private static final int STAGGER = 350;

  /// Whether a text begins with a number that can stand large and alone.
  static boolean leadsWithNumber(String words) {
    Matcher number = NUMBER.matcher(words);
    return number.lookingAt() && number.end() < words.length();
  }

  List<Text> of(Cut cut, Layout layout) {
    return switch (cut.kind()) {
      case END -> end(cut);
      case SUMMARY -> layout == Layout.CHECKLIST ? items() : argument(cut, layout);
      case OPENING, JOLT -> opening(cut, layout);
      case ARGUMENT -> argument(cut, layout);
    };
  }

  private List<Text> opening(Cut cut, Layout layout) {
    return switch (layout) {
      case BIG_NUMBER -> number(cut, Text.Role.HOOK);
      case QUOTE -> List.of(text(Text.Role.QUOTE, cut, Text.Entrance.STAND));
      case PACKSHOT,
          FULL_BLEED,
          CARD,
          SPLIT,
          TRIO,
          BEFORE_AFTER,
          CHECKLIST,
          PRICE,
          STATEMENT,
          END_CARD ->
          List.of(text(Text.Role.HOOK, cut, entrance(cut)));
    };
  }

  /// A hook can be read in the first frame; only what is done to its words differs.
  private Text.Entrance entrance(Cut cut) {
    boolean marked = !emphasis(cut).isEmpty();
    return concept.hook() == HookType.NEGATIVE_HOOK && marked
        ? Text.Entrance.STRIKE
        : Text.Entrance.STAND;
  }

  private List<Text> argument(Cut cut, Layout layout) {
    return switch (layout) {
      case BIG_NUMBER -> number(cut, Text.Role.SUPER);
      case PRICE -> tag(cut);
      case FULL_BLEED -> List.of(text(Text.Role.CAPTION, cut, Text.Entrance.WORDS));
      case PACKSHOT, CARD, SPLIT, TRIO, BEFORE_AFTER, CHECKLIST, STATEMENT, QUOTE, END_CARD ->
          List.of(text(Text.Role.SUPER, cut, Text.Entrance.RISE));
    };
  }

  private List<Text> number(Cut cut, Text.Role rest) {
    Matcher number = NUMBER.matcher(cut.words());
    if (!number.find()) {
      return List.of(text(rest, cut, Text.Entrance.STAND));
    }
    String figure = number.group();
    String words = number.start() == 0 ? cut.words().substring(number.end()).strip() : cut.words();
    Text counting = new Text(Text.Role.NUMBER, figure, figure, Text.Entrance.COUNT, Duration.ZERO);
    return words.isEmpty()
        ? List.of(counting)
        : List.of(counting, new Text(rest, words, "", Text.Entrance.STAND, Duration.ZERO));
  }

  /// `Yours for €39.` as words and a tag.
  private List<Text> tag(Cut cut) {
    String price = emphasis(cut);
    boolean tagged =
        cut.beat().role() == Script.Role.PRICE && !price.isEmpty() && price.length() <= TAG;
    if (!tagged) {
      return List.of(text(Text.Role.SUPER, cut, Text.Entrance.POP));
    }
    String before = cut.words().replace(price, "").replaceAll("[\\s:.,]+$", "").strip();
    Text tag = new Text(Text.Role.PRICE, price, price, Text.Entrance.POP, Duration.ofMillis(200));
    return before.isEmpty()
        ? List.of(tag)
        : List.of(new Text(Text.Role.SUPER, before, "", Text.Entrance.RISE, Duration.ZERO), tag);
  }

  private List<Text> items() {
    List<String> facts = Cut.facts(concept.script().beats());
    List<Text> items = new ArrayList<>();
    for (String fact : facts.subList(0, Math.min(4, facts.size()))) {
      Duration at = Duration.ofMillis((long) STAGGER * items.size());
      items.add(new Text(Text.Role.ITEM, fact, "", Text.Entrance.RISE, at));
    }
    return items;
  }

  private List<Text> end(Cut cut) {
    String label = concept.cta().label();
    String tail = ". " + label;
    String headline =
        cut.words().endsWith(tail)
            ? cut.words().substring(0, cut.words().length() - tail.length())
            : cut.words();
    String product = brief.product().name();
    List<Text> texts = new ArrayList<>();
    String marked =
        cut.beat().claims().stream()
            .filter(claim -> claim.source() == Script.Source.PRICE)
            .map(Script.Claim::text)
            .filter(headline::contains)
            .findFirst()
            .orElse("");
    texts.add(new Text(Text.Role.SUPER, headline, marked, Text.Entrance.STAND, Duration.ZERO));
    boolean named = headline.contains(product.substring(0, Math.min(6, product.length())));
    if (!named) {
      texts.add(new Text(Text.Role.LABEL, product, "", Text.Entrance.RISE, Duration.ofMillis(150)));
    }
    texts.add(new Text(Text.Role.BUTTON, label, "", Text.Entrance.POP, Duration.ofMillis(300)));
    texts.add(new Text(Text.Role.URL, host(), "", Text.Entrance.RISE, Duration.ofMillis(500)));
    return texts;
  }

  private String host() {
    URI url = brief.product().url();
    String host = url.getHost() == null ? url.toString() : url.getHost();
    return host.replaceFirst("^www\\.", "");
  }

  private Text text(Text.Role role, Cut cut, Text.Entrance entrance) {
    return new Text(role, cut.words(), emphasis(cut), entrance, Duration.ZERO);
  }

  private static String emphasis(Cut cut) {
    String emphasis = cut.beat().emphasis();
    return cut.words().contains(emphasis) ? emphasis : "";
  }
}
