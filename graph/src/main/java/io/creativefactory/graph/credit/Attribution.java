package io.creativefactory.graph.credit;

import io.creativefactory.domain.TenantId;

/// Says where revenue came from.
public interface Attribution {
  /// @throws io.creativefactory.domain.FactoryException CONVERSIONS_INVALID when values of several
  ///   currencies are there and the question names none
  AttributionReport report(TenantId tenant, Question question);
}
