package io.creativefactory.tools.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.render.look.Probe;
import io.creativefactory.tools.eyes.Eyes;
import io.creativefactory.tools.eyes.Look;
import io.creativefactory.tools.takes.FolderTake;
import io.creativefactory.tools.takes.FolderTake.Progress;
import io.creativefactory.tools.takes.FolderTakes;
import io.creativefactory.tools.takes.TakeRoot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders that are asked for; stands beside the intake, whose room it uses.
class FolderTakesTest {
  private static final AtomicInteger TENANTS = new AtomicInteger();

  @TempDir static Path place;
  private static Room room;
  private TenantId tenant = TenantId.HOUSE;
  private Path root = Path.of("");
  private FolderTakes takes;

  @BeforeAll
  static void build() {
    room = new Room(place);
  }

  @BeforeEach
  void open() throws IOException {
    int number = TENANTS.incrementAndGet();
    tenant = new TenantId("f" + number);
    root = Files.createDirectories(place.resolve("root" + number));
    takes = takes(root.toString());
    picture("may/a.png", number);
    picture("may/deep/b.png", 100 + number);
    Files.writeString(root.resolve("may/words.txt"), "These are words.");
  }

  @Test
  void a_folder_is_taken_and_tells_how_it_goes() {
    FolderTake asked = takes.begin(tenant, "may", null);
    assertThat(asked.state()).isEqualTo(FolderTake.State.WAITING);
    takes.work();
    FolderTake done = takes.find(tenant, asked.id()).orElseThrow();
    assertThat(done.state()).isEqualTo(FolderTake.State.DONE);
    assertThat(done.progress()).isEqualTo(new Progress(3, 2, 0, 1, 0));
    assertThat(done.endedAt()).isNotNull();
    assertThat(room.stock.count(tenant)).isEqualTo(2);
    assertThat(takes.latest(tenant, 9)).containsExactly(done);
  }

  @Test
  void asked_again_while_it_waits_it_is_the_same_take() {
    FolderTake asked = takes.begin(tenant, "may", null);
    for (String same : List.of("may", "may/", "./may", "may/deep/..")) {
      assertThat(takes.begin(tenant, same, null).id()).isEqualTo(asked.id());
    }
    takes.work();
    FolderTake again = takes.begin(tenant, "may", null);
    assertThat(again.id()).isNotEqualTo(asked.id());
    takes.work();
    assertThat(takes.find(tenant, again.id()).orElseThrow().progress())
        .isEqualTo(new Progress(3, 0, 2, 1, 0));
    assertThat(room.stock.count(tenant)).isEqualTo(2);
  }

  @Test
  void a_key_means_one_take_for_ever() {
    FolderTake asked = takes.begin(tenant, "may", "k1");
    takes.work();
    FolderTake again = takes.begin(tenant, "may", "k1");
    assertThat(again.id()).isEqualTo(asked.id());
    assertThat(again.state()).isEqualTo(FolderTake.State.DONE);
    assertThat(refusal("may/deep", "k1").code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION);
  }

