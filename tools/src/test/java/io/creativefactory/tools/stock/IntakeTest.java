package io.creativefactory.tools.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.render.look.Probe;
import io.creativefactory.tools.eyes.Eyes;
import io.creativefactory.tools.eyes.Look;
import io.creativefactory.tools.stock.Outcome.Known;
import io.creativefactory.tools.stock.Outcome.Refused;
import io.creativefactory.tools.stock.Outcome.Taken;
import io.creativefactory.tools.stock.Outcome.Tally;
import io.creativefactory.tools.stock.Outcome.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  private static final int COUNT = 32;
  private static final TenantId MIXED = new TenantId("mixed");
  private static final List<Outcome> ANSWERS = new ArrayList<>();

  @TempDir static Path place;
  private static final AtomicInteger TENANTS = new AtomicInteger();
  private static Room room;
  private static Path mixed;

  @TempDir Path folder;
  private TenantId tenant = TenantId.HOUSE;
  private final List<Outcome> told = new ArrayList<>();

  @BeforeAll
  static void fill() throws IOException {
    room = new Room(place);
    mixed = place.resolve("mixed");
    MixedFolder.fill(mixed, COUNT, place);
    room.intake(Room.LIMITS).take(MIXED, room.folder(mixed), (_, outcome) -> ANSWERS.add(outcome));
  }

  @BeforeEach
  void move_in() {
    tenant = new TenantId("t" + TENANTS.incrementAndGet());
  }

  private Tally take(Path from, Limits limits) {
    return room.intake(limits).take(tenant, room.folder(from), this::tell);
  }

  private void tell(String place, Outcome outcome) {
    assertThat(place).endsWith(outcome.name());
    told.add(outcome);
  }

  private static Map<String, Outcome> byName() {
    return ANSWERS.stream().collect(Collectors.toMap(Outcome::name, Function.identity()));
  }

  private static Outcome answer(String name) {
    return Objects.requireNonNull(byName().get(name), name);
  }

  private static String reason(Outcome outcome) {
    return outcome instanceof Refused refused ? refused.reason() : outcome.toString();
  }

  @Test
  void a_folder_of_every_kind_ends_with_one_answer_for_each_file() {
    Map<String, Outcome> answers = byName();
    assertThat(answers).hasSize(COUNT);
    assertThat(answers.values()).filteredOn(Taken.class::isInstance).hasSize(COUNT / 2);
    assertThat(answers.values()).filteredOn(Refused.class::isInstance).hasSize(COUNT / 2);
    assertThat(room.stock.count(MIXED)).isEqualTo(COUNT / 2);
    assertThat(reason(answer("10 empty.mov"))).isEqualTo("is empty");
    assertThat(reason(answer("11 letter.mp4"))).isEqualTo("is plain text");
    assertThat(reason(answer("12 paper.jpg"))).isEqualTo("is a PDF document");
    assertThat(reason(answer("13 list.mp4"))).startsWith("is a playlist");
    assertThat(reason(answer("15 link.png"))).startsWith("is a link");
    assertThat(ANSWERS.stream().map(IntakeTest::reason)).noneMatch(IntakeTest::tellsOurFolders);
    assertThat(room.finds.faults(MIXED, 100)).hasSize(COUNT / 2 - COUNT / 16);
  }

  private static boolean tellsOurFolders(String reason) {
    return reason.contains(place.toString()) || reason.contains("\n");
  }

  @Test
  void the_kind_is_what_the_content_is_whatever_the_name_says() {
    assertThat(kind(answer("4 still named film.mp4"))).isEqualTo(Probe.Kind.STILL);
    assertThat(kind(answer("5 film named still.png"))).isEqualTo(Probe.Kind.CLIP);
    assertThat(kind(answer("3 voice.wav"))).isEqualTo(Probe.Kind.SOUND);
    assertThat(kind(answer("7 no ending"))).isEqualTo(Probe.Kind.STILL);
  }

  private static Probe.Kind kind(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Taken.class);
    return ((Taken) outcome).kind();
  }

  @Test
  void an_item_comes_back_with_its_facts_and_its_bytes() throws IOException {
    Files.copy(sample(" red shoes.png"), folder.resolve("red shoes.png"));
    take(folder, Room.LIMITS);
    StockItem item = room.stock.latest(tenant, 5).getFirst();
    assertThat(item.label().name()).isEqualTo("red shoes.png");
    assertThat(item.orientation()).isEqualTo(StockItem.Orientation.LANDSCAPE);
    assertThat(item.look().pictureHash()).hasSize(16);
    assertThat(item.look().faces()).isZero();
    assertThat(room.vault.place(tenant, item.sha256()))
        .hasSameBinaryContentAs(folder.resolve("red shoes.png"));
  }

  private static Path sample(String ending) throws IOException {
    try (var files = Files.walk(mixed)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  @Test
  void the_same_content_under_another_name_is_one_item() throws IOException {
    Files.copy(sample(" cup.jpg"), folder.resolve("a.jpg"));
    Files.copy(sample(" cup.jpg"), folder.resolve("b.png"));
    take(folder, Room.LIMITS);
    assertThat(told.get(0)).isInstanceOf(Taken.class);
    assertThat(told.get(1)).isInstanceOf(Known.class);
    assertThat(room.stock.count(tenant)).isEqualTo(1);
  }

  @Test
  void what_a_tenant_has_is_no_other_tenants() throws IOException {
    Files.copy(sample(" cup.jpg"), folder.resolve("a.jpg"));
    take(folder, Room.LIMITS);
    Taken mine = (Taken) told.getFirst();
    TenantId other = new TenantId("other");
    assertThat(room.stock.find(other, mine.sha256())).isEmpty();
    assertThat(room.stock.use(other, mine.sha256())).isFalse();
    assertThat(room.vault.place(other, mine.sha256())).doesNotExist();
  }

  @Test
  void a_watched_folder_is_looked_at_again_only_where_it_changed() throws IOException {
    Files.copy(sample(" cup.jpg"), folder.resolve("a.jpg"));
    Files.writeString(folder.resolve("b.mp4"), "no film");
    CountingEyes eyes = new CountingEyes();
    Intake intake = new Intake(room.stock, room.finds, room.vault, eyes, Room.LIMITS);
    intake.watch(tenant, room.folder(folder), this::tell);
    intake.watch(tenant, room.folder(folder), this::tell);
    assertThat(eyes.looks).isEqualTo(1);
    assertThat(told.get(2)).isInstanceOf(Known.class);
    assertThat(told.get(3)).isEqualTo(new Refused("b.mp4", "is plain text"));
    Files.copy(sample(" red shoes.png"), folder.resolve("c.png"));
    assertThat(intake.watch(tenant, room.folder(folder), this::tell))
        .hasToString("1 taken, 1 known, 1 refused");
  }

  @Test
  void a_file_that_is_still_written_waits_until_it_is_left_alone() throws IOException {
    Path file = Files.copy(sample(" cup.jpg"), folder.resolve("a.jpg"));
    Instant now = room.clock.instant();
    FolderSource source = new FolderSource(folder, Duration.ofSeconds(10), room.clock);
    Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(9)));
    room.intake(Room.LIMITS).take(tenant, source, this::tell);
    Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(11)));
    room.intake(Room.LIMITS).take(tenant, source, this::tell);
    assertThat(told.get(0)).isInstanceOf(Waiting.class);
    assertThat(told.get(1)).isInstanceOf(Taken.class);
  }

  @Test
  void limits_on_size_length_and_count_are_told_with_their_figures() throws IOException {
    Files.copy(sample(" wing.mp4"), folder.resolve("a.mp4"));
    take(folder, new Limits(1000, Duration.ofSeconds(30), 10, 1));
    assertThat(reason(told.getLast())).isEqualTo("has 1 MB; at most 1 MB are taken");
    Files.delete(folder.resolve("a.mp4"));
    Files.copy(sample(" wing.mp4"), folder.resolve("b.mp4"));
    take(folder, new Limits(2_000_000, Duration.ofMillis(500), 10, 1));
    assertThat(reason(told.getLast())).isEqualTo("lasts 1 s; at most 0 s are taken");
    Files.copy(sample(" cup.jpg"), folder.resolve("c.jpg"));
    Files.copy(sample(" red shoes.png"), folder.resolve("d.png"));
    take(folder, new Limits(2_000_000, Duration.ofSeconds(30), 1, 1));
    assertThat(reason(told.getLast())).startsWith("is one more than the 1 that may be kept");
    assertThat(room.stock.count(tenant)).isEqualTo(1);
  }

  @Test
  void what_a_limit_refused_is_tried_again_under_another_limit() throws IOException {
    Files.copy(sample(" wing.mp4"), folder.resolve("a.mp4"));
    take(folder, new Limits(2_000_000, Duration.ofMillis(500), 10, 1));
    take(folder, new Limits(2_000_000, Duration.ofMillis(500), 10, 1));
    take(folder, Room.LIMITS);
    assertThat(told)
        .extracting(Object::getClass)
        .map(Class::getSimpleName)
        .containsExactly("Refused", "Refused", "Taken");
  }

  @Test
  void what_found_no_room_comes_in_when_there_is_some() throws IOException {
    Files.copy(sample(" cup.jpg"), folder.resolve("a.jpg"));
    Files.copy(sample(" red shoes.png"), folder.resolve("b.png"));
    take(folder, new Limits(2_000_000, Duration.ofSeconds(30), 1, 1));
    assertThat(take(folder, new Limits(2_000_000, Duration.ofSeconds(30), 2, 1)))
        .hasToString("1 taken, 1 known, 0 refused");
  }

  @Test
  void a_folder_taken_on_purpose_brings_back_what_was_cleared_away() throws IOException {
    Files.copy(sample(" cup.jpg"), folder.resolve("a.jpg"));
    take(folder, Room.LIMITS);
    String sha256 = ((Taken) told.getFirst()).sha256();
    Instant later = room.clock.instant().plusSeconds(1);
    room.stock.remove(tenant, sha256, later, () -> room.vault.remove(tenant, sha256));
    Intake intake = room.intake(Room.LIMITS);
    assertThat(intake.watch(tenant, room.folder(folder), this::tell).taken()).isZero();
    assertThat(intake.take(tenant, room.folder(folder), this::tell).taken()).isEqualTo(1);
    assertThat(room.vault.place(tenant, sha256)).exists();
  }

  @Test
  void what_somebody_says_of_a_file_stands_with_it_also_when_it_was_there_before()
      throws IOException {
    Files.copy(sample(" cup.jpg"), folder.resolve("IMG_1.jpg"));
    take(folder, Room.LIMITS);
    MediaSource captioned =
        new Captioned(
            room.folder(folder),
            Map.of("IMG_1.jpg", new Captioned.Said("steam over a cup", "molu")));
    Intake intake = room.intake(Room.LIMITS);
    assertThat(intake.take(tenant, captioned, this::tell))
        .hasToString("0 taken, 1 known, 0 refused");
    StockItem.Label label = room.stock.latest(tenant, 1).getFirst().label();
    assertThat(label).isEqualTo(new StockItem.Label("IMG_1.jpg", "steam over a cup", "molu"));
    take(folder, Room.LIMITS);
    assertThat(room.stock.latest(tenant, 1).getFirst().label()).isEqualTo(label);
  }

  @Test
  void an_intake_that_is_told_to_stop_ends_before_the_next_file() throws IOException {
    Files.copy(sample(" cup.jpg"), folder.resolve("a.jpg"));
    Files.copy(sample(" red shoes.png"), folder.resolve("b.png"));
    Course stopping =
        (_, outcome) -> {
          told.add(outcome);
          Thread.currentThread().interrupt();
        };
    Intake intake = room.intake(Room.LIMITS);
    assertThatThrownBy(() -> intake.take(tenant, room.folder(folder), stopping))
        .hasMessageStartingWith("the intake was stopped after 1 of 2 files");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(take(folder, Room.LIMITS)).hasToString("1 taken, 1 known, 0 refused");
  }

  @Test
  void a_file_that_breaks_the_eyes_stops_nothing() throws IOException {
    Files.copy(sample(" cup.jpg"), folder.resolve("a.jpg"));
    Files.copy(sample(" red shoes.png"), folder.resolve("b.png"));
    CountingEyes eyes = new CountingEyes();
    eyes.failFirst = new IllegalStateException("a defect");
    new Intake(room.stock, room.finds, room.vault, eyes, Room.LIMITS)
        .take(tenant, room.folder(folder), this::tell);
    assertThat(reason(told.get(0))).startsWith("could not be looked into");
    assertThat(told.get(1)).isInstanceOf(Taken.class);
  }

  @Test
  void an_interrupted_intake_stops_and_goes_on_later() throws IOException {
    Files.copy(sample(" cup.jpg"), folder.resolve("a.jpg"));
    CountingEyes eyes = new CountingEyes();
    eyes.failFirst = new FactoryException(ErrorCode.CANCELLED, "stopped");
    Intake intake = new Intake(room.stock, room.finds, room.vault, eyes, Room.LIMITS);
    assertThatThrownBy(() -> intake.take(tenant, room.folder(folder), this::tell))
        .hasMessageStartingWith("the intake was stopped after 0 of 1 files");
    assertThat(intake.take(tenant, room.folder(folder), this::tell).taken()).isEqualTo(1);
  }

  @Test
  void nothing_is_left_on_the_porch() throws IOException {
    try (var left = Files.list(room.vault.porch(MIXED))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void a_name_says_what_it_shows_without_what_a_camera_counts() {
    assertThat(Descriptions.spoken("IMG_2034 woman-pouringCoffee.final.mp4"))
        .isEqualTo("woman pouring Coffee final");
    assertThat(Descriptions.spoken("DSC00123.JPG")).isEmpty();
    assertThat(Descriptions.spoken("कॉफ़ी 2.mp4")).isNotBlank();
    assertThat(Descriptions.spoken("d41d8cd98f00b204e9800998ecf8427e.mp4")).isEmpty();
  }

  @Test
  void a_folder_that_is_not_there_is_told_before_anything_is_taken() {
    assertThatThrownBy(() -> room.folder(folder.resolve("none")))
        .isInstanceOf(FactoryException.class)
        .hasMessageContaining("cannot be opened");
  }

  private static final class CountingEyes implements Eyes {
    private int looks;
    private @Nullable RuntimeException failFirst;

    @Override
    public Probe probe(Path file) {
      return room.eyes.probe(file);
    }

    @Override
    public Look look(Path file) {
      looks++;
      RuntimeException failure = failFirst;
      failFirst = null;
      if (failure != null) {
        throw failure;
      }
      return room.eyes.look(file);
    }
  }
}
