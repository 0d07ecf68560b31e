package io.creativefactory.tools.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.TenantId;
import io.creativefactory.tools.eyes.Look;
import io.creativefactory.tools.eyes.Look.Field;
import io.creativefactory.tools.eyes.Look.Words;
import io.creativefactory.tools.search.AssetSearch;
import io.creativefactory.tools.search.Hit;
import io.creativefactory.tools.search.Question;
import io.creativefactory.tools.search.Question.Filters;
import io.creativefactory.tools.stock.StockItem.Label;
import io.creativefactory.tools.stock.StockItem.Orientation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stands beside the intake, because only that adds items.
class AssetSearchTest {
  private static final AtomicInteger TENANTS = new AtomicInteger();
  private static final PixelSize UPRIGHT = new PixelSize(1080, 1920);
  private static final PixelSize WIDE = new PixelSize(1920, 1080);

  @TempDir static Path place;
  private static Room room;
  private static AssetSearch search;
  private TenantId tenant = TenantId.HOUSE;
  private int added;

  @BeforeAll
  static void open() {
    room = new Room(place);
    search = new AssetSearch(room.database, room.stock, room.embedder);
  }

  @BeforeEach
  void move_in() {
    tenant = new TenantId("t" + TENANTS.incrementAndGet());
  }

  /// @param hash 16 hexadecimal digits, or null for sound
  private record Clip(PixelSize size, int seconds, @Nullable Integer faces, String hash) {}

  private static Clip clip(long hash) {
    return new Clip(UPRIGHT, 5, null, String.format(Locale.ROOT, "%016x", hash));
  }

  private String add(String caption, Clip clip, Words... words) {
    return add(new Label("IMG_" + added + ".mp4", caption, "Acme"), clip, words);
  }

  private String add(Label label, Clip clip, Words... words) {
    String sha256 = String.format(Locale.ROOT, "%064x", ++added);
    Look look =
        new Look(
            PaintedEyes.clip(clip.size(), Duration.ofSeconds(clip.seconds())),
            clip.hash(),
            clip.faces(),
            List.of(words));
    assertThat(room.stock.add(tenant, new Stock.Newcomer(sha256, look, label), () -> {})).isTrue();
    return sha256;
  }

  private List<Hit> find(String words, Filters filters) {
    return search.find(tenant, new Question(words, filters, 10, Question.VARIED));
  }

  private static List<String> names(List<Hit> hits) {
    return hits.stream().map(hit -> hit.item().sha256()).toList();
  }

  @Test
  void the_answer_says_which_words_fit_and_how_well() {
    add("red shoes", clip(1));
    add("blue hat", clip(-1));
    Hit best = find("red shoes", Filters.NONE).getFirst();
    assertThat(best.matches().getFirst().field()).isEqualTo(Field.CAPTION);
    assertThat(best.matches().getFirst().cosine()).isCloseTo(1, within(1e-6));
    assertThat(best.score()).isCloseTo(0.7, within(1e-6));
    assertThat(best.why())
        .isEqualTo("caption \"red shoes\" fits with a cosine of 1.00; score 0.70");
  }

  @Test
  void everything_that_is_known_in_words_is_searched() {
    String said = add("green tea", clip(1));
    String named = add(new Label("IMG_1 greenTea.mp4", "", ""), clip(-1));
    String read = add("a wall", clip(0x0f0f0f0f), new Words(Field.SCREEN, "green tea"));
    String heard = add("a man", clip(0xf0f0f0f0L), new Words(Field.SPEECH, "green tea"));
    List<Hit> hits = find("green tea", Filters.NONE);
    assertThat(names(hits)).containsExactlyInAnyOrder(said, named, read, heard);
    assertThat(hits)
        .allSatisfy(hit -> assertThat(hit.matches().getFirst().cosine()).isGreaterThan(0.99));
    assertThat(hits)
        .extracting(hit -> hit.matches().getFirst().field())
        .containsExactlyInAnyOrder(Field.values());
  }

  @Test
  void a_word_that_was_read_in_a_long_text_is_found_and_quoted() {
    String sign =
        add(
            "a street",
            clip(0x0f0f0f0f),
            new Words(Field.SCREEN, "Bakery since 1912. Open daily from six to noon"),
            new Words(Field.SCREEN, "Fresh croissants, rolls and pretzels every morning"),
            new Words(Field.SCREEN, "Closed on Monday"));
    add("croissant", clip(0xf0f0f0f0L));
    List<Hit> hits = find("PRETZELS", Filters.NONE);
    assertThat(hits.getFirst().item().sha256()).isEqualTo(sign);
    assertThat(hits.getFirst().matches().getFirst().holds()).isTrue();
    assertThat(hits.getFirst().why())
        .startsWith("seen in the picture: \"… ")
        .contains("croissants, rolls and pretzels every morning")
        .contains("\" holds the words");
  }

