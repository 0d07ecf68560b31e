package io.creativefactory.graph.credit;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.graph.attribution.Deals;
import io.creativefactory.graph.credit.AttributionReport.StageRow;
import io.creativefactory.scoring.attribution.Pipeline.Worth;
import io.creativefactory.scoring.attribution.StageChance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The stages of a funnel with what is known of each.
///
/// @param open deals that may still be won
record StageRows(Deals deals, List<Deals.Deal> open) {

  List<StageRow> all() {
    List<StageRow> rows = new ArrayList<>();
    for (int stage = 0; stage < deals.funnel().last(); stage++) {
      rows.add(row(stage));
    }
    int last = deals.funnel().last();
    Money worth = deals.funnel().worth();
    rows.add(
        new StageRow(
            deals.funnel().stages().get(last).name(),
            reached(last),
            0,
            new Figure.Unknown("nothing comes after the last stage"),
            "",
            worth,
            ""));
    return rows;
  }

  private StageRow row(int stage) {
    StageChance chance = deals.pipeline().chances().get(stage);
    Worth worth = deals.pipeline().worth(stage, deals.funnel().worth());
    return new StageRow(
        deals.funnel().stages().get(stage).name(),
        reached(stage),
        (int) open.stream().filter(deal -> deal.walk().reached() == stage).count(),
        figure(chance),
        chance instanceof StageChance.Stated(BigDecimal told, long _) ? percent(told) : "",
        switch (worth) {
          case Worth.Learned learned -> learned.value();
          case Worth.Stated stated -> stated.value();
          case Worth.Unknown _ -> null;
        },
        worth instanceof Worth.Learned learned ? learned.low() + " to " + learned.high() : "");
  }

  private int reached(int stage) {
    return (int) deals.all().stream().filter(deal -> deal.walk().reached() >= stage).count();
  }

  private static Figure figure(StageChance chance) {
    return switch (chance) {
      case StageChance.Learned learned -> learned.chance();
      case StageChance.Stated(BigDecimal told, long ended) ->
          new Figure.Unknown(
              "%d of 20 deals needed are over here; the operator states %s"
                  .formatted(ended, percent(told)));
      case StageChance.Unknown(String reason) -> new Figure.Unknown(reason);
    };
  }

  private static String percent(BigDecimal chance) {
    return chance.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}
