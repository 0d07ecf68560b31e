package io.creativefactory.render;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.encode.SegmentCache;
import io.creativefactory.render.process.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// Finds or makes the pieces of one plan, several at once.
final class Segments {
  private static final String BODY = "mp4";
  private static final String HEAD = "head.nut";
  private static final String TAIL = "tail.nut";

  private final List<Plan.Piece> pieces;
  private final SegmentMaker maker;
  private final SegmentCache cache;
  private final Semaphore workers;
  private final Hold hold;
  private final AtomicIntegerArray done;

  /// @param folder the render's own, where its pieces are kept from being evicted
  /// @param end [System#nanoTime] at which the render has to be over
  record Hold(Path folder, long end) {}

  Segments(
      List<Plan.Piece> pieces,
      SegmentMaker maker,
      SegmentCache cache,
      Semaphore workers,
      Hold hold) {
    this.pieces = List.copyOf(pieces);
    this.maker = maker;
    this.cache = cache;
    this.workers = workers;
    this.hold = hold;
    this.done = new AtomicIntegerArray(pieces.size());
  }

  /// The time that is left.
  ///
  /// @throws FactoryException RENDER_TIMED_OUT when there is none
  static Limits left(long end) {
    long nanos = end - System.nanoTime();
    if (nanos <= 0) {
      throw new FactoryException(
          ErrorCode.RENDER_TIMED_OUT, "the render's time is over; what was encoded is kept");
    }
    return Limits.within(Duration.ofNanos(nanos));
  }

  /// One for each piece.
  List<Future<Path>> start(Together together) {
    List<Future<Path>> files = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      int index = i;
      files.add(together.start(() -> piece(index)));
    }
    return files;
  }

  int framesDone() {
    int sum = 0;
    for (int i = 0; i < done.length(); i++) {
      sum += done.get(i);
    }
    return sum;
  }

  private Path piece(int index) throws InterruptedException {
    Plan.Piece piece = pieces.get(index);
    Path file =
        switch (piece) {
          case Plan.Piece.Body body -> scene(body.part(), BODY, limits(index));
          case Plan.Piece.Meeting meeting -> meeting(meeting);
        };
    done.set(index, piece.frames());
    return file;
  }

  /// Needs no frame of its scenes as long as the cache has the joint itself.
  private Path meeting(Plan.Piece.Meeting meeting) throws InterruptedException {
    SegmentCache.Wish wish = SegmentCache.Wish.of(meeting.key(), BODY);
    return cache
        .files(
            wish,
            hold.folder(),
            files -> {
              Path before = scene(meeting.before(), TAIL, left(hold.end()));
              Path after = scene(meeting.after(), HEAD, left(hold.end()));
              workers.acquire();
              try {
                Path file = files.getFirst();
                maker.meet(meeting, List.of(before, after), file, left(hold.end()));
              } finally {
                workers.release();
              }
            })
        .getFirst();
  }

  /// One file of a scene. All files of a scene are made in one run.
  private Path scene(Plan.Part part, String wanted, Limits limits) throws InterruptedException {
    List<String> made = new ArrayList<>(List.of(BODY));
    if (part.lead() > 0) {
      made.add(HEAD);
    }
    if (part.trail() > 0) {
      made.add(TAIL);
    }
    SegmentCache.Wish wish = new SegmentCache.Wish(part.key(), made, List.of(wanted));
    return cache
        .files(
            wish,
            hold.folder(),
            files -> {
              workers.acquire();
              try {
                maker.make(part, files, new Limits(left(hold.end()).deadline(), limits.frames()));
              } finally {
                workers.release();
              }
            })
        .getFirst();
  }

  private Limits limits(int index) {
    int most = pieces.get(index).frames();
    return new Limits(
        left(hold.end()).deadline(),
        frames -> done.accumulateAndGet(index, Math.min(frames, most), Math::max));
  }
}
