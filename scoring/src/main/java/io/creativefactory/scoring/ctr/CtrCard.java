package io.creativefactory.scoring.ctr;

import java.time.LocalDate;

/// What can be said of a trained model in figures.
///
/// @param learned how many outcomes it learned from
/// @param campaigns in how many campaigns
/// @param from first day of the first of them
/// @param sha256 of what it learned from, see [CtrOrigin#hash]
/// @param straddling outcomes that were on neither side, because their campaign was on both
/// @param exam on later outcomes
/// @param incumbent what it was compared with: `ctr-xgboost 3` or `the mean rate`
/// @param margin over that, on the same outcomes
public record CtrCard(
    int learned,
    int campaigns,
    LocalDate from,
    String sha256,
    int straddling,
    CtrExam exam,
    String incumbent,
    Margin margin) {}
