package io.creativefactory.tools.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.config.brief.BriefFile;
import io.creativefactory.config.brief.BriefReading;
import io.creativefactory.config.brief.MediaLibrary.Answer;
import io.creativefactory.config.placement.Placements;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import io.creativefactory.tools.search.AssetSearch;
import io.creativefactory.tools.search.BriefFolders;
import io.creativefactory.tools.search.LibraryMedia;
import io.creativefactory.tools.stock.StockItem.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stands beside the intake, because only that adds items.
class LibraryMediaTest {
  @TempDir static Path place;
  private static Room room;
  private static LibraryMedia library;
  private static String rain = "";
  private static String lake = "";
  private static String tone = "";

  @BeforeAll
  static void open() {
    room = new Room(place);
    library = library(TenantId.HOUSE);
    rain = take("rain on leaves", "-f lavfi -i testsrc=s=64x64 -frames:v 1", "a.png");
    lake = take("a quiet lake", "-f lavfi -i testsrc2=s=64x64:d=1 -pix_fmt yuv420p", "b.mp4");
    tone = take("rain on a roof", "-f lavfi -i sine=d=1", "c.wav");
  }

  @Test
  void an_asset_is_known_by_the_beginning_of_its_id() {
    assertThat(library.named(rain.substring(0, 8)))
        .isEqualTo(new Answer.Found("asset-library/" + rain, "rain on leaves"));
    assertThat(library.named(lake)).isInstanceOf(Answer.Found.class);
    assertThat(why(library.named("00000000"))).startsWith("is not in the asset library");
    assertThat(why(library.named(""))).startsWith("begins the id of several assets");
    assertThat(why(library.named(tone))).startsWith("is sound");
  }

  @Test
  void what_nobody_described_is_known_by_its_name() {
    TenantId baker = new TenantId("baker");
    String oven =
        take(baker, "", "-f lavfi -i testsrc=s=80x64 -frames:v 1", "freshBread_oven-02.png");
    assertThat(library(baker).named(oven))
        .isEqualTo(new Answer.Found("asset-library/" + oven, "fresh bread oven"));
  }

  @Test
  void words_find_what_shows_them_but_nothing_twice_and_nothing_unlike() {
    assertThat(library.shows("rain on leaves", Set.of()))
        .isEqualTo(new Answer.Found("asset-library/" + rain, "rain on leaves"));
    assertThat(why(library.shows("rain on leaves", Set.of("asset-library/" + rain))))
        .startsWith("finds nothing in the asset library that shows it; the nearest is 'b.mp4'");
    Set<String> all = Set.of("asset-library/" + rain, "asset-library/" + lake);
    assertThat(why(library.shows("rain on leaves", all)))
        .isEqualTo("finds nothing more in the asset library that can be shown");
  }

  @Test
  void another_tenant_finds_nothing() {
    LibraryMedia other = library(new TenantId("other"));
    assertThat(why(other.named(rain))).startsWith("is not in the asset library");
    assertThat(why(other.shows("rain", Set.of()))).startsWith("finds nothing in");
  }

  @Test
  void a_brief_finds_everything_in_one_folder_that_is_not_the_advertisers() throws IOException {
    Path assets = Files.createDirectories(place.resolve("own"));
    Path pack = Files.createDirectories(assets.resolve("clips")).resolve("pack.png");
    Files.writeString(pack, "pack");
    Files.writeString(assets.resolve("logo.png"), "logo");
    Brief brief = brief(assets);
    BriefFolders folders =
        new BriefFolders(room.stock, room.vault, TenantId.HOUSE, place.resolve("briefs"));

    Path folder = folders.lay(brief, assets);

    assertThat(folder).startsWith(place.resolve("briefs"));
    assertThat(folder.resolve("asset-library/" + rain))
        .hasSameBinaryContentAs(room.vault.place(TenantId.HOUSE, rain));
    assertThat(folder.resolve("clips/pack.png")).hasContent("pack");
    assertThat(folder.resolve("logo.png")).hasContent("logo");
    assertThat(files(folder)).hasSize(3);
    assertThat(files(assets)).hasSize(2);
    Files.delete(pack);
    Files.writeString(pack, "a new pack");
    assertThat(folders.lay(brief, assets)).isEqualTo(folder);
    assertThat(folder.resolve("clips/pack.png")).hasContent("a new pack");
    assertThat(files(folder)).hasSize(3);
  }

  @Test
  void an_asset_that_went_since_is_told() throws IOException {
    Path assets = Files.createDirectories(place.resolve("later"));
    Files.createDirectories(assets.resolve("clips"));
    Files.writeString(assets.resolve("clips/pack.png"), "pack");
    Files.writeString(assets.resolve("logo.png"), "logo");
    Brief brief = brief(assets);
    BriefFolders empty =
        new BriefFolders(room.stock, room.vault, new TenantId("other"), place.resolve("briefs"));
    assertThatThrownBy(() -> empty.lay(brief, assets))
        .isInstanceOf(FactoryException.class)
        .hasMessageContaining(rain)
        .hasMessageContaining("has gone since");
  }

  private static Brief brief(Path assets) throws IOException {
    Path file =
        Files.writeString(
            place.resolve("brief.yaml"),
            """
            brand: { name: Nordkilde, colours: ["#0077b6"], logo: logo.png }
            product: { name: Spring Water, url: https://nordkilde.example }
            facts: [Bottled at the spring]
            audience: { who: office buyers, countries: [DK], languages: [en] }
            objective: leads
            duration: 15s
            formats: ["9:16"]
            variants: 1
            budget: { daily: "20", currency: DKK }
            media:
              - path: clips/pack.png
              - find: rain on leaves
            """);
    BriefReading reading =
        BriefFile.read(file, assets, new BriefFile.Surroundings(Placements.house(), library));
    assertThat(reading).isInstanceOf(BriefReading.Read.class);
    return ((BriefReading.Read) reading).brief();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static String why(Answer answer) {
    return ((Answer.Missing) answer).why();
  }

  private static LibraryMedia library(TenantId tenant) {
    AssetSearch search = new AssetSearch(room.database, room.stock, room.embedder);
    return new LibraryMedia(room.stock, search, tenant);
  }

  private static String take(String caption, String arguments, String name) {
    return take(TenantId.HOUSE, caption, arguments, name);
  }

  private static String take(TenantId tenant, String caption, String arguments, String name) {
    Path file = place.resolve(name);
    Ffmpeg.bundled()
        .run(
            Stream.concat(Stream.of(arguments.split(" ", -1)), Stream.of(MediaInput.name(file)))
                .toList(),
            Limits.within(Duration.ofMinutes(1)));
    Outcome outcome = room.intake(Room.LIMITS).take(tenant, file, new Label(name, caption, ""));
    return ((Outcome.Taken) outcome).sha256();
  }
}
