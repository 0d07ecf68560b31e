package io.creativefactory.domain.brief;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Money;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What is sold, and where.
///
/// @param url absolute https or http address of the landing page
/// @param price what a buyer pays, or null when the ad must not name one
public record Product(String name, URI url, @Nullable Money price) {
  public Product {
    Checks.text("product.name", name);
  }
}