  @Test
  void a_word_that_was_said_is_found_and_quoted() {
    String said =
        add(
            "a man",
            clip(0xf0f0f0f0L),
            new Words(Field.SPEECH, "ask what you can do for your country"));
    add("a woman", clip(0x0f0f0f0f), new Words(Field.SPEECH, "welcome to the country"));
    Hit best = find("your country", Filters.NONE).getFirst();
    assertThat(best.item().sha256()).isEqualTo(said);
    assertThat(best.why())
        .startsWith("said in it: \"ask what you can do for your country\" holds the words");
  }

  @Test
  void what_was_read_obeys_filters_and_tenants_too() {
    add("a wall", clip(1), new Words(Field.SCREEN, "graffiti by night"));
    Filters wide = new Filters(null, null, Orientation.LANDSCAPE, null, null);
    assertThat(find("graffiti", wide)).isEmpty();
    tenant = new TenantId("another");
    assertThat(find("graffiti", Filters.NONE)).isEmpty();
  }

  @Test
  void filters_hold_and_are_told() {
    String wanted = add("red shoes", new Clip(WIDE, 4, 2, "00000000000000ff"));
    add("red shoes", new Clip(UPRIGHT, 4, 2, "ff00000000000000"));
    add("red shoes", new Clip(WIDE, 9, 2, "000000ff00000000"));
    add("red shoes", new Clip(WIDE, 4, 0, "0000ff0000000000"));
    add("red shoes", new Clip(WIDE, 4, null, "00ff000000000000"));
    add(new Label("a9.mp4", "red shoes", "Other"), new Clip(WIDE, 4, 2, "00000000ff000000"));
    Filters filters =
        new Filters(
            Duration.ofSeconds(3), Duration.ofSeconds(5), Orientation.LANDSCAPE, true, "Acme");
    List<Hit> hits = find("red shoes", filters);
    assertThat(names(hits)).containsExactly(wanted);
    assertThat(hits.getFirst().why())
        .contains("asked for and so: 4.0 s long, landscape, 2 faces, brand Acme");
  }

  @Test
  void unknown_faces_are_neither_faces_nor_none() {
    add("red shoes", clip(1));
    Filters without = new Filters(null, null, null, false, null);
    Filters with = new Filters(null, null, null, true, null);
    assertThat(find("red shoes", without)).isEmpty();
    assertThat(find("red shoes", with)).isEmpty();
    assertThat(find("red shoes", Filters.NONE)).hasSize(1);
  }

  @Test
  void two_takes_of_one_scene_do_not_stand_side_by_side() {
    String take = add("red shoes on a step", clip(0x1234));
    String twin = add("red shoes on a step", clip(0x1235));
    String other = add("red shoes in rain", clip(0xffffffff00000000L));
    assertThat(names(find("red shoes on a step", Filters.NONE)).indexOf(other)).isEqualTo(1);
    List<Hit> plain = search.find(tenant, new Question("red shoes on a step", Filters.NONE, 2, 0));
    assertThat(names(plain)).containsExactlyInAnyOrder(take, twin);
  }

  @Test
  void what_is_like_another_answer_says_so() {
    add(new Label("IMG_1.mp4", "red shoes", ""), clip(0x1234));
    add(new Label("IMG_2.mp4", "red shoes", ""), clip(0x1234));
    assertThat(find("red shoes", Filters.NONE).getLast().why())
        .containsPattern("; the same picture, 1\\.00 alike to (IMG_1|IMG_2)\\.mp4; score 0\\.40");
  }

  @Test
  void a_tenant_never_finds_what_another_has() {
    add("red shoes", clip(1));
    tenant = new TenantId("stranger");
    assertThat(find("red shoes", Filters.NONE)).isEmpty();
  }

  @Test
  void what_is_removed_is_found_no_more() {
    String gone = add("red shoes", clip(1));
    room.stock.remove(tenant, gone, room.clock.instant().plusSeconds(1), () -> {});
    assertThat(find("red shoes", Filters.NONE)).isEmpty();
  }
}
