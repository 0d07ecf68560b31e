package io.creativefactory.graph.scaling;

import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.publish.AfterPublish;
import io.creativefactory.graph.scaling.ProposalBook.Draft;

/// Lays the activation of every published ad before a person: it is the second decision, and until
/// it falls nothing spends.
public final class ActivationProposals implements AfterPublish {
  private final ProposalBook book;

  public ActivationProposals(ProposalBook book) {
    this.book = book;
  }

  @Override
  public void published(RunRef ref, Publication publication, Concept concept) {
    PlatformObject ad = publication.one(Kind.AD);
    String reason =
        "%s was approved and stands paused on %s; it delivers once activated"
            .formatted(publication.one(Kind.AD).name(), publication.platformName());
    book.open(
        ref,
        new Draft(
            "activate/" + ad.id(),
            publication.one(Kind.CAMPAIGN).id(),
            new ActivateAd(ad.id(), reason),
            "ad " + ad.name()));
  }
}
