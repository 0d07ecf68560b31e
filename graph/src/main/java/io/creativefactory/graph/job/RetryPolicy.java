package io.creativefactory.graph.job;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.graph.job.JobResult.GiveUp;
import io.creativefactory.graph.job.JobResult.RetryAt;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/// When do we try again? The one place that turns a failure into what becomes of its job.
///
/// | kind | tries | first wait, then doubled |
/// |---|---|---|
/// | UNAVAILABLE | 10 | 2 s, at most 5 min |
/// | RATE_LIMITED | 10 | 1 min, at most 30 min |
/// | DEFECT | 2 | 2 s |
/// | INVALID_INPUT, REFUSED_BY_POLICY, NOT_AUTHORISED | 1 | |
///
/// A wait that the other side stated goes before ours, since it knows when it is free again, and is
/// no failed try: nothing was refused. It ends with the other side's word, or when a person cancels
/// the run. Our own wait is between half and all of what the table says and a stated one up to a
/// quarter longer, so that jobs which failed together do not return together. Only tries without
/// progress count, see [JobHandler#progress].
public final class RetryPolicy {
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  /// However long we are asked to stay away, we look this often.
  private static final Duration LONGEST_STATED = Duration.ofHours(6);

  private final InstantSource clock;

  public RetryPolicy(InstantSource clock) {
    this.clock = clock;
  }

  /// @param tries failed tries before this one
  public JobResult after(Throwable failure, int tries) {
    FactoryException known = known(failure);
    return switch (known.code().kind()) {
      case UNAVAILABLE -> again(known, tries, new Backoff(10, SOON, FIVE_MINUTES));
      case RATE_LIMITED ->
          again(known, tries, new Backoff(10, Duration.ofMinutes(1), Duration.ofMinutes(30)));
      case DEFECT -> again(known, tries, new Backoff(2, SOON, FIVE_MINUTES));
      case INVALID_INPUT, REFUSED_BY_POLICY, NOT_AUTHORISED -> giveUp(known);
    };
  }

  private record Backoff(int bound, Duration first, Duration longest) {
    Duration wait(int tries) {
      Duration doubled = first.multipliedBy(1L << Math.min(tries, 20));
      Duration whole = doubled.compareTo(longest) < 0 ? doubled : longest;
      return between(whole.dividedBy(2), whole);
    }
  }

  private JobResult again(FactoryException failure, int tries, Backoff backoff) {
    if (failure.retryAfter().isPresent()) {
      return later(stated(failure.retryAfter().get()), tries, failure);
    }
    return tries + 1 < backoff.bound()
        ? later(backoff.wait(tries), tries + 1, failure)
        : giveUp(failure);
  }

  private RetryAt later(Duration wait, int tries, FactoryException failure) {
    return new RetryAt(clock.instant().plus(wait), tries, sentence(failure));
  }

  private static Duration stated(Duration asked) {
    Duration wait = asked.compareTo(LONGEST_STATED) < 0 ? asked : LONGEST_STATED;
    return between(wait, wait.plus(wait.dividedBy(4)));
  }

  private static Duration between(Duration least, Duration most) {
    long spread = most.minus(least).toMillis();
    return least.plusMillis(ThreadLocalRandom.current().nextLong(spread + 1));
  }

  private static GiveUp giveUp(FactoryException failure) {
    return new GiveUp(failure.code(), sentence(failure));
  }

  private static String sentence(FactoryException failure) {
    String message = failure.getMessage();
    return message == null ? failure.code().name() : message;
  }

  /// The failure in our own words, however deep a library wrapped it.
  static FactoryException known(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FactoryException known) {
        return known;
      }
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isDatabaseAway(cause)) {
        return new FactoryException(
            ErrorCode.DATABASE_UNAVAILABLE, "the database did not answer: " + cause, failure);
      }
    }
    return new FactoryException(ErrorCode.DEFECT, "unexpected failure: " + failure, failure);
  }

  private static boolean isDatabaseAway(Throwable cause) {
    return cause instanceof TransientDataAccessException
        || cause instanceof DataAccessResourceFailureException
        || cause instanceof TransactionException
        || (cause instanceof SQLException sql && isConnectionState(sql.getSQLState()));
  }

  /// Class 08 is a lost connection, 57 an operator's intervention such as a shutdown
  /// (https://www.postgresql.org/docs/17/errcodes-appendix.html, read 2026-11-20).
  private static boolean isConnectionState(@Nullable String state) {
    return state != null && (state.startsWith("08") || state.startsWith("57"));
  }
}
