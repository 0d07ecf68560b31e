package io.creativefactory.graph.publish;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.launch.Errand;
import io.creativefactory.graph.launch.Launches;
import io.creativefactory.graph.review.Filed;
import io.creativefactory.graph.review.ReviewItems;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.run.Position;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.Step;
import java.util.List;
import java.util.stream.Collectors;

/// Orders the publication of every approved creative; the jobs do it.
public final class PublishStep implements Step {
  private final ReviewItems items;
  private final Publications publications;
  private final Launches launches;
  private final Ledger ledger;

  public PublishStep(
      ReviewItems items, Publications publications, Launches launches, Ledger ledger) {
    this.items = items;
    this.publications = publications;
    this.launches = launches;
    this.ledger = ledger;
  }

  @Override
  public Position run(RunRef ref, Position at) {
    ledger.requireGoing(ref);
    List<String> platforms = launches.platforms(ref);
    if (platforms.isEmpty()) {
      throw new FactoryException(
          ErrorCode.PLATFORM_AUTH,
          "no ad platform is connected; name some in factory.platforms with their keys, or set it"
              + " to sandbox, and start again");
    }
    List<Filed> approved = items.of(ref).stream().filter(Filed::approved).toList();
    ledger.locked(
        ref,
        status -> {
          if (!status.ended()) {
            String text =
                "Publishing %d creatives on %s, all paused"
                    .formatted(approved.size(), names(platforms));
            ledger.stand(ref, Run.Status.WORKING, new Note("publish", text, 0));
            for (Filed filed : approved) {
              platforms.forEach(
                  each -> publications.order(ref, new Errand(filed.item().id(), each)));
            }
          }
          return status;
        });
    return at;
  }

  private static String names(List<String> platforms) {
    return platforms.stream().map(Publication::nameOf).collect(Collectors.joining(", "));
  }
}
