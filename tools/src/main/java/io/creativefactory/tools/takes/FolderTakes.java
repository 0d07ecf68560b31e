package io.creativefactory.tools.takes;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.tools.stock.Course;
import io.creativefactory.tools.stock.FolderSource;
import io.creativefactory.tools.stock.Intake;
import io.creativefactory.tools.stock.Outcome;
import io.creativefactory.tools.takes.FolderTake.Progress;
import io.creativefactory.tools.takes.FolderTake.State;
import io.creativefactory.tools.takes.TakeBook.End;
import io.creativefactory.tools.takes.TakeBook.Owned;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Takes folders in that somebody asked for. What is asked is a row at once; the work is done by
/// whoever calls [#work], one folder after another, and goes on after a crash. Thread safe.
public final class FolderTakes {
  /// Files between two notes of progress.
  private static final int STEP = 10;

  private final TakeBook book;
  private final TakeRoot root;
  private final Intake intake;
  private final InstantSource clock;

  public FolderTakes(DataSource database, TakeRoot root, Intake intake, InstantSource clock) {
    this.book = new TakeBook(database);
    this.root = root;
    this.intake = intake;
    this.clock = clock;
  }

  /// Asks for a folder. The same key again, or the same folder while it is being taken, is the same
  /// take; a folder that was taken before is looked through again, and what is in the library stays
  /// there once.
  ///
  /// @param folder below the one that may be taken
  /// @param key of the caller's choice; null without one
  /// @throws FactoryException NOT_FOUND or MEDIA_UNSUITABLE when the folder may not be taken,
  ///   ILLEGAL_TRANSITION when the key was given for another folder
  public FolderTake begin(TenantId tenant, String folder, @Nullable String key) {
    String tidy = root.tidy(folder);
    Optional<FolderTake> known = key == null ? Optional.empty() : book.keyed(tenant, key);
    if (known.isEmpty()) {
      FolderTake fresh =
          new FolderTake(
              UUID.randomUUID(),
              tidy,
              State.WAITING,
              Progress.NONE,
              null,
              clock.instant().truncatedTo(ChronoUnit.MILLIS),
              null);
      book.add(tenant, fresh, key);
      known =
          book.find(tenant, fresh.id())
              .or(() -> key == null ? Optional.empty() : book.keyed(tenant, key))
              .or(() -> book.open(tenant, tidy));
    }
    FolderTake take =
        known.orElseThrow(() ->
            new FactoryException(
                ErrorCode.ILLEGAL_TRANSITION,
                "The take of this folder ended just now; ask again."));
    if (!take.folder().equals(tidy)) {
      throw new FactoryException(
          ErrorCode.ILLEGAL_TRANSITION,
          "This Idempotency-Key was given for the folder '%s'. Nothing was begun."
              .formatted(take.folder()));
    }
    return take;
  }

  public Optional<FolderTake> find(TenantId tenant, UUID id) {
    return book.find(tenant, id);
  }

  /// The newest first.
  ///
  /// @param max at least 1
  public List<FolderTake> latest(TenantId tenant, int max) {
    return book.latest(tenant, max);
  }

  /// Does all that waits. To be called by one at a time; one that was broken off begins again.
  ///
  /// @throws FactoryException CANCELLED when this is interrupted; the rest waits for the next call
  public void work() {
    for (Optional<Owned> next = book.next(); next.isPresent(); next = book.next()) {
      take(next.get());
    }
  }

  private void take(Owned one) {
    Noted noted = new Noted(one);
    End end;
    try {
      FolderSource source = new FolderSource(root.open(one.take().folder()), Duration.ZERO, clock);
      intake.take(one.tenant(), source, noted);
      end = new End(null, clock.instant());
    } catch (FactoryException failed) {
      if (failed.code() == ErrorCode.CANCELLED) {
        throw failed;
      }
      end = new End(String.valueOf(failed.getMessage()), clock.instant());
    }
    book.ends(one, end.failure() == null ? State.DONE : State.FAILED, noted.progress(), end);
  }

  /// Writes down how it goes on.
  private final class Noted implements Course {
    private final Owned one;
    private int expected;
    private int taken;
    private int known;
    private int refused;
    private int growing;

    Noted(Owned one) {
      this.one = one;
    }

    Progress progress() {
      return new Progress(expected, taken, known, refused, growing);
    }

    @Override
    public void expects(int files) {
      expected = files;
      book.goesOn(one, progress());
    }

    @Override
    public void told(String place, Outcome outcome) {
      switch (outcome) {
        case Outcome.Taken _ -> taken++;
        case Outcome.Known _ -> known++;
        case Outcome.Refused _ -> refused++;
        case Outcome.Waiting _ -> growing++;
      }
      if ((taken + known + refused + growing) % STEP == 0) {
        book.goesOn(one, progress());
      }
    }
  }
}
