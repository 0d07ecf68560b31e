package io.creativefactory.tools.stock;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.render.look.Probe;
import io.creativefactory.tools.eyes.Eyes;
import io.creativefactory.tools.eyes.Look;
import io.creativefactory.tools.eyes.Sniff;
import io.creativefactory.tools.stock.Outcome.Tally;
import io.creativefactory.tools.stock.StockItem.Label;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes files in: sniffed by content, hashed, kept once per tenant, looked into, described. Each
/// file gets one answer; a broken one never stops the rest. Safe for use by many threads, and to be
/// killed at any moment: a file is in the store before its row is.
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final Stock stock;
  private final Finds finds;
  private final Vault vault;
  private final Eyes eyes;
  private final Limits limits;

  public Intake(Stock stock, Finds finds, Vault vault, Eyes eyes, Limits limits) {
    this.stock = stock;
    this.finds = finds;
    this.vault = vault;
    this.eyes = eyes;
    this.limits = limits;
  }

  /// Takes in what is new in a watched source. What retention deleted stays away as long as the
  /// file is the same.
  ///
  /// @throws FactoryException when the source itself or the database cannot be reached; CANCELLED
  ///   when this is interrupted. What was taken until then stays, and another call goes on
  public Tally watch(TenantId tenant, MediaSource source, Course course) {
    return each(source, course, seen -> one(new Round(tenant, source, false), seen));
  }

  /// Takes in all that a source holds, because somebody wants it: also what retention deleted
  /// since.
  ///
  /// @throws FactoryException as [#watch]
  public Tally take(TenantId tenant, MediaSource source, Course course) {
    return each(source, course, seen -> one(new Round(tenant, source, true), seen));
  }

  /// One look at a source.
  ///
  /// @param wanted whether somebody asked for it
  private record Round(TenantId tenant, MediaSource source, boolean wanted) {}

  private static Tally each(
      MediaSource source, Course course, Function<MediaSource.Seen, Outcome> taking) {
    List<MediaSource.Seen> all = new ArrayList<>();
    source.list(all::add);
    course.expects(all.size());
    Tally tally = new Tally();
    for (MediaSource.Seen seen : all) {
      try {
        stopIfInterrupted();
        Outcome outcome = taking.apply(seen);
        tally.count(outcome);
        course.told(source.place(seen), outcome);
      } catch (FactoryException failed) {
        throw failed.code() == ErrorCode.CANCELLED ? stopped(tally, all.size(), failed) : failed;
      }
    }
    return tally;
  }

  private static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new FactoryException(ErrorCode.CANCELLED, "the intake was interrupted");
    }
  }

  private static FactoryException stopped(Tally tally, int files, FactoryException cause) {
    return new FactoryException(
        ErrorCode.CANCELLED,
        "the intake was stopped after "
            + tally.all()
            + " of "
            + files
            + " files; what was taken stays, and another one goes on from there",
        cause);
  }

  private Outcome one(Round round, MediaSource.Seen seen) {
    return switch (seen) {
      case MediaSource.Seen.Broken broken -> new Outcome.Refused(broken.name(), broken.reason());
      case MediaSource.Seen.Growing growing -> new Outcome.Waiting(growing.name());
      case MediaSource.Seen.Item item -> item(round, item);
    };
  }

  private Outcome item(Round round, MediaSource.Seen.Item item) {
    TenantId tenant = round.tenant();
    Finds.Key key = new Finds.Key(tenant, round.source().name(), item.locator());
    Optional<Outcome> before = finds.unchanged(key, item, limits);
    Label label = round.source().label(item);
    if (before.isPresent() && !(round.wanted() && isGone(tenant, before.get()))) {
      describe(tenant, before.get(), label);
      return before.get();
    }
    if (item.bytes() > limits.bytes()) {
      return noted(key, item, tooLarge(item.name(), item.bytes()));
    }
    if (isFull(tenant)) {
      // Not noted: there may be room the next time.
      return full(item.name());
    }
    Path half = vault.porch(tenant).resolve(porchName(key, item));
    try {
      round.source().fetch(item, half);
    } catch (FactoryException failed) {
      stopIfTold(failed);
      Outcome refused = new Outcome.Refused(item.name(), reason(failed, half, item.name()));
      if (failed.code() == ErrorCode.MEDIA_UNSUITABLE) {
        Vault.discard(half);
        return noted(key, item, refused);
      }
      // Not noted: the source may answer the next time, and goes on where it broke off.
      return refused;
    }
    return noted(key, item, take(tenant, half, label));
  }

  /// What is known may be given a caption later.
  private void describe(TenantId tenant, Outcome before, Label said) {
    if (said.isSaid() && before instanceof Outcome.Known known) {
      stock
          .find(tenant, known.sha256())
          .map(StockItem::label)
          .filter(label -> !label.with(said).equals(label))
          .ifPresent(label -> stock.describe(tenant, known.sha256(), label.with(said)));
    }
  }

  private boolean isGone(TenantId tenant, Outcome before) {
    return before instanceof Outcome.Known known && !stock.use(tenant, known.sha256());
  }

  private boolean isFull(TenantId tenant) {
    return stock.count(tenant) >= limits.items();
  }

  private Outcome full(String name) {
    return new Outcome.Refused(
        name, "is one more than the " + limits.items() + " that may be kept; delete some first");
  }

  private Outcome noted(Finds.Key key, MediaSource.Seen.Item item, Outcome outcome) {
    finds.note(key, item, outcome, limits);
    return outcome;
  }

  /// The same name for the same version of the same file, so that a broken transfer can go on.
  private static String porchName(Finds.Key key, MediaSource.Seen.Item item) {
    String name = key.source() + "\n" + key.locator() + "\n" + item.version();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + ".part";
  }

  /// Takes in one whole file and removes it from where it is.
  public Outcome take(TenantId tenant, Path file, Label label) {
    try {
      return checked(tenant, file, label);
    } catch (IOException e) {
      return new Outcome.Refused(label.name(), "cannot be read");
    } catch (FactoryException failed) {
      stopIfTold(failed);
      return new Outcome.Refused(label.name(), reason(failed, file, label.name()));
    } finally {
      Vault.discard(file);
    }
  }

  private Outcome checked(TenantId tenant, Path file, Label label) throws IOException {
    if (Files.size(file) > limits.bytes()) {
      return tooLarge(label.name(), Files.size(file));
    }
    Optional<String> noMedia = Sniff.noMedia(file);
    if (noMedia.isPresent()) {
      return new Outcome.Refused(label.name(), noMedia.get());
    }
    String sha256 = Vault.sha256(file);
    if (stock.use(tenant, sha256)) {
      Outcome known = new Outcome.Known(label.name(), sha256);
      describe(tenant, known, label);
      return known;
    }
    if (isFull(tenant)) {
      return full(label.name());
    }
    Look look = look(file);
    Optional<String> tooLong = tooLong(look.probe());
    if (tooLong.isPresent()) {
      return new Outcome.Refused(label.name(), tooLong.get());
    }
    Stock.Newcomer newcomer = new Stock.Newcomer(sha256, look, label);
    return stock.add(tenant, newcomer, () -> vault.take(tenant, sha256, file))
        ? new Outcome.Taken(label.name(), sha256, look.probe().kind())
        : new Outcome.Known(label.name(), sha256);
  }

  /// A file may break what looks at it in ways nobody thought of; the others must not suffer.
  private Look look(Path file) {
    try {
      return eyes.look(file);
    } catch (IllegalStateException | IllegalArgumentException | ArithmeticException defect) {
      LOG.error("looking into a file failed through a defect of ours", defect);
      throw new FactoryException(
          ErrorCode.DEFECT, "could not be looked into, through a defect of ours", defect);
    }
  }

  private Optional<String> tooLong(Probe probe) {
    return probe.length().compareTo(limits.length()) > 0
        ? Optional.of(
            "lasts "
                + probe.length().toSeconds()
                + " s; at most "
                + limits.length().toSeconds()
                + " s are taken")
        : Optional.empty();
  }

  private Outcome tooLarge(String name, long bytes) {
    return new Outcome.Refused(
        name,
        "has "
            + Limits.megabytes(bytes)
            + "; at most "
            + Limits.megabytes(limits.bytes())
            + " are taken");
  }

  private static void stopIfTold(FactoryException failed) {
    if (failed.code() == ErrorCode.CANCELLED
        || failed.code() == ErrorCode.SYSTEM_INCOMPLETE
        || Thread.currentThread().isInterrupted()) {
      throw failed;
    }
  }

  /// The failure without our folders, continuing a sentence that starts with the file's name.
  private static String reason(FactoryException failed, Path file, String name) {
    String words = String.valueOf(failed.getMessage()).replace(file.toString(), name);
    String rest = words.startsWith(name + " ") ? words.substring(name.length() + 1) : words;
    int more = rest.indexOf(". ");
    return more < 0 ? rest.replaceFirst("\\.$", "") : rest.substring(0, more);
  }
}
