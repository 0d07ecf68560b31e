package io.creativefactory.platform;

import java.util.Map;

/// Who did it, as far as we were told. Values are as they came, plain or hashed already; each
/// platform's client makes of them what that platform wants. Prints names of traits only.
public record Person(Map<Trait, String> traits, Consent consent) {
  public Person {
    traits = Map.copyOf(traits);
  }

  /// What a person can be recognised by.
  public enum Trait {
    EMAIL,
    /// With its country code.
    PHONE,
    /// Our own or the CRM's.
    EXTERNAL_ID,
    FIRST_NAME,
    LAST_NAME,
    CITY,
    REGION,
    POST_CODE,
    /// ISO 3166-1 alpha-2
    COUNTRY,
    IP_ADDRESS,
    USER_AGENT,
    /// Meta's click and browser ids.
    FBC,
    FBP,
    /// Google's click ids.
    GCLID,
    GBRAID,
    WBRAID,
    /// TikTok's click and browser ids.
    TTCLID,
    TTP
  }

  /// Whether the person lets their data be used for ads.
  public enum Consent {
    GRANTED,
    DENIED,
    UNTOLD
  }

  @Override
  public String toString() {
    return "Person" + traits.keySet() + " " + consent;
  }
}
