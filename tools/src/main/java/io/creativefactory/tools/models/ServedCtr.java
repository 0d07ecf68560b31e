package io.creativefactory.tools.models;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.testing.Prediction;
import io.creativefactory.scoring.ctr.CtrPredictor;
import io.creativefactory.scoring.ctr.CtrTraining;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Predicts with the model that serves. Every few seconds one of its callers looks at the
/// registry's stamp, by one query for one number; when another model serves it is loaded and put in
/// the old one's place at once, on every replica, without a restart. When that fails the old model
/// goes on, and [#fault] and the log say so until a later look succeeds. Thread safe.
public final class ServedCtr implements CtrPredictor {
  /// How long a replica may predict with a model that no longer serves.
  static final Duration LOOK = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(ServedCtr.class);

  private final CtrModels models;
  private final IntSupplier outcomes;
  private final InstantSource clock;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Loaded loaded = Loaded.NOTHING;

  /// @param outcomes how many there are to learn from, for the reason when there is no model
  public ServedCtr(CtrModels models, IntSupplier outcomes, InstantSource clock) {
    this.models = models;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /// @param next when to look again
  /// @param version of the model; empty when none serves
  /// @param fault why the registry's present model is not the one that predicts; empty when it is
  private record Loaded(
      Instant next,
      long stamp,
      OptionalInt version,
      CtrPredictor predictor,
      Optional<String> fault) {
    static final Loaded NOTHING =
        new Loaded(
            Instant.MIN,
            -1,
            OptionalInt.empty(),
            new Untrained("no trained model: nobody has looked into the registry yet"),
            Optional.empty());

    Loaded until(Instant moment) {
      return new Loaded(moment, stamp, version, predictor, fault);
    }

    Loaded failing(Instant moment, String why) {
      return new Loaded(moment, stamp, version, predictor, Optional.of(why));
    }
  }

  @Override
  public Prediction predict(Ask ask) {
    return current().predictor().predict(ask);
  }

  @Override
  public List<Figure> rates(List<Ask> asked) {
    return current().predictor().rates(asked);
  }

  @Override
  public Optional<String> lacking() {
    return current().predictor().lacking();
  }

  /// The predictor of this moment: who asks several things of one model asks this.
  public CtrPredictor now() {
    return current().predictor();
  }

  /// Version of the model that predicts.
  public OptionalInt version() {
    return current().version();
  }

  /// Why the model that predicts is not the one that should; empty when all is well.
  public Optional<String> fault() {
    return current().fault();
  }

  private Loaded current() {
    Loaded seen = loaded;
    if (clock.instant().isBefore(seen.next())) {
      return seen;
    }
    // The first caller waits for the first look; later ones go on with what is there.
    if (seen.stamp() < 0) {
      looking.lock();
    } else if (!looking.tryLock()) {
      return seen;
    }
    try {
      Loaded present = loaded;
      if (!clock.instant().isBefore(present.next())) {
        present = look(present);
        loaded = present;
      }
      return present;
    } finally {
      looking.unlock();
    }
  }

  private Loaded look(Loaded before) {
    Instant next = clock.instant().plus(LOOK);
    try {
      long stamp = models.stamp();
      boolean same = stamp == before.stamp() && before.fault().isEmpty();
      return same && before.version().isPresent() ? before.until(next) : load(stamp, next);
    } catch (DataAccessException | FactoryException e) {
      String why = String.valueOf(e.getMessage());
      if (before.fault().isEmpty()) {
        LOG.error("the CTR model that serves cannot be loaded; the one before goes on", e);
      }
      return before.failing(next, why);
    }
  }

  private Loaded load(long stamp, Instant next) {
    Optional<ModelVersion> champion = models.champion();
    if (champion.isEmpty()) {
      return new Loaded(next, stamp, OptionalInt.empty(), untrained(), Optional.empty());
    }
    int version = champion.get().version();
    CtrPredictor model = models.load(champion.get());
    LOG.info("CTR model {} serves", version);
    return new Loaded(next, stamp, OptionalInt.of(version), model, Optional.empty());
  }

  private Untrained untrained() {
    int known = outcomes.getAsInt();
    if (known < CtrTraining.MIN_OUTCOMES) {
      return Untrained.withOutcomes(known);
    }
    return models.versions().stream()
        .findFirst()
        .map(version -> new Untrained(whyNot(version)))
        .orElseGet(
            () -> new Untrained("no trained model: " + known + " outcomes, not learned from yet"));
  }

  private static String whyNot(ModelVersion latest) {
    return latest.state() == ModelVersion.State.ROLLED_BACK
        ? "no trained model: version " + latest.version() + " was rolled back"
        : latest.reason();
  }
}
