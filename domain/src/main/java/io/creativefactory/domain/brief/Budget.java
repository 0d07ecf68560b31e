package io.creativefactory.domain.brief;

import io.creativefactory.domain.Money;

/// What may be spent on media a day once a person has activated the ads, and to what end.
public record Budget(Money daily, Objective objective) {
  public Budget {
    if (!daily.isPositive()) {
      throw new IllegalArgumentException("budget.daily is " + daily + ", not positive");
    }
  }

  /// What the ads are for, in the words all three platforms share.
  public enum Objective {
    AWARENESS,
    TRAFFIC,
    ENGAGEMENT,
    LEADS,
    APP_PROMOTION,
    SALES
  }
}
