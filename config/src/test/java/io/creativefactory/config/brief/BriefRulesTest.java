package io.creativefactory.config.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each row spoils the sound brief in one place; exactly one fault must come of it.
class BriefRulesTest {
  @TempDir Path folder;
  private BriefRoom room;

  @BeforeEach
  void open() throws IOException {
    room = new BriefRoom(folder);
  }

  static List<Arguments> keys() {
    return List.of(
        arguments(
            "variants: 4",
            "variant: 4\nvariants: 4",
            "20: unknown key 'variant'; did you mean 'variants'?"),
        arguments(
            "  name: Nordkilde",
            "  name: N\n  slogan: x",
            "3: unknown key 'brand.slogan'; known are name, colours, logo, font, neverSay"),
        arguments(
            "path: pack.png", "file: x\n    path: pack.png", "24: unknown key 'media[1].file'"),
        arguments(
            "objective: leads\n",
            "",
            "1: objective is missing; write for example objective: sales"),
        arguments("  name: Spring Water\n", "", "8: product.name is missing"),
        arguments("- path: pack.png", "- shows: nothing", "24: media[1].path is missing"),
        arguments(
            "variants: 4",
            "variants: 4\nvariants: 5",
            "21: variants stands here twice, first in line 20; keep one"),
        arguments(
            "offer: Six for five",
            "offer:",
            "14: offer is empty; give a text or leave the key out"),
        arguments(
            "offer: Six for five", "offer: |\n  a\n  b", "14: offer has 2 lines; write it on one"));
  }

  static List<Arguments> rivals() {
    String price = "  price: { amount: \"1.20\", currency: EUR }";
    return List.of(
        arguments(
            price,
            "  rivals: {}",
            "10: product.rivals names nobody; give words that their ads hold"),
        arguments(
            price, "  rivals: { words: [] }", "10: product.rivals.words has 0 entries; give 1"),
        arguments(
            price,
            "  rivals: { words: [" + "w".repeat(101) + "] }",
            "10: product.rivals.words[0] is wrong: 'wwww"),
        arguments(
            price,
            "  rivals: { pages: [acme] }",
            "10: product.rivals.pages[0] is wrong: 'acme' is no id of a page; write its digits"),
        arguments(
            price,
            "  rivals: { words: [a], names: [b] }",
            "10: unknown key 'product.rivals.names'; known are words, pages"));
  }

  static List<Arguments> kinds() {
    return List.of(
        arguments(
            "tone: [calm]",
            "tone: calm",
            "17: tone must be a list, such as [a, b], not a single value"),
        arguments("offer: Six for five", "offer: [a]", "14: offer must be a text, not a list"),
        arguments(
            "budget: { daily: \"20\", currency: DKK }",
            "budget: 20",
            "21: budget must hold keys, not a single value"),
        arguments(
            "- path: pack.png", "- pack.png", "24: media[1] must hold keys, not a single value"),
        arguments(
            "variants: 4",
            "variants: \"4\"",
            "20: variants is '4'; give a whole number from 1 to 50, without quotes"),
        arguments(
            "variants: 4", "variants: 0", "20: variants is 0; give a whole number from 1 to 50"),
        arguments("variants: 4", "variants: 51", "20: variants is 51;"),
        arguments("variants: 4", "variants: 4.5", "20: variants is '4.5';"),
        arguments("variants: 4", "variants: !!str 4", "20: variants is '4'; give a whole number"),
        arguments("variants: 4", "variants: !x 4", "20: variants carries the tag !x"),
        arguments(
            "facts:\n  - Bottled at the spring\n  - 100% recycled bottle",
            "facts: []", "11: facts has 0 entries; give 1 to 200"),
        arguments("  - 100% recycled bottle", "  - \" \"", "13: facts[1] is empty"),
        arguments(
            "  - 100% recycled bottle",
            "  - Bottled at the spring", "13: facts[1] is Bottled at the spring a second time"));
  }

  static List<Arguments> formats() {
    return List.of(
        arguments(
            "\"9:16\", 1:1", "9-16", "19: formats[0] is wrong: '9-16' is not a ratio such as 9:16"),
        arguments(
            "\"9:16\", 1:1",
            "\"21:9\"",
            "19: formats[0] is 21:9, which no placement has; choose of [9:16, 4:5, 1:1, 16:9, 2:3]"),
        arguments(
            "\"9:16\", 1:1", "1:1, \"1:1\"", "19: formats[1] is 1:1 a second time; name it once"),
        arguments("\"9:16\", 1:1", "", "19: formats has 0 entries"),
        arguments(
            "duration: 1m30s",
            "duration: -5s",
            "18: duration is wrong: '-5s' is not a duration; write it as 15s, 1m30s or 500ms"),
        arguments(
            "duration: 1m30s",
            "duration: 0s",
            "18: duration is wrong: '0s' is not between 3s and 3m"),
        arguments("duration: 1m30s", "duration: 4m", "18: duration is wrong: '4m' is not between"),
        arguments(
            "duration: 1m30s", "duration: 500ms", "18: duration is wrong: '500ms' is not between"),
        arguments(
            "duration: 1m30s", "duration: 15", "18: duration is wrong: '15' is not a duration"),
        arguments("duration: 1m30s", "duration: 1s30m", "18: duration is wrong: '1s30m'"));
  }

