package io.creativefactory.app.studio.run;

import io.creativefactory.app.studio.FigureView;
import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.intel.Intel;
import java.util.List;

/// What intel found: patterns with their evidence, and what nobody does.
record IntelView(String basis, String madeBy, List<Finding> findings, List<Gap> gaps) {
  record Finding(String topic, String label, FigureView share, List<Quote> quotes) {}

  record Quote(String words, String advertiser, String ad) {}

  record Gap(String topic, String label, String reason) {}

  static IntelView of(Intel intel) {
    return new IntelView(
        intel.basis(),
        intel.madeBy().toString(),
        intel.findings().stream().map(IntelView::finding).toList(),
        intel.whitespace().stream()
            .map(gap -> new Gap(Wording.words(gap.topic()), plain(gap.label()), gap.reason()))
            .toList());
  }

  private static Finding finding(Intel.Finding finding) {
    return new Finding(
        Wording.words(finding.topic()),
        plain(finding.label()),
        FigureView.of(finding.share(), 0),
        finding.evidence().stream()
            .map(seen -> new Quote(seen.quote(), seen.advertiser(), seen.adId()))
            .toList());
  }

  /// Labels that name a constant are read as words: `Statistic hook`.
  private static String plain(String label) {
    if (!label.matches("[A-Z][A-Z_]+")) {
      return label;
    }
    String words = label.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
