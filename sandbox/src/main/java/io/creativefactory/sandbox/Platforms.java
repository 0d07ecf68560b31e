package io.creativefactory.sandbox;

import io.creativefactory.sandbox.wire.Call;
import io.creativefactory.sandbox.wire.Fault;
import io.creativefactory.sandbox.wire.Listed;
import io.creativefactory.sandbox.wire.Reply;
import io.creativefactory.sandbox.world.Vendor;
import io.creativefactory.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// All vendors in their one world: lets one call in at a time, the market catch up before it and
/// the file follow after it. Thread safe.
final class Platforms implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final World world;
  private final List<Vendor> vendors;

  Platforms(World world, List<Vendor> vendors) {
    this.world = world;
    this.vendors = List.copyOf(vendors);
    change(() -> true);
  }

  Optional<Vendor> serving(Call call) {
    return vendors.stream().filter(each -> each.serves(call)).findFirst();
  }

  /// @throws IllegalArgumentException when there is no such vendor
  Vendor named(String name) {
    return vendors.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "vendor '" + name + "' is none of " + vendors.stream().map(Vendor::name).toList()));
  }

  Reply answer(Vendor vendor, Call call) {
    return change(() -> vendor.answer(call));
  }

  Reply half(Vendor vendor, Call call) {
    return change(() -> vendor.half(call));
  }

  Reply fault(Vendor vendor, Fault.Kind kind, Duration pause) {
    return change(() -> vendor.fault(kind, pause));
  }

  boolean disapprove(String vendor, String id) {
    return change(() -> named(vendor).disapprove(id));
  }

  /// @return the simulated time afterwards
  Instant advance(Duration time) {
    return change(() -> {
      world.advance(time);
      world.catchUp(vendors);
      return world.now();
    });
  }

  Instant now() {
    return change(world::now);
  }

  /// @param vendor empty for whoever reviews next
  void refuseNext(String vendor, int reviews) {
    change(() -> {
      world.reviews().refuseNext(vendor.isEmpty() ? "" : named(vendor).name(), reviews);
      return true;
    });
  }

  List<Listed> objects() {
    return change(() -> vendors.stream().flatMap(each -> each.objects().stream()).toList());
  }

  /// By kind, of all vendors or of one.
  Map<String, Long> created(String vendor) {
    return change(() -> {
      Map<String, Long> sums = new HashMap<>();
      vendors.stream()
          .filter(each -> vendor.isEmpty() || each.name().equals(vendor))
          .forEach(each -> each.created().forEach((kind, n) -> sums.merge(kind, n, Long::sum)));
      return Map.copyOf(sums);
    });
  }

  ObjectNode describe() {
    return change(() -> {
      ObjectNode shown = world.mapper().createObjectNode();
      shown.put("SANDBOX", "simulated, no money").put("now", world.now().toString());
      shown.put("today", world.today().toString());
      shown.put("currency", world.currency().getCurrencyCode());
      for (Vendor vendor : vendors) {
        ObjectNode one = vendor.describe();
        ObjectNode counters = one.putObject("created");
        vendor.created().forEach(counters::put);
        shown.set(vendor.name(), one);
      }
      return shown;
    });
  }

  private <T> T change(Supplier<T> act) {
    lock.lock();
    try {
      world.catchUp(vendors);
      T outcome = act.get();
      world.commit();
      return outcome;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      world.close();
    } finally {
      lock.unlock();
    }
  }
}
