package io.creativefactory.platform.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.platform.Person.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

  @ParameterizedTest
  @CsvSource({
    "META, EMAIL, ' John_Smith@Gmail.com ', john_smith@gmail.com",
    "TIKTOK, EMAIL, J.Smith+x@gmail.com, j.smith+x@gmail.com",
    "GOOGLE, EMAIL, J.Smith+x@Gmail.com, jsmith@gmail.com",
    "GOOGLE, EMAIL, J.Smith+x@work.example, j.smith+x@work.example",
    "META, PHONE, +49 (151) 234-567 89, 4915123456789",
    "TIKTOK, PHONE, 0049 151 23456789, +4915123456789",
    "GOOGLE, PHONE, 12133734253, +12133734253",
    "META, CITY, St. Gallen 9, stgallen",
    "META, REGION, CA., ca",
    "META, POST_CODE, 94035-1234, 94035",
    "META, POST_CODE, SW1A 1AA, sw1a1aa",
    "META, COUNTRY, US, us",
    "META, FIRST_NAME, ' Zoë ', zoë",
    "TIKTOK, EXTERNAL_ID, Kunde-7, Kunde-7",
    "META, EXTERNAL_ID, Kunde-7, Kunde-7"
  })
  void each_platform_writes_a_trait_its_own_way(
      Normal normal, Trait trait, String value, String written) {
    assertThat(normal.written(trait, value)).contains(written);
    assertThat(normal.hashed(trait, value)).contains(Normal.sha256(written));
  }

  @ParameterizedTest
  @CsvSource({
    "META, EMAIL, nobody",
    "META, EMAIL, a@b",
    "META, PHONE, 0151 23456789",
    "META, PHONE, 123",
    "GOOGLE, PHONE, call me",
    "META, COUNTRY, Germany",
    "META, POST_CODE, 1",
    "TIKTOK, CITY, Berlin",
    "GOOGLE, EMAIL, +x@gmail.com",
    "META, USER_AGENT, Mozilla",
    "TIKTOK, EMAIL, 5d41402abc4b2a76b9719d911017c592"
  })
  void what_cannot_be_written_that_way_is_left_out(Normal normal, Trait trait, String value) {
    assertThat(normal.hashed(trait, value)).isEmpty();
  }

  @Test
  void the_platforms_own_check_values_come_out() {
    assertThat(Normal.META.hashed(Trait.EMAIL, "John_Smith@gmail.com"))
        .contains("62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f");
    assertThat(Normal.TIKTOK.hashed(Trait.PHONE, "+1 213 373 4253"))
        .contains("9f7ec22d72092cd3c0b58726ed9c2d91b92e51a3f29837508fb2948bb22dd2fd");
  }

  @Test
  void what_was_hashed_before_passes_as_it_is() {
    String hash = Normal.sha256("a@b.example");

    assertThat(Normal.GOOGLE.hashed(Trait.EMAIL, hash.toUpperCase(java.util.Locale.ROOT)))
        .contains(hash);
    assertThat(Normal.META.hashed(Trait.EMAIL, "5d41402abc4b2a76b9719d911017c592"))
        .contains("5d41402abc4b2a76b9719d911017c592");
  }
}
