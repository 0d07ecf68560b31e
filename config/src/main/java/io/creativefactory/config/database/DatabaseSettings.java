package io.creativefactory.config.database;

/// How to reach a PostgreSQL with pgvector.
///
/// @param url JDBC address, for example `jdbc:postgresql://127.0.0.1:5432/factory`
/// @param password may be empty where the server asks for none; never shown
public record DatabaseSettings(String url, String user, String password) {
  public DatabaseSettings {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "the database address must start with jdbc:postgresql:, such as"
              + " jdbc:postgresql://127.0.0.1:5432/factory");
    }
  }

  /// The same server, with another set of schemas searched first to last.
  public DatabaseSettings withSchemas(String... schemas) {
    String separator = url.contains("?") ? "&" : "?";
    return new DatabaseSettings(
        url + separator + "currentSchema=" + String.join(",", schemas), user, password);
  }

  /// Without the password, and without the address's parameters, where one could stand too.
  @Override
  public String toString() {
    return "DatabaseSettings[url=" + url.replaceAll("\\?.*", "?…") + ", user=" + user + "]";
  }
}
