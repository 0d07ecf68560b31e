package io.creativefactory.platform;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Money;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that a person did and that is worth money, in the words all platforms share.
///
/// @param id the same that the browser's pixel told, where there is one: platforms count it once
/// @param url of the page, for what happened on a website
/// @param value null when there is none; zero is a value
/// @param orderId of the shop or the CRM
public record ConversionEvent(
    String id,
    Happening what,
    Instant at,
    Source source,
    @Nullable URI url,
    Person person,
    @Nullable Money value,
    @Nullable String orderId) {
  public ConversionEvent {
    Checks.text("id", id);
    if (value != null && value.minor() < 0) {
      throw new IllegalArgumentException("the value of event " + id + " is " + value);
    }
  }

  /// What was done.
  public enum Happening {
    VIEW,
    SEARCH,
    ADD_TO_CART,
    CHECKOUT,
    PAYMENT_DETAILS,
    PURCHASE,
    CONTACT,
    LEAD,
    /// A lead that sales took on.
    QUALIFIED_LEAD,
    REGISTRATION,
    APPLICATION,
    TRIAL,
    SUBSCRIPTION
  }

  /// Where it was done.
  public enum Source {
    WEBSITE,
    APP,
    STORE,
    PHONE,
    CHAT,
    EMAIL,
    /// Our own system says so, such as a stage of the CRM.
    SYSTEM,
    OTHER
  }
}
