package io.creativefactory.tools.claims;

import io.creativefactory.domain.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How a price may be written in an ad. Whole amounts may drop their decimals; nothing is rounded.
public final class PriceWords {
  private static final Map<String, String> SYMBOLS =
      Map.of("EUR", "€", "USD", "$", "GBP", "£", "JPY", "¥", "INR", "₹", "KRW", "₩", "ILS", "₪");

  private PriceWords() {}

  /// The form that ads use: `€39`, `€1.20`, `200 DKK`.
  public static String shown(Money price) {
    return forms(price).getFirst();
  }

  /// Every form that says exactly this price, the one for ads first.
  public static List<String> forms(Money price) {
    String code = price.currency().getCurrencyCode();
    String symbol = SYMBOLS.get(code);
    List<String> forms = new ArrayList<>();
    for (String number : numbers(price)) {
      if (symbol != null) {
        forms.add(symbol + number);
        forms.add(number + " " + symbol);
        forms.add(number + symbol);
      }
      forms.add(number + " " + code);
      forms.add(code + " " + number);
    }
    return List.copyOf(forms);
  }

  private static List<String> numbers(Money price) {
    BigDecimal exact = price.amount();
    String full = exact.toPlainString();
    boolean whole = exact.stripTrailingZeros().scale() <= 0;
    return whole && exact.scale() > 0
        ? List.of(exact.toBigInteger().toString(), full, full.replace('.', ','))
        : List.of(full, full.replace('.', ',')).stream().distinct().toList();
  }
}
