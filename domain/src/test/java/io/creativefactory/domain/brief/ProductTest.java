package io.creativefactory.domain.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Colour;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductTest {

  @ParameterizedTest
  @CsvSource({
    "Nordkilde,Spring Water 0.5 l,Nordkilde: Spring Water 0.5 l",
    "molu,molu Cold Brew Tea,molu Cold Brew Tea",
    "molu,Molu,Molu",
    "Tea,Teapot,Tea: Teapot"
  })
  void a_name_says_its_brand_once(String brand, String product, String named) {
    Product sold = new Product(product, URI.create("https://shop.example"), null);
    Brand of = new Brand(brand, List.of(Colour.BLACK), null, null, List.of());
    assertThat(sold.named(of, ": ")).isEqualTo(named);
  }
}
