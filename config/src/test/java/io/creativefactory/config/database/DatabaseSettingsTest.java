package io.creativefactory.config.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {
  @Test
  void no_password_is_ever_shown() {
    String url = "jdbc:postgresql://db.example/f?password=hunter2";
    assertThat(new DatabaseSettings(url, "mara", "hunter2").toString())
        .isEqualTo("DatabaseSettings[url=jdbc:postgresql://db.example/f?…, user=mara]");
  }

  @Test
  void schemas_join_the_parameters_there_are() {
    DatabaseSettings plain = new DatabaseSettings("jdbc:postgresql://db/f", "u", "");
    assertThat(plain.withSchemas("a", "public").url()).endsWith("/f?currentSchema=a,public");
    DatabaseSettings more = new DatabaseSettings("jdbc:postgresql://db/f?ssl=true", "u", "");
    assertThat(more.withSchemas("a").url()).endsWith("?ssl=true&currentSchema=a");
  }

  @Test
  void another_databases_address_is_refused() {
    assertThatThrownBy(() -> new DatabaseSettings("postgres://db/f", "u", "secret"))
        .hasMessageContaining("must start with jdbc:postgresql:")
        .hasMessageNotContaining("secret");
  }
}
