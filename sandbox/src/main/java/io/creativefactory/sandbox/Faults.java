package io.creativefactory.sandbox;

import io.creativefactory.sandbox.wire.Call;
import io.creativefactory.sandbox.wire.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The faults that wait for their calls. Thread safe.
final class Faults {
  private final List<Fault> waiting = new ArrayList<>();

  synchronized void add(Fault fault) {
    waiting.add(fault);
  }

  /// Takes the first fault that strikes this call.
  synchronized Optional<Fault.Kind> next(Call call) {
    String phase = call.param("upload_phase").map(each -> "?upload_phase=" + each).orElse("");
    String target = call.line() + phase;
    for (int i = 0; i < waiting.size(); i++) {
      Fault fault = waiting.get(i);
      if (target.contains(fault.path())) {
        if (fault.times() == 1) {
          waiting.remove(i);
        } else {
          waiting.set(i, new Fault(fault.kind(), fault.path(), fault.times() - 1));
        }
        return Optional.of(fault.kind());
      }
    }
    return Optional.empty();
  }
}
