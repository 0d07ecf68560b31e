package io.creativefactory.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.config.database.DatabaseSettings;
import io.creativefactory.config.database.TestDatabase;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import org.junit.jupiter.api.Test;

class NamedServerTest {
  private final DatabaseSettings good = TestDatabase.freshSettings();

  @Test
  void a_database_that_answers_is_used_as_it_was_named() {
    assertThat(
            new NamedServer(new NamedDatabase(good.url(), good.user(), good.password())).checked())
        .isEqualTo(good);
  }

  @Test
  void a_wrong_password_is_told_in_one_line_that_shows_none() {
    FactoryException failure =
        refused(new NamedDatabase(good.url() + "&password=open", good.user(), "sesame"));
    assertThat(failure.code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
    assertThat(failure.getMessage())
        .contains("password authentication failed", "DB_PASSWORD")
        .doesNotContain("sesame", "open", "\n");
  }

  @Test
  void a_port_that_nobody_listens_on_is_told() {
    FactoryException failure =
        refused(new NamedDatabase("jdbc:postgresql://127.0.0.1:1/factory", "anna", ""));
    assertThat(failure.code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
    assertThat(failure).hasMessageContainingAll("127.0.0.1:1/factory", "refused", "DB_URL");
  }

  @Test
  void another_kind_of_database_is_bad_input() {
    FactoryException failure = refused(new NamedDatabase("mysql://127.0.0.1/x", "anna", ""));
    assertThat(failure.code()).isEqualTo(ErrorCode.CONFIG_INVALID);
    assertThat(failure).hasMessageContaining("jdbc:postgresql://127.0.0.1:5432/factory");
  }

  private static FactoryException refused(NamedDatabase named) {
    FactoryException failure =
        catchThrowableOfType(FactoryException.class, () -> new NamedServer(named).checked());
    assertThat(failure).isNotNull();
    return failure;
  }
}
