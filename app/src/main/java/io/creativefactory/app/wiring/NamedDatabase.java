package io.creativefactory.app.wiring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The database that the operator named with `DB_URL`, `DB_USER` and `DB_PASSWORD`; empty for none.
@ConfigurationProperties(prefix = "factory-database", ignoreUnknownFields = false)
record NamedDatabase(
    @DefaultValue("") String url,
    @DefaultValue("") String user,
    @DefaultValue("") String password) {

  /// Without the password.
  @Override
  public String toString() {
    return "NamedDatabase[url=" + url + ", user=" + user + "]";
  }
}
