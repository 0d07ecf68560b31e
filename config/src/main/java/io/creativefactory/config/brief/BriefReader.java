package io.creativefactory.config.brief;

import io.creativefactory.config.placement.Placements;
import io.creativefactory.config.yaml.YamlMapping;
import io.creativefactory.config.yaml.YamlValue;
import io.creativefactory.domain.Colour;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.brief.Audience;
import io.creativefactory.domain.brief.Brand;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Budget;
import io.creativefactory.domain.brief.Media;
import io.creativefactory.domain.brief.Message;
import io.creativefactory.domain.brief.Output;
import io.creativefactory.domain.brief.Product;
import io.creativefactory.domain.brief.Rivals;
import io.creativefactory.domain.brief.SpecialCategory;
import java.net.URI;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Reads each part of a brief whether or not another one failed, so that no fault hides the next. A
/// part is there only when all of it is.
final class BriefReader {
  private static final int MOST = 200;
  private static final String[] KEYS = {
    "brand",
    "product",
    "facts",
    "offer",
    "audience",
    "objective",
    "tone",
    "duration",
    "formats",
    "variants",
    "platforms",
    "budget",
    "media",
    "music"
  };

  private final AssetsFolder assets;
  private final Placements placements;
  private final MediaEntries entries;

  BriefReader(AssetsFolder assets, BriefFile.Surroundings surroundings) {
    this.assets = assets;
    this.placements = surroundings.placements();
    this.entries = new MediaEntries(assets, surroundings.library());
  }

  Optional<Brief> read(YamlMapping root) {
    root.only(KEYS);
    Optional<Brand> brand =
        part(root, "brand", "{ name: Nordkilde, colours: [\"#0077b6\"] }").flatMap(this::brand);
    Optional<Product> product =
        part(root, "product", "{ name: Spring Water, url: https://shop.example }")
            .flatMap(BriefReader::product);
    Optional<Message> message = message(root);
    Optional<Audience> audience =
        part(root, "audience", "{ who: office buyers, countries: [DE], languages: [en] }")
            .flatMap(BriefReader::audience);
    Optional<Output> output = output(root);
    Optional<Budget> budget = budget(root);
    Optional<Media> media = media(root);
    return brand.isPresent()
            && product.isPresent()
            && message.isPresent()
            && audience.isPresent()
            && output.isPresent()
            && budget.isPresent()
            && media.isPresent()
        ? Optional.of(
            new Brief(
                brand.get(),
                product.get(),
                message.get(),
                audience.get(),
                output.get(),
                budget.get(),
                media.get(),
                List.of()))
        : Optional.empty();
  }

  private static Optional<YamlMapping> part(YamlMapping map, String key, String example) {
    return map.require(key, key + ": " + example).flatMap(YamlValue::mapping);
  }

  private Optional<Brand> brand(YamlMapping map) {
    map.only("name", "colours", "logo", "font", "neverSay");
    Optional<String> name = map.require("name", "name: Nordkilde").flatMap(YamlValue::text);
    Optional<List<Colour>> colours =
        map.require("colours", "colours: [\"#0077b6\"]")
            .flatMap(value -> value.listOf(1, 6, BriefReader::colour));
    Maybe<String> logo = Maybe.read(map.find("logo"), assets::file);
    Maybe<String> font = Maybe.read(map.find("font"), assets::file);
    Maybe<List<String>> never =
        Maybe.read(map.find("neverSay"), value -> value.listOf(0, MOST, YamlValue::text));
    return name.isPresent() && colours.isPresent() && logo.fine() && font.fine() && never.fine()
        ? Optional.of(
            new Brand(name.get(), colours.get(), logo.value(), font.value(), never.or(List.of())))
        : Optional.empty();
  }

  private static Optional<Colour> colour(YamlValue value) {
    if (value.isNothing()) {
      value.fault("is empty: a bare # begins a remark; write the colour in quotes, \"#1b4dff\"");
      return Optional.empty();
    }
    return value.parsed(Colour::parse);
  }

  private static Optional<Product> product(YamlMapping map) {
    map.only("name", "url", "price", "rivals");
    Optional<String> name = map.require("name", "name: Spring Water").flatMap(YamlValue::text);
    Optional<URI> url =
        map.require("url", "url: https://shop.example")
            .flatMap(value -> value.parsed(Written::address));
    Maybe<Money> price = Maybe.read(map.find("price"), BriefReader::price);
    Maybe<Rivals> rivals = Maybe.read(map.find("rivals"), BriefReader::rivals);
    return name.isPresent() && url.isPresent() && price.fine() && rivals.fine()
        ? Optional.of(new Product(name.get(), url.get(), price.value(), rivals.value()))
        : Optional.empty();
  }

