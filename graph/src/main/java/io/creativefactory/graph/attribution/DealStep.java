package io.creativefactory.graph.attribution;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Money;
import io.creativefactory.platform.Person;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A deal came to a stage, as the CRM told it.
///
/// @param id of this step, so that it can be told again
/// @param stage as the CRM calls it; `lost` when it was given up
/// @param amount what this deal will pay; null where the CRM does not say
/// @param visitor as touches name the person; null where the CRM does not say
/// @param person by what platforms may recognise the buyer, hashed or click ids; empty for none
/// @param consent `GRANTED`, `DENIED` or `UNTOLD`: without GRANTED nothing is told to a platform
public record DealStep(
    String id,
    String deal,
    String stage,
    Instant at,
    @Nullable Money amount,
    @Nullable String visitor,
    Map<Person.Trait, String> person,
    Person.Consent consent) {
  public DealStep {
    Checks.text("id", id);
    Checks.text("deal", deal);
    Checks.text("stage", stage);
    if (visitor != null) {
      Visitors.check(visitor);
    }
    person = Map.copyOf(person);
    person.forEach(DealStep::hashed);
    if (amount != null && amount.minor() < 0) {
      throw new IllegalArgumentException("deal " + deal + " is worth " + amount);
    }
  }

  /// An address is kept as its hash only; the hash is what platforms want.
  private static void hashed(Person.Trait trait, String value) {
    boolean clear =
        switch (trait) {
          case EMAIL, PHONE, FIRST_NAME, LAST_NAME, CITY, REGION, POST_CODE ->
              !value.matches("[0-9a-f]{64}");
          case IP_ADDRESS, USER_AGENT -> true;
          case EXTERNAL_ID, COUNTRY, FBC, FBP, GCLID, GBRAID, WBRAID, TTCLID, TTP -> false;
        };
    if (clear) {
      throw new IllegalArgumentException(
          trait + " stands in the clear or is not kept here; send its SHA-256 in lower-case hex");
    }
  }
}
