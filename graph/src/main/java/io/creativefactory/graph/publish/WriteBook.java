package io.creativefactory.graph.publish;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.publish.OutsideWrite.State;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.store.StoredJson;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.NewObject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every write to a platform, noted before it is made. A write is asked for by its slot; whatever
/// became of an earlier attempt at that slot is found out before anything is sent again.
///
/// | state | means | next time |
/// |---|---|---|
/// | PREPARED | key stored, nothing sent | send |
/// | SENT | sent, answer unknown | look for the key, send only when nothing is there |
/// | CONFIRMED | the platform named its object | nothing |
/// | UNDONE | taken back | refuse |
///
/// Callers hold the run's publish lock: one worker at a time for one slot.
public final class WriteBook {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
  private final RandomGenerator random = new SecureRandom();
  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final AdPlatform platform;

  public WriteBook(JdbcClient jdbc, Ledger ledger, AdPlatform platform) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.platform = platform;
  }

  /// Creates the object unless an earlier attempt did.
  ///
  /// @throws FactoryException what [AdPlatform#create] throws; ILLEGAL_TRANSITION when the slot was
  ///   filled with another request or taken back
  PlatformObject create(RunRef ref, String slot, NewObject request) {
    Kind kind = OutsideWrite.kind(request);
    OutsideWrite write = prepare(ref, slot, OutsideWrite.Wish.of(kind.name(), request));
    return switch (write.state()) {
      case CONFIRMED -> write.object(kind);
      case SENT ->
          platform
              .find(write.key(), kind)
              .map(found -> confirm(ref, write, found))
              .orElseGet(() -> send(ref, write, request));
      case PREPARED -> send(ref, write, request);
      case UNDONE -> throw takenBack(ref, write);
    };
  }

  private PlatformObject send(RunRef ref, OutsideWrite write, NewObject request) {
    change(ref, write, State.SENT);
    PlatformObject created;
    try {
      created = platform.create(write.key(), request);
    } catch (FactoryException e) {
      if (e.code() != ErrorCode.PLATFORM_UNCERTAIN) {
        change(ref, write, State.PREPARED);
      }
      throw e;
    }
    return confirm(ref, write, created);
  }

  /// Changes something that exists; repeating it does no harm, so an uncertain one is repeated.
  public void change(RunRef ref, String slot, OutsideWrite.Wish wish, Runnable act) {
    OutsideWrite write = prepare(ref, slot, wish);
    switch (write.state()) {
      case CONFIRMED -> {}
      case UNDONE -> throw takenBack(ref, write);
      case PREPARED, SENT -> {
        change(ref, write, State.SENT);
        act.run();
        change(ref, write, State.CONFIRMED);
      }
    }
  }

  /// Takes back whatever the slots hold, newest first.
  void undo(RunRef ref, List<String> slots) {
    for (OutsideWrite write : of(ref).reversed()) {
      if (slots.contains(write.slot()) && write.state() != State.UNDONE) {
        left(write).ifPresent(platform::delete);
        change(ref, write, State.UNDONE);
      }
    }
  }

  private Optional<PlatformObject> left(OutsideWrite write) {
    Kind kind = Kind.valueOf(write.kind());
    return switch (write.state()) {
      case CONFIRMED -> Optional.of(write.object(kind));
      case SENT -> platform.find(write.key(), kind);
      case PREPARED, UNDONE -> Optional.empty();
    };
  }

  /// Where a confirmed write of the slot ended up.
  public Optional<String> externalId(RunRef ref, String slot) {
    return of(ref).stream()
        .filter(write -> write.slot().equals(slot) && write.state() == State.CONFIRMED)
        .map(OutsideWrite::externalId)
        .findFirst();
  }

  /// The name of what a run created, by the platform's id.
  public Optional<String> nameOf(RunRef ref, String externalId) {
    return of(ref).stream()
        .filter(write -> externalId.equals(write.externalId()) && !write.name().isEmpty())
        .map(OutsideWrite::name)
        .findFirst();
  }

  /// All of a run, in the order in which they were prepared.
  List<OutsideWrite> of(RunRef ref) {
    return jdbc.sql(
            """
            select write_key, slot, kind, request_hash, state, external_id, name
            from outside_write where tenant_id = :tenant and run_id = :run order by seq
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .query((row, _) -> OutsideWrite.of(row))
        .list();
  }

  private OutsideWrite prepare(RunRef ref, String slot, OutsideWrite.Wish wish) {
    jdbc.sql(
            """
            insert into outside_write
              (tenant_id, write_key, run_id, slot, kind, request_hash, state, external_id, name,
               prepared_at, changed_at)
            values
              (:tenant, :key, :run, :slot, :kind, :hash, 'PREPARED', :external, :name, :now, :now)
            on conflict (tenant_id, run_id, slot) do update
              set request_hash = excluded.request_hash, name = excluded.name
              where outside_write.state = 'PREPARED'
            """)
        .param("tenant", ref.tenant().value())
        .param("key", key())
        .param("run", ref.run().value())
        .param("slot", slot)
        .param("kind", wish.kind())
        .param("hash", wish.hash())
        .param("external", wish.objectId())
        .param("name", wish.name())
        .param("now", StoredJson.write(ledger.now()))
        .update();
    OutsideWrite write =
        of(ref).stream().filter(known -> known.slot().equals(slot)).findFirst().orElseThrow();
    if (!write.requestHash().equals(wish.hash())) {
      throw new FactoryException(
          ErrorCode.ILLEGAL_TRANSITION,
          "run %s: %s was written as %s with another content; it is not written again"
              .formatted(ref.run(), slot, write.key().tag()));
    }
    return write;
  }

  private PlatformObject confirm(RunRef ref, OutsideWrite write, PlatformObject object) {
    jdbc.sql(
            """
            update outside_write
            set state = 'CONFIRMED', external_id = :external, name = :name, changed_at = :now
            where tenant_id = :tenant and run_id = :run and write_key = :key
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("key", write.key().value())
        .param("external", object.id())
        .param("name", object.name())
        .param("now", StoredJson.write(ledger.now()))
        .update();
    return object;
  }

  private void change(RunRef ref, OutsideWrite write, State state) {
    jdbc.sql(
            """
            update outside_write set state = :state, changed_at = :now
            where tenant_id = :tenant and run_id = :run and write_key = :key
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("key", write.key().value())
        .param("state", state.name())
        .param("now", StoredJson.write(ledger.now()))
        .update();
  }

  private String key() {
    StringBuilder key = new StringBuilder();
    while (key.length() < 12) {
      key.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return key.toString();
  }

  private static FactoryException takenBack(RunRef ref, OutsideWrite write) {
    return new FactoryException(
        ErrorCode.ILLEGAL_TRANSITION,
        "run " + ref.run() + ": " + write.slot() + " was taken back; it is not written again");
  }
}