  static List<Arguments> money() {
    return List.of(
        arguments(
            "amount: \"1.20\"",
            "amount: \"1.205\"",
            "10: product.price.amount is wrong: '1.205' has more decimals than EUR allows (2)"),
        arguments(
            "\"1.20\", currency: EUR",
            "120.5, currency: JPY",
            "10: product.price.amount is wrong: '120.5' has more decimals than JPY allows (0)"),
        arguments(
            "currency: EUR",
            "currency: EURO",
            "10: product.price.currency is wrong: 'EURO' is not an ISO 4217 currency"),
        arguments(
            "amount: \"1.20\"",
            "amount: \"1,20\"",
            "10: product.price.amount is wrong: '1,20' is not an amount"),
        arguments(
            "amount: \"1.20\"",
            "amount: -1",
            "10: product.price.amount is wrong: '-1' is not more than zero"),
        arguments(
            "daily: \"20\"",
            "daily: 0.00",
            "21: budget.daily is wrong: '0.00' is not more than zero"));
  }

  static List<Arguments> words() {
    return List.of(
        arguments(
            "\"#caf0f8\"",
            "\"#caf\"",
            "3: brand.colours[1] is wrong: '#caf' is not a colour such as #1b4dff"),
        arguments(
            "colours: [\"#0077b6\", \"#caf0f8\"]",
            "colours:\n    - #0077b6",
            "4: brand.colours[0] is empty: a bare # begins a remark"),
        arguments(
            "https://nordkilde.example/water",
            "nordkilde.example",
            "9: product.url is wrong: 'nordkilde.example' is not a web address; write it out"),
        arguments(
            "https://nordkilde.example/water",
            "ftp://nordkilde.example",
            "9: product.url is wrong"),
        arguments("https://nordkilde.example/water", "\"https://a b\"", "9: product.url is wrong"),
        arguments(
            "[DK, \"NO\"]",
            "[DK, UK]",
            "15: audience.countries[1] is wrong: 'UK' is not a country"),
        arguments("[DK, \"NO\"]", "[dk]", "15: audience.countries[0] is wrong"),
        arguments(
            "languages: [en]",
            "languages: [EN]",
            "15: audience.languages[0] is wrong: 'EN' is not a language"),
        arguments(
            "objective: leads",
            "objective: sell",
            "16: objective is wrong: 'sell' is not an objective; choose one of [awareness, traffic, engagement, leads, app_promotion, sales]"));
  }

  static List<Arguments> media() {
    return List.of(
        arguments(
            "path: pack.png",
            "path: x.mp4",
            "24: media[1].path 'x.mp4' does not exist below the assets folder; give a path relative to it"),
        arguments(
            "path: pack.png",
            "path: ../brief.yaml",
            "24: media[1].path '../brief.yaml' leaves the assets folder"),
        arguments(
            "path: pack.png",
            "path: clips/../../brief.yaml",
            "24: media[1].path 'clips/../../brief.yaml' leaves"),
        arguments(
            "path: pack.png",
            "path: /etc/hostname",
            "24: media[1].path '/etc/hostname' is absolute"),
        arguments(
            "path: pack.png",
            "path: clips",
            "24: media[1].path 'clips' is a folder; name a file in it"),
        arguments(
            "path: pack.png",
            "path: out.png",
            "24: media[1].path 'out.png' is a link that leaves the assets folder"),
        arguments(
            "path: pack.png",
            "path: nowhere.png",
            "24: media[1].path 'nowhere.png' is a link to nothing"),
        arguments(
            "path: pack.png", "path: none.mp4", "24: media[1].path 'none.mp4' is an empty file"),
        arguments("path: pack.png", "path: \"a\\0b\"", "24: media[1].path 'a\0b' is not a path"),
        arguments("music: bed.m4a", "music: bed.mp3", "25: music 'bed.mp3' does not exist"),
        arguments("logo: logo.png", "logo: l.png", "4: brand.logo 'l.png' does not exist"),
        arguments("font: face.ttf", "font: ../face.ttf", "5: brand.font '../face.ttf' leaves"));
  }

  @ParameterizedTest
  @MethodSource({"keys", "rivals", "kinds", "formats", "money", "words", "media"})
  void one_wrong_place_gives_one_fault_with_its_line(String right, String wrong, String fault)
      throws IOException {
    Files.createSymbolicLink(room.assets().resolve("out.png"), folder.resolve("brief.yaml"));
    Files.createSymbolicLink(room.assets().resolve("nowhere.png"), Path.of("missing.png"));
    Files.createFile(room.assets().resolve("none.mp4"));
    assertThat(BriefRoom.SOUND).contains(right);
    assertThat(room.faults(BriefRoom.SOUND.replace(right, wrong)))
        .singleElement()
        .asString()
        .startsWith(fault);
  }
}
