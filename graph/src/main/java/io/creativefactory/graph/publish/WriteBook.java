package io.creativefactory.graph.publish;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.graph.launch.Launch;
import io.creativefactory.graph.launch.Preflight;
import io.creativefactory.graph.launch.Slot;
import io.creativefactory.graph.publish.OutsideWrite.State;
import io.creativefactory.graph.publish.OutsideWrite.Wish;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.store.StoredJson;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.NewObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final Accounts accounts;

  public WriteBook(JdbcClient jdbc, Ledger ledger, Accounts accounts) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.accounts = accounts;
  }

  /// Creates the object unless an earlier attempt did.
  ///
  /// @throws FactoryException what [AdPlatform#create] throws; ILLEGAL_TRANSITION when the slot was
  ///   filled with another request or taken back
  PlatformObject create(RunRef ref, Slot slot, NewObject request) {
    Kind kind = OutsideWrite.kind(request);
    OutsideWrite write = prepare(ref, slot, Wish.of(kind.name(), request));
    return switch (write.state()) {
      case CONFIRMED -> write.object(kind);
      case SENT ->
          ads(write)
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
      created = ads(write).create(write.key(), request);
    } catch (FactoryException e) {
      if (e.code() != ErrorCode.PLATFORM_UNCERTAIN) {
        change(ref, write, State.PREPARED);
      }
      throw e;
    }
    return confirm(ref, write, created);
  }

  /// What a launch would write where something else stands or may stand: one sentence each.
  List<String> conflicts(Launch launch) {
    List<OutsideWrite> known = of(launch.ref());
    List<String> conflicts = new ArrayList<>();
    for (Launch.Step step : launch.steps()) {
      Optional<OutsideWrite> write = at(known, launch, step.slot());
      if (write.isPresent() && write.get().isOut()) {
        NewObject now = step.with(slot -> id(known, launch, slot));
        Wish wish = Wish.of(step.kind().name(), now);
        if (!wish.hash().equals(write.get().requestHash())) {
          conflicts.add(
              step.slot() + ": stands with another content, and is not written a second time");
        }
      }
    }
    return conflicts;
  }

  static Optional<OutsideWrite> at(List<OutsideWrite> known, Launch launch, String slot) {
    Slot wanted = new Slot(launch.ads().name(), slot);
    return known.stream().filter(write -> write.slot().equals(wanted)).findFirst();
  }

  /// The id in a slot, or what stands in its place.
  static String id(List<OutsideWrite> known, Launch launch, String slot) {
    return at(known, launch, slot)
        .filter(write -> write.state() == State.CONFIRMED)
        .map(OutsideWrite::externalId)
        .orElseGet(() -> Preflight.placeholder(slot));
  }

  /// Changes something that exists; repeating it does no harm, so an uncertain one is repeated.
  public void change(RunRef ref, Slot slot, Wish wish, Runnable act) {
    OutsideWrite write = prepare(ref, slot, wish);
    switch (write.state()) {
      case CONFIRMED -> {}
      case UNDONE -> throw takenBack(ref, write);
      case PREPARED, SENT -> {
        change(ref, write, State.SENT);
        act(ref, write, act);
        change(ref, write, State.CONFIRMED);
      }
    }
  }

  /// A first attempt that was surely refused did nothing; a later one says nothing of the first.
  private void act(RunRef ref, OutsideWrite before, Runnable act) {
    try {
      act.run();
    } catch (FactoryException e) {
      if (before.state() == State.PREPARED && e.code() != ErrorCode.PLATFORM_UNCERTAIN) {
        change(ref, before, State.PREPARED);
      }
      throw e;
    }
  }

  /// Whether a write of the slot stands, or may stand, at the platform.
  public boolean isBegun(RunRef ref, Slot slot) {
    return is(ref, slot, Set.of(State.SENT, State.CONFIRMED));
  }

  /// Whether the platform confirmed a write of the slot.
  public boolean isConfirmed(RunRef ref, Slot slot) {
    return is(ref, slot, Set.of(State.CONFIRMED));
  }

  private boolean is(RunRef ref, Slot slot, Set<State> states) {
    return of(ref).stream()
        .anyMatch(write -> write.slot().equals(slot) && states.contains(write.state()));
  }

  /// Takes back whatever the slots hold, newest first.
  void undo(RunRef ref, Predicate<Slot> slots) {
    for (OutsideWrite write : of(ref).reversed()) {
      if (slots.test(write.slot()) && write.state() != State.UNDONE) {
        left(write).ifPresent(ads(write)::delete);
        change(ref, write, State.UNDONE);
      }
    }
  }

  private Optional<PlatformObject> left(OutsideWrite write) {
    Kind kind = Kind.valueOf(write.kind());
    return switch (write.state()) {
      case CONFIRMED -> Optional.of(write.object(kind));
      case SENT -> ads(write).find(write.key(), kind);
      case PREPARED, UNDONE -> Optional.empty();
    };
  }

  /// Where a confirmed write of the slot ended up.
  public Optional<String> externalId(RunRef ref, Slot slot) {
    return of(ref).stream()
        .filter(write -> write.slot().equals(slot) && write.state() == State.CONFIRMED)
        .map(OutsideWrite::externalId)
        .findFirst();
  }

  /// The name of what a run created.
  ///
  /// @param object as [ObjectRef] writes it
  public Optional<String> nameOf(RunRef ref, String object) {
    ObjectRef named = ObjectRef.parse(object);
    return of(ref).stream()
        .filter(write -> write.slot().platform().equals(named.platform()))
        .filter(write -> named.id().equals(write.externalId()) && !write.name().isEmpty())
        .map(OutsideWrite::name)
        .findFirst();
  }

  /// All of a run, in the order in which they were prepared.
  List<OutsideWrite> of(RunRef ref) {
    return jdbc.sql(
            """
            select write_key, platform, slot, kind, request_hash, state, external_id, name
            from outside_write where tenant_id = :tenant and run_id = :run order by seq
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .query((row, _) -> OutsideWrite.of(row))
        .list();
  }

  /// Steps that a run has settled on a platform: one for what was created, two for what was taken
  /// back as well.
  long settled(RunRef ref, String platform) {
    return jdbc.sql(
            """
            select coalesce(sum(case state when 'CONFIRMED' then 1 when 'UNDONE' then 2 else 0 end), 0)
            from outside_write
            where tenant_id = :tenant and run_id = :run and platform = :platform
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("platform", platform)
        .query(Long.class)
        .single();
  }

  private AdPlatform ads(OutsideWrite write) {
    return accounts.ads(write.slot().platform());
  }

  private OutsideWrite prepare(RunRef ref, Slot slot, Wish wish) {
    jdbc.sql(
            """
            insert into outside_write
              (tenant_id, write_key, run_id, platform, slot, kind, request_hash, state, external_id,
               name, prepared_at, changed_at)
            values
              (:tenant, :key, :run, :platform, :slot, :kind, :hash, 'PREPARED', :external, :name,
               :now, :now)
            on conflict (tenant_id, run_id, platform, slot) do update
              set request_hash = excluded.request_hash, name = excluded.name
              where outside_write.state = 'PREPARED'
            """)
        .param("tenant", ref.tenant().value())
        .param("key", slot.key(ref).value())
        .param("run", ref.run().value())
        .param("platform", slot.platform())
        .param("slot", slot.name())
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

  private static FactoryException takenBack(RunRef ref, OutsideWrite write) {
    return new FactoryException(
        ErrorCode.ILLEGAL_TRANSITION,
        "run " + ref.run() + ": " + write.slot() + " was taken back; it is not written again");
  }
}
