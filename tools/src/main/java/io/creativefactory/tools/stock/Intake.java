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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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

  /// Takes in what a source holds and was not seen there before.
  ///
  /// @param told hears of every file as soon as it is done
  /// @throws FactoryException when the source itself or the database cannot be reached, or when
  ///   this is interrupted; what was taken until then stays
  public Tally take(TenantId tenant, MediaSource source, Consumer<Outcome> told) {
    Tally tally = new Tally();
    source.list(seen -> {
      Outcome outcome = one(tenant, source, seen);
      tally.count(outcome);
      told.accept(outcome);
    });
    return tally;
  }

  private Outcome one(TenantId tenant, MediaSource source, MediaSource.Seen seen) {
    return switch (seen) {
      case MediaSource.Seen.Broken broken -> new Outcome.Refused(broken.name(), broken.reason());
      case MediaSource.Seen.Growing growing -> new Outcome.Waiting(growing.name());
      case MediaSource.Seen.Item item -> item(tenant, source, item);
    };
  }

  private Outcome item(TenantId tenant, MediaSource source, MediaSource.Seen.Item item) {
    Finds.Key key = new Finds.Key(tenant, source.name(), item.locator());
    Optional<Outcome> before = finds.unchanged(key, item);
    if (before.isPresent()) {
      return before.get();
    }
    if (item.bytes() > limits.bytes()) {
      return noted(key, item, tooLarge(item.name(), item.bytes()));
    }
    Path half = vault.porch(tenant).resolve(porchName(key, item));
    try {
      source.fetch(item, half);
    } catch (FactoryException failed) {
      stopIfTold(failed);
      // Not noted: the source may answer the next time, and goes on where it broke off.
      return new Outcome.Refused(item.name(), reason(failed, half, item.name()));
    }
    return noted(key, item, take(tenant, half, Label.named(item.name())));
  }

  private Outcome noted(Finds.Key key, MediaSource.Seen.Item item, Outcome outcome) {
    finds.note(key, item, outcome);
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
      return new Outcome.Known(label.name(), sha256);
    }
    if (stock.count(tenant) >= limits.items()) {
      return new Outcome.Refused(
          label.name(),
          "is one more than the " + limits.items() + " that may be kept; delete some first");
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
