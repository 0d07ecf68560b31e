package io.creativefactory.tools.models;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.scoring.ctr.CtrCard;
import io.creativefactory.scoring.ctr.CtrContest;
import io.creativefactory.scoring.ctr.CtrContest.Ending;
import io.creativefactory.scoring.ctr.CtrModel;
import io.creativefactory.scoring.ctr.CtrOrigin;
import io.creativefactory.scoring.ctr.Outcome;
import io.creativefactory.tools.models.ModelVersion.Deed;
import io.creativefactory.tools.models.ModelVersion.Ran;
import io.creativefactory.tools.models.ModelVersion.State;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The registry of click-through models: every training is a version, and another one serves only
/// when it won [CtrContest] or when a person rolls back. Training happens outside of any
/// transaction; who finishes first decides under a lock, and who finishes second sees that and
/// either finds its own outcomes judged or competes again, with the new champion. Thread safe.
public final class CtrModels {
  private static final String KIND = "ctr";

  /// How often a champion may change while we train, before we give up.
  private static final int TRIES = 3;

  private final ModelBook book;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  public CtrModels(DataSource database, TenantId tenant, InstantSource clock) {
    this.book = new ModelBook(database, tenant, KIND);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
    this.clock = clock;
  }

  /// Trains on outcomes and lets the new model compete with the one that serves. Offering the same
  /// outcomes again answers the same and trains nothing, so a job may run twice.
  ///
  /// @param outcomes all that are known, each creative once
  /// @param by who asked, for the record
  /// @throws FactoryException DATABASE_UNAVAILABLE when the champion changed again and again
  public Offer offer(List<Outcome> outcomes, String by) {
    Checks.text("by", by);
    String data = CtrOrigin.hash(outcomes);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<ModelVersion> champion = book.serving();
      Optional<Offer> before = judged(data, champion);
      if (before.isPresent()) {
        return before.get();
      }
      Ending ending = CtrContest.hold(outcomes, champion.map(this::load), book.next());
      Optional<Offer> offer = locked(() -> settle(data, champion, ending, by));
      if (offer.isPresent()) {
        return offer.get();
      }
    }
    throw new FactoryException(
        ErrorCode.DATABASE_UNAVAILABLE,
        "the CTR model that serves changed "
            + TRIES
            + " times while a new one was trained; try again");
  }

  /// Every training, the newest first.
  public List<ModelVersion> versions() {
    return book.all();
  }

  public Optional<ModelVersion> champion() {
    return book.serving();
  }

  /// Takes back the model that serves: the one that it replaced serves again, or none when it was
  /// the first. The outcomes that made it cannot make it serve again.
  ///
  /// @param by the person who answers for it
  /// @return the one that serves now
  /// @throws FactoryException ILLEGAL_TRANSITION when none serves
  public Optional<ModelVersion> rollBack(String by) {
    Checks.text("by", by);
    return locked(() -> {
      ModelVersion serving =
          book.serving()
              .orElseThrow(() ->
                  new FactoryException(
                      ErrorCode.ILLEGAL_TRANSITION,
                      "no CTR model serves, so there is none to roll back"));
      Deed deed = deed(by);
      book.retire(serving.version(), State.ROLLED_BACK, deed);
      Optional<ModelVersion> earlier = replaced(serving);
      earlier.ifPresent(version -> book.restore(version.version(), deed));
      book.stampAnew();
      return book.serving();
    });
  }

  /// Which of two looks saw the newer state; see [ServedCtr].
  long stamp() {
    return book.stamp();
  }

  /// @throws FactoryException CONFIG_INVALID when its bytes cannot be used
  CtrModel load(ModelVersion version) {
    byte[] body =
        book.body(version.version())
            .orElseThrow(() ->
                new FactoryException(
                    ErrorCode.CONFIG_INVALID, "CTR model " + version.version() + " has no body"));
    return CtrModel.read(body, version.version());
  }

  private <T> T locked(Supplier<T> work) {
    return Objects.requireNonNull(
        transactions.execute(_ -> {
          book.lock();
          return work.get();
        }));
  }

  /// Nothing when the champion is another one than the new model competed with.
  private Optional<Offer> settle(
      String data, Optional<ModelVersion> champion, Ending ending, String by) {
    Optional<ModelVersion> present = book.serving();
    Optional<Offer> before = judged(data, present);
    if (before.isPresent()) {
      return before;
    }
    if (!present.map(ModelVersion::version).equals(champion.map(ModelVersion::version))) {
      return Optional.empty();
    }
    Deed deed = deed(by);
    ModelVersion version = version(data, present, ending, deed);
    if (ending instanceof Ending.Won) {
      present.ifPresent(old -> book.retire(old.version(), State.RETIRED, deed));
      book.stampAnew();
    }
    book.add(version, body(ending));
    return Optional.of(answer(version));
  }

  private ModelVersion version(
      String data, Optional<ModelVersion> present, Ending ending, Deed deed) {
    int next = book.next();
    Integer against = present.map(ModelVersion::version).orElse(null);
    return switch (ending) {
      case Ending.Won(var _, CtrCard card) ->
          new ModelVersion(
              new Ran(next, State.SERVING), data, against, better(card), card, deed, deed, null);
      case Ending.Lost(var _, CtrCard card, String reason) ->
          new ModelVersion(
              new Ran(next, State.LOST), data, against, reason, card, deed, null, null);
      case Ending.Refused(String reason) ->
          new ModelVersion(
              new Ran(next, State.REFUSED), data, against, reason, null, deed, null, null);
    };
  }

  private static byte @Nullable [] body(Ending ending) {
    return switch (ending) {
      case Ending.Won won -> won.challenger().bytes();
      case Ending.Lost lost -> lost.challenger().bytes();
      case Ending.Refused _ -> null;
    };
  }

  private static String better(CtrCard card) {
    return String.format(
        Locale.ROOT,
        "on %d later outcomes of %d campaigns it is better than %s"
            + " (log loss %.6f; it spares %.6f, at least %.6f with 95 %%)",
        card.exam().outcomes(),
        card.exam().campaigns(),
        card.incumbent(),
        card.exam().loss(),
        card.margin().spared(),
        card.margin().atLeast());
  }

  /// What was said when these outcomes were offered before, where it still holds.
  private Optional<Offer> judged(String data, Optional<ModelVersion> champion) {
    Integer present = champion.map(ModelVersion::version).orElse(null);
    return book.of(data).stream()
        .filter(version ->
            version.state() == State.SERVING
                || version.state() == State.ROLLED_BACK
                || Objects.equals(version.against(), present))
        .findFirst()
        .map(CtrModels::answer);
  }

  private static Offer answer(ModelVersion version) {
    CtrCard card = version.card();
    Integer against = version.against();
    Deed retired = version.retired();
    if (version.state() == State.ROLLED_BACK && retired != null) {
      return new Offer.Refused(
          version.version(),
          "these outcomes made version %d, which %s rolled back"
              .formatted(version.version(), retired.by()));
    }
    if (card == null) {
      return new Offer.Refused(version.version(), version.reason());
    }
    return version.state() == State.LOST && against != null
        ? new Offer.KeptChampion(against, version.version(), version.reason(), card)
        : new Offer.Promoted(version.version(), version.reason(), card);
  }

  /// The latest that served before it and was not taken back.
  private Optional<ModelVersion> replaced(ModelVersion serving) {
    return book.all().stream()
        .filter(version -> version.state() == State.RETIRED)
        .filter(version -> version.version() < serving.version())
        .findFirst();
  }

  private Deed deed(String by) {
    return new Deed(clock.instant().truncatedTo(ChronoUnit.MILLIS), by);
  }
}
