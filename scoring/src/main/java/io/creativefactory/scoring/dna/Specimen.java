package io.creativefactory.scoring.dna;

import io.creativefactory.domain.Checks;
import java.util.Map;

/// An ad with its elements and what it earned.
///
/// @param campaign ads of one campaign shared budget, audience and days; only they are compared
/// @param genes the form of each gene, for example `QUESTION`; a gene that is not known is missing
/// @param clicks of `impressions`
/// @param impressions at least 1
public record Specimen(
    String ad, String campaign, Map<Gene, String> genes, long clicks, long impressions) {
  public Specimen {
    Checks.text("ad", ad);
    Checks.text("campaign", campaign);
    genes = Map.copyOf(genes);
    genes.values().forEach(form -> Checks.text("form", form));
    if (clicks < 0 || clicks > impressions || impressions < 1) {
      throw new IllegalArgumentException(
          "ad %s: %d clicks of %d impressions".formatted(ad, clicks, impressions));
    }
  }
}
