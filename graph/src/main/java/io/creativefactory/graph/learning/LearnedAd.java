package io.creativefactory.graph.learning;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.RunId;
import io.creativefactory.graph.run.Cut;
import io.creativefactory.scoring.ctr.Outcome;
import io.creativefactory.scoring.dna.Gene;
import io.creativefactory.scoring.dna.Specimen;
import java.util.Map;

/// An ad that ran, with all that was known of it before: where prediction and outcome meet.
///
/// @param outcome what it earned on whole days; its creative is the review item, its campaign the
///   run
/// @param genes what it is made of
/// @param predicted its click-through rate as it was predicted before anybody saw it
record LearnedAd(Outcome outcome, RunId run, Cut cut, Map<Gene, String> genes, Figure predicted) {
  LearnedAd {
    genes = Map.copyOf(genes);
  }

  Specimen specimen() {
    return new Specimen(
        outcome.creative(), outcome.campaign(), genes, outcome.clicks(), outcome.impressions());
  }
}
