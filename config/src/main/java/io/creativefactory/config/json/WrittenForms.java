package io.creativefactory.config.json;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.review.VersionHash;
import java.io.Serial;
import java.time.Duration;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.util.StdConverter;

/// Values that people write in one word, and money in two.
final class WrittenForms extends SimpleModule {
  @Serial private static final long serialVersionUID = 1L;

  WrittenForms() {
    super("written-forms");
    word(Ratio.class, Ratio::parse);
    word(Colour.class, Colour::parse);
    word(TenantId.class, TenantId::new);
    word(RunId.class, RunId::parse);
    word(VersionHash.class, VersionHash::new);
    addSerializer(Duration.class, new MillisWriter());
    addDeserializer(Duration.class, new MillisReader());
    addSerializer(Money.class, new StdConvertingSerializer(Money.class, new MoneyOut()));
    addDeserializer(Money.class, new StdConvertingDeserializer<>(new MoneyIn()));
  }

  private <T> void word(Class<T> type, Function<String, T> parse) {
    addSerializer(type, new ToStringSerializer(type));
    addDeserializer(type, new WordReader<>(type, parse));
  }

  private static final class WordReader<T> extends StdScalarDeserializer<T> {
    private final Function<String, T> parse;

    WordReader(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return context.reportInputMismatch(this, "must be text");
      }
      try {
        return parse.apply(parser.getString());
      } catch (IllegalArgumentException e) {
        return context.reportInputMismatch(this, "%s", e.getMessage());
      }
    }
  }

  private static final class MillisWriter extends StdScalarSerializer<Duration> {
    MillisWriter() {
      super(Duration.class);
    }

    /// A part of a millisecond is refused: rounding it would make another record of it.
    @Override
    public void serialize(Duration value, JsonGenerator out, SerializationContext context) {
      if (value.toNanosPart() % 1_000_000 != 0) {
        context.reportMappingProblem("duration %s is not a whole number of milliseconds", value);
      }
      out.writeNumber(value.toMillis());
    }
  }

  private static final class MillisReader extends StdScalarDeserializer<Duration> {
    MillisReader() {
      super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
        return context.reportInputMismatch(this, "must be a whole number of milliseconds");
      }
      return Duration.ofMillis(parser.getLongValue());
    }
  }

  /// @param amount decimal text in major units, with the currency's own number of decimals
  private record WrittenMoney(String amount, String currency) {}

  private static final class MoneyOut extends StdConverter<Money, WrittenMoney> {
    @Override
    public WrittenMoney convert(Money money) {
      return new WrittenMoney(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
  }

  private static final class MoneyIn extends StdConverter<WrittenMoney, Money> {
    @Override
    public Money convert(WrittenMoney written) {
      return Money.parse(written.amount(), written.currency());
    }
  }
}
