package io.creativefactory.domain.brief;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Money;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is sold, and where.
///
/// @param url absolute https or http address of the landing page
/// @param price what a buyer pays, or null when the ad must not name one
/// @param rivals whose ads are looked at first; null when nobody's are
public record Product(String name, URI url, @Nullable Money price, @Nullable Rivals rivals) {
  public Product {
    Checks.text("product.name", name);
  }

  public Product(String name, URI url, @Nullable Money price) {
    this(name, url, price, null);
  }

  /// Its name with its brand before it, unless the name already begins with the brand: nobody reads
  /// `molu: molu Cold Brew Tea`.
  ///
  /// @param joint what stands between both, for example `": "`
  public String named(Brand brand, String joint) {
    String own = name.toLowerCase(Locale.ROOT);
    String first = brand.name().toLowerCase(Locale.ROOT);
    boolean said = own.equals(first) || own.startsWith(first + " ");
    return said ? name : brand.name() + joint + name;
  }
}
