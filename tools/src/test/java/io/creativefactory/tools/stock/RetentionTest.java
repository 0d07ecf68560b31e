package io.creativefactory.tools.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
  private static final AtomicInteger TENANTS = new AtomicInteger();

  @TempDir static Path store;
  private static Room room;

  @TempDir Path place;
  private TenantId tenant = TenantId.HOUSE;
  private Path folder;
  private Retention retention;

  @BeforeAll
  static void open() {
    room = new Room(store);
  }

  @BeforeEach
  void fill() throws IOException {
    tenant = new TenantId("t" + TENANTS.incrementAndGet());
    folder = place.resolve("from");
    Files.createDirectories(folder);
    for (int i = 0; i < 8; i++) {
      Files.write(folder.resolve(i + ".mp4"), new byte[] {1, 2, 3, (byte) i});
    }
    retention = new Retention(room.stock, room.vault, Duration.ofDays(30), room.clock);
    take(folder);
  }

  private void take(Path from) {
    new Intake(room.stock, room.finds, room.vault, new PaintedEyes(), Room.LIMITS)
        .watch(tenant, room.folder(from), (_, _) -> {});
  }

  @Test
  void a_dry_look_tells_what_would_go_and_changes_nothing() {
    room.clock.advance(Duration.ofDays(31));
    assertThat(retention.due(tenant)).hasSize(8);
    assertThat(room.stock.count(tenant)).isEqualTo(8);
    assertThat(retention.due(new TenantId("other"))).isEmpty();
  }

  @Test
  void what_was_asked_for_or_is_kept_stays_and_the_rest_goes_with_its_file() {
    List<StockItem> items = room.stock.latest(tenant, 8);
    room.clock.advance(Duration.ofDays(29));
    room.stock.use(tenant, items.get(0).sha256());
    room.stock.keep(tenant, items.get(1).sha256(), true);
    room.clock.advance(Duration.ofDays(2));
    assertThat(retention.sweep(tenant)).hasSize(6);
    assertThat(room.stock.latest(tenant, 8))
        .extracting(StockItem::sha256)
        .containsExactlyInAnyOrder(items.get(0).sha256(), items.get(1).sha256());
    assertThat(room.vault.place(tenant, items.get(0).sha256())).exists();
    assertThat(room.vault.place(tenant, items.get(2).sha256())).doesNotExist();
  }

  @Test
  void a_watched_folder_does_not_bring_back_what_was_cleared_away() {
    room.clock.advance(Duration.ofDays(31));
    retention.sweep(tenant);
    take(folder);
    assertThat(room.stock.count(tenant)).isZero();
  }

  @Test
  void the_same_file_given_again_is_taken_in_anew() throws IOException {
    room.clock.advance(Duration.ofDays(31));
    String gone = retention.sweep(tenant).getFirst().sha256();
    Path again = place.resolve("again");
    Files.createDirectories(again);
    for (int i = 0; i < 8; i++) {
      Files.copy(folder.resolve(i + ".mp4"), again.resolve(i + ".mp4"));
    }
    take(again);
    assertThat(room.stock.find(tenant, gone)).isPresent();
    assertThat(room.vault.place(tenant, gone)).exists();
  }
}
