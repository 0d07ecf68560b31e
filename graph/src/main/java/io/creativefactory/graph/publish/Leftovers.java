package io.creativefactory.graph.publish;

import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.launch.Launch;
import io.creativefactory.graph.launch.Slot;
import io.creativefactory.graph.publish.OutsideWrite.State;
import io.creativefactory.graph.review.Filed;
import io.creativefactory.graph.review.ReviewItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What failed publications left on a platform because taking it back failed too. Thread safe.
public final class Leftovers {
  private final ReviewItems items;
  private final Publications publications;
  private final WriteBook writes;

  public Leftovers(ReviewItems items, Publications publications, WriteBook writes) {
    this.items = items;
    this.publications = publications;
    this.writes = writes;
  }

  /// Takes back what is left. The caller holds the lock of the run's publishing on the platform.
  ///
  /// @return names of the slots that were cleared
  /// @throws io.creativefactory.domain.FactoryException what the platform throws; the rest is left
  ///   for the next time
  public List<String> clear(RunRef ref, String platform) {
    List<Publications.Entry> here =
        publications.of(ref).stream()
            .filter(entry -> entry.errand().platform().equals(platform))
            .toList();
    boolean used = here.stream().anyMatch(entry -> entry.state() != Publications.State.FAILED);
    List<String> cleared = new ArrayList<>();
    for (Publications.Entry entry : here) {
      Optional<Filed> filed = items.find(ref.tenant(), entry.errand().item());
      if (entry.state() == Publications.State.FAILED && filed.isPresent()) {
        List<Slot> left =
            writes.of(ref).stream()
                .filter(write -> write.state() != State.UNDONE)
                .map(OutsideWrite::slot)
                .filter(slot -> Launch.isOf(slot, platform, filed.get().cut(), !used))
                .toList();
        writes.undo(ref, left::contains);
        left.forEach(slot -> cleared.add(slot.name()));
      }
    }
    return cleared;
  }
}