  private static Optional<Rivals> rivals(YamlValue value) {
    Optional<YamlMapping> map = value.mapping().map(read -> read.only("words", "pages"));
    if (map.isEmpty()) {
      return Optional.empty();
    }
    Maybe<List<String>> words =
        Maybe.read(
            map.get().find("words"),
            list -> list.listOf(1, 5, each -> each.parsed(Written::searched)));
    Maybe<List<String>> pages =
        Maybe.read(
            map.get().find("pages"),
            list -> list.listOf(1, 10, each -> each.parsed(Written::page)));
    if (words.fine() && pages.fine() && words.value() == null && pages.value() == null) {
      value.fault("names nobody; give words that their ads hold, such as words: [cold brew tea]");
      return Optional.empty();
    }
    return words.fine() && pages.fine()
        ? Optional.of(new Rivals(words.or(List.of()), pages.or(List.of())))
        : Optional.empty();
  }

  private static Optional<Money> price(YamlValue value) {
    return value.mapping().flatMap(map -> money(map.only("amount", "currency"), "amount"));
  }

  private static Optional<Money> money(YamlMapping map, String key) {
    Optional<Currency> currency =
        map.require("currency", "currency: EUR").flatMap(YamlValue::currency);
    Optional<YamlValue> amount = map.require(key, key + ": \"39.00\"");
    return currency.flatMap(
        unit -> amount.flatMap(value -> value.parsed(text -> Written.amount(text, unit))));
  }

  private static Optional<Message> message(YamlMapping root) {
    Optional<List<String>> facts =
        root.require("facts", "facts: [100% organic cotton]")
            .flatMap(value -> value.listOf(1, MOST, YamlValue::text));
    Maybe<String> offer = Maybe.read(root.find("offer"), YamlValue::text);
    Maybe<List<String>> tone =
        Maybe.read(root.find("tone"), value -> value.listOf(0, MOST, YamlValue::text));
    return facts.isPresent() && offer.fine() && tone.fine()
        ? Optional.of(new Message(facts.get(), offer.value(), tone.or(List.of())))
        : Optional.empty();
  }

  private static Optional<Audience> audience(YamlMapping map) {
    map.only("who", "countries", "languages", "special");
    Optional<String> who = map.require("who", "who: office buyers").flatMap(YamlValue::text);
    Optional<List<String>> countries =
        map.require("countries", "countries: [DE, AT]")
            .flatMap(list -> list.listOf(1, MOST, v -> v.parsed(Written::country)));
    Optional<List<String>> languages =
        map.require("languages", "languages: [en]")
            .flatMap(list -> list.listOf(1, MOST, v -> v.parsed(Written::language)));
    Maybe<List<SpecialCategory>> special =
        Maybe.read(
            map.find("special"), list -> list.listOf(0, MOST, v -> v.parsed(Written::special)));
    return who.isPresent() && countries.isPresent() && languages.isPresent() && special.fine()
        ? Optional.of(new Audience(who.get(), countries.get(), languages.get(), special.value()))
        : Optional.empty();
  }

  private Optional<Output> output(YamlMapping root) {
    Optional<Duration> duration =
        root.require("duration", "duration: 15s").flatMap(v -> v.parsed(Written::duration));
    Optional<List<Ratio>> formats =
        root.require("formats", "formats: [\"9:16\", \"1:1\"]")
            .flatMap(value -> value.listOf(1, MOST, this::format));
    Optional<Integer> variants =
        root.require("variants", "variants: 4").flatMap(v -> v.wholeNumber(1, 50));
    Maybe<List<String>> platforms =
        Maybe.read(
            root.find("platforms"),
            value -> value.listOf(1, MOST, v -> v.parsed(Written::platform)));
    return duration.isPresent() && formats.isPresent() && variants.isPresent() && platforms.fine()
        ? Optional.of(new Output(duration.get(), formats.get(), variants.get(), platforms.value()))
        : Optional.empty();
  }

  private Optional<Ratio> format(YamlValue value) {
    Optional<Ratio> ratio = value.parsed(Ratio::parse);
    if (ratio.isPresent() && !placements.ratios().contains(ratio.get())) {
      value.fault(
          "is " + ratio.get() + ", which no placement has; choose of " + placements.ratios());
      return Optional.empty();
    }
    return ratio;
  }

  private static Optional<Budget> budget(YamlMapping root) {
    Optional<Budget.Objective> objective =
        root.require("objective", "objective: sales").flatMap(v -> v.parsed(Written::objective));
    Optional<Money> daily =
        part(root, "budget", "{ daily: \"30.00\", currency: EUR }")
            .flatMap(map -> money(map.only("daily", "currency"), "daily"));
    return objective.flatMap(aim -> daily.map(money -> new Budget(money, aim)));
  }

  private Optional<Media> media(YamlMapping root) {
    Optional<List<Media.Item>> items =
        root.require("media", "media: [{ path: pack.png, shows: the pack }]")
            .flatMap(value -> value.listOf(1, MOST, entries::read));
    Maybe<String> music = Maybe.read(root.find("music"), assets::file);
    return items.isPresent() && music.fine()
        ? Optional.of(new Media(items.get(), music.value()))
        : Optional.empty();
  }
}
