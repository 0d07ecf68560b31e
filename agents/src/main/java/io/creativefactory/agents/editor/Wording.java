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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sets the words of a cut: which role each takes, what is marked, how it comes in. The accent
/// marks the hook's key word, the price and the offer, nothing else. Adds no word of its own but
/// the product's name, its price, the button and the address.
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
          List.of(hook(cut));
    };
  }

  /// A hook can be read in the first frame; only what is done to its words differs.
  private Text hook(Cut cut) {
    String marked = emphasis(cut);
    return concept.hook() == HookType.NEGATIVE_HOOK && !marked.isEmpty()
        ? new Text(
            Text.Role.HOOK, cut.words(), oneWord(marked), Text.Entrance.STRIKE, Duration.ZERO)
        : new Text(Text.Role.HOOK, cut.words(), marked, Text.Entrance.STAND, Duration.ZERO);
  }

  /// What is struck through stays readable when it is one word: the last, which is the noun.
  private static String oneWord(String marked) {
    return marked.substring(marked.lastIndexOf(' ') + 1);
  }

  private List<Text> argument(Cut cut, Layout layout) {
    return switch (layout) {
      case BIG_NUMBER -> number(cut, Text.Role.SUPER);
      case PRICE -> tag(cut);
      case FULL_BLEED -> List.of(text(Text.Role.SUPER, cut, Text.Entrance.WORDS));
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
    Text counting = new Text(Text.Role.NUMBER, figure, figure, Text.Entrance.COUNT, Duration.ZERO);
    return Stream.of(
            plain(rest, cut.words().substring(0, number.start())),
            Optional.of(counting),
            plain(rest, cut.words().substring(number.end())))
        .flatMap(Optional::stream)
        .toList();
  }

  /// What stands before or behind a number that is shown on its own, so that nothing is read twice.
  private static Optional<Text> plain(Text.Role role, String words) {
    String said = words.strip();
    return said.codePoints().anyMatch(Character::isLetterOrDigit)
        ? Optional.of(new Text(role, said, "", Text.Entrance.STAND, Duration.ZERO))
        : Optional.empty();
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
    String said =
        cut.words().endsWith(tail)
            ? cut.words().substring(0, cut.words().length() - tail.length())
            : cut.words();
    String price = claimed(cut, Script.Source.PRICE);
    String offer = claimed(cut, Script.Source.OFFER);
    String headline = offer.isEmpty() ? said : offer;
    String marked = headline.contains(price) ? price : "";
    List<Text> texts = new ArrayList<>();
    texts.add(new Text(Text.Role.SUPER, headline, marked, Text.Entrance.STAND, Duration.ZERO));
    label(headline, marked.isEmpty() ? price : "").ifPresent(texts::add);
    texts.add(new Text(Text.Role.BUTTON, label, "", Text.Entrance.POP, Duration.ofMillis(300)));
    texts.add(new Text(Text.Role.URL, host(), "", Text.Entrance.RISE, Duration.ofMillis(500)));
    return texts;
  }

  private static String claimed(Cut cut, Script.Source source) {
    return cut.beat().claims().stream()
        .filter(claim -> claim.source() == source)
        .map(Script.Claim::text)
        .filter(cut.words()::contains)
        .findFirst()
        .orElse("");
  }

  /// What is sold and what it costs, as far as the headline leaves it open: an offer without a
  /// price is half an offer.
  private Optional<Text> label(String headline, String price) {
    String product = brief.product().name();
    boolean named = headline.contains(product.substring(0, Math.min(6, product.length())));
    String words =
        Stream.of(named ? "" : product, price)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Text(Text.Role.LABEL, words, "", Text.Entrance.RISE, Duration.ofMillis(150)));
  }

  private String host() {
    URI url = brief.product().url();
    String host = url.getHost() == null ? url.toString() : url.getHost();
    return host.replaceFirst("^www\\.", "");
  }

  private Text text(Text.Role role, Cut cut, Text.Entrance entrance) {
    boolean money =
        cut.beat().role() == Script.Role.PRICE || cut.beat().role() == Script.Role.OFFER;
    return new Text(role, cut.words(), money ? emphasis(cut) : "", entrance, Duration.ZERO);
  }

  private static String emphasis(Cut cut) {
    String emphasis = cut.beat().emphasis();
    return cut.words().contains(emphasis) ? emphasis : "";
  }
}