  @Test
  void a_take_that_was_broken_off_begins_again_and_loses_nothing() {
    Eyes stopping =
        new Eyes() {
          @Override
          public Probe probe(Path file) {
            return room.eyes.probe(file);
          }

          @Override
          public Look look(Path file) {
            throw new FactoryException(ErrorCode.CANCELLED, "the program stops");
          }
        };
    Intake stopped = new Intake(room.stock, room.finds, room.vault, stopping, Room.LIMITS);
    FolderTakes first =
        new FolderTakes(room.database, new TakeRoot(root.toString()), stopped, room.clock);
    FolderTake asked = first.begin(tenant, "may", null);
    assertThatThrownBy(first::work)
        .isInstanceOfSatisfying(
            FactoryException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CANCELLED));
    assertThat(takes.find(tenant, asked.id()).orElseThrow().state())
        .isEqualTo(FolderTake.State.RUNNING);
    assertThat(takes.begin(tenant, "may", null).id()).isEqualTo(asked.id());
    takes.work();
    assertThat(takes.find(tenant, asked.id()).orElseThrow().progress())
        .isEqualTo(new Progress(3, 2, 0, 1, 0));
  }

  @Test
  void a_folder_that_goes_before_its_turn_is_told_and_holds_nothing_up() throws IOException {
    Path gone = Files.createDirectory(root.resolve("gone"));
    FolderTake asked = takes.begin(tenant, "gone", null);
    FolderTake next = takes.begin(tenant, "may/deep", null);
    Files.delete(gone);
    takes.work();
    FolderTake failed = takes.find(tenant, asked.id()).orElseThrow();
    assertThat(failed.state()).isEqualTo(FolderTake.State.FAILED);
    assertThat(failed.failure()).contains("no folder 'gone'");
    assertThat(takes.find(tenant, next.id()).orElseThrow().progress().taken()).isEqualTo(1);
  }

  @Test
  void no_text_leads_out_of_the_root() throws IOException {
    Path secret = Files.createDirectories(place.resolve("secret" + TENANTS.get()));
    Files.createSymbolicLink(root.resolve("link"), secret);
    Files.createSymbolicLink(root.resolve("may/inside"), root.resolve("may/deep"));
    for (String out :
        List.of(
            "..",
            "../" + secret.getFileName(),
            "may/../../" + secret.getFileName(),
            secret.toString(),
            root.resolve("may").toString(),
            "link",
            "/",
            "/etc")) {
      assertThat(refusal(out, null))
          .as(out)
          .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_UNSUITABLE))
          .hasMessageEndingWith("Nothing was opened.");
    }
    assertThat(takes.begin(tenant, "may/inside", null).folder()).isEqualTo("may/deep");
    takes.work();
  }

  @Test
  void what_is_no_folder_is_told() {
    for (String none : List.of("june", "may/words.txt", "may\0", "may/a.png/x")) {
      assertThat(refusal(none, null).code()).as(none).isEqualTo(ErrorCode.NOT_FOUND);
    }
  }

  @Test
  void a_folder_swapped_for_a_link_before_its_turn_is_not_followed() throws IOException {
    Path secret = Files.createDirectories(place.resolve("elsewhere" + TENANTS.get()));
    ImageIO.write(
        new BufferedImage(40, 41, BufferedImage.TYPE_INT_RGB),
        "png",
        secret.resolve("s.png").toFile());
    Path plain = Files.createDirectory(root.resolve("plain"));
    FolderTake asked = takes.begin(tenant, "plain", null);
    Files.delete(plain);
    Files.createSymbolicLink(plain, secret);
    takes.work();
    assertThat(takes.find(tenant, asked.id()).orElseThrow().state())
        .isEqualTo(FolderTake.State.FAILED);
    assertThat(room.stock.count(tenant)).isZero();
  }

  @Test
  void without_a_root_nothing_may_be_taken() {
    takes = takes("");
    assertThat(refusal("may", null)).hasMessageContaining("TAKE_ROOT");
    takes = takes(place.resolve("none").toString());
    assertThat(refusal("may", null).code()).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void another_tenant_sees_no_take() {
    FolderTake asked = takes.begin(tenant, "may", "k2");
    TenantId other = new TenantId("other" + TENANTS.get());
    assertThat(takes.find(other, asked.id())).isEmpty();
    assertThat(takes.latest(other, 9)).isEmpty();
    assertThat(takes.begin(other, "may", "k2").id()).isNotEqualTo(asked.id());
    takes.work();
  }

  private FactoryException refusal(String folder, @Nullable String key) {
    return catchThrowableOfType(FactoryException.class, () -> takes.begin(tenant, folder, key));
  }

  private FolderTakes takes(String rootFolder) {
    return new FolderTakes(
        room.database, new TakeRoot(rootFolder), room.intake(Room.LIMITS), room.clock);
  }

  private void picture(String name, int colour) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    image.setRGB(colour % 64, colour / 64, 0xffffff);
    ImageIO.write(image, "png", file.toFile());
  }
}
