package io.creativefactory.config.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// What stands behind a key or a dash. A question that does not fit adds a fault and is answered
/// with empty.
///
/// Text is taken as written: `NO` is Norway and not `false`, `9:16` is a ratio and not 556, `39.00`
/// keeps its zeros. Numbers must stand without quotes.
public final class YamlValue {
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

  private final String path;
  private final Node node;
  private final Faults faults;

  YamlValue(String path, Node node, Faults faults) {
    this.path = path;
    this.node = node;
    this.faults = faults;
  }

  /// Where it stands, for example `media[1].path`.
  public String path() {
    return path;
  }

  public int line() {
    return node.getStartMark().getLine() + 1;
  }

  /// Adds `<path> <message>` at this line.
  public void fault(String message) {
    faults.add(line(), path + " " + message);
  }

  /// One line of text that is not blank, its ends stripped.
  public Optional<String> text() {
    Optional<String> text = scalar("a text").map(found -> found.getValue().strip());
    if (text.isPresent() && text.get().isEmpty()) {
      fault("is empty; give a text or leave the key out");
      return Optional.empty();
    }
    if (text.isPresent() && text.get().lines().count() > 1) {
      fault("has " + text.get().lines().count() + " lines; write it on one");
      return Optional.empty();
    }
    return text;
  }

  /// Text that a parser accepts; its `IllegalArgumentException` becomes the fault.
  public <T> Optional<T> parsed(Function<String, T> parser) {
    return text().flatMap(text -> tried(text, parser));
  }

  private <T> Optional<T> tried(String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException e) {
      fault("is wrong: " + e.getMessage());
      return Optional.empty();
    }
  }

  /// An ISO 4217 code.
  public Optional<Currency> currency() {
    return parsed(YamlValue::currencyOf);
  }

  private static Currency currencyOf(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + code + "' is not an ISO 4217 currency; write three letters such as EUR", e);
    }
  }

  public Optional<Integer> wholeNumber(int low, int high) {
    String wanted = "a whole number from " + low + " to " + high;
    Optional<Integer> number = number(WHOLE, wanted).map(Integer::valueOf);
    if (number.isPresent() && (number.get() < low || number.get() > high)) {
      fault("is " + number.get() + "; give " + wanted);
      return Optional.empty();
    }
    return number;
  }

  public Optional<Double> decimal(double low, double high) {
    String wanted = "a number from " + new BigDecimal(low) + " to " + new BigDecimal(high);
    Optional<Double> number = number(DECIMAL, wanted).map(Double::valueOf);
    if (number.isPresent() && (number.get() < low || number.get() > high)) {
      fault("is " + number.get() + "; give " + wanted);
      return Optional.empty();
    }
    return number;
  }

  public Optional<Boolean> yesOrNo() {
    Optional<ScalarNode> scalar = scalar("true or false");
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    return switch (scalar.get().getValue()) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> {
        fault("is '" + scalar.get().getValue() + "'; give true or false");
        yield Optional.empty();
      }
    };
  }

  public Optional<YamlMapping> mapping() {
    if (node instanceof MappingNode mapping && mapping.getTag().equals(Tag.MAP)) {
      return Optional.of(new YamlMapping(path, mapping, faults));
    }
    fault("must hold keys, not " + kind());
    return Optional.empty();
  }

  /// The entries of a list, each with its own path; none after a fault.
  public List<YamlValue> list() {
    if (!(node instanceof SequenceNode sequence) || !sequence.getTag().equals(Tag.SEQ)) {
      fault("must be a list, such as [a, b], not " + kind());
      return List.of();
    }
    List<YamlValue> entries = new ArrayList<>();
    for (Node entry : sequence.getValue()) {
      entries.add(new YamlValue(path + "[" + entries.size() + "]", entry, faults));
    }
    return entries;
  }

  /// A list of `min` to `max` different things; empty when any entry was at fault.
  public <T> Optional<List<T>> listOf(int min, int max, Function<YamlValue, Optional<T>> entry) {
    boolean isList = node instanceof SequenceNode;
    List<YamlValue> entries = list();
    if (isList && (entries.size() < min || entries.size() > max)) {
      fault("has " + entries.size() + " entries; give " + min + " to " + max);
      return Optional.empty();
    }
    List<T> read = new ArrayList<>();
    for (YamlValue value : entries) {
      Optional<T> one = entry.apply(value);
      if (one.isPresent() && read.contains(one.get())) {
        value.fault("is " + one.get() + " a second time; name it once");
      } else {
        one.ifPresent(read::add);
      }
    }
    return isList && read.size() == entries.size() ? Optional.of(read) : Optional.empty();
  }

  /// Whether nothing stands here, as behind `key:` or where a `#` began a remark.
  public boolean isNothing() {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
  }

  private Optional<String> number(Pattern shape, String wanted) {
    Optional<ScalarNode> scalar = scalar(wanted);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    String written = scalar.get().getValue();
    Tag tag = scalar.get().getTag();
    boolean isNumber = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
    boolean isPlain = scalar.get().getScalarStyle() == ScalarStyle.PLAIN;
    if (!isNumber || !isPlain || !shape.matcher(written).matches()) {
      fault("is '" + written + "'; give " + wanted + ", without quotes");
      return Optional.empty();
    }
    return Optional.of(written);
  }

  private Optional<ScalarNode> scalar(String wanted) {
    if (!(node instanceof ScalarNode scalar)) {
      fault("must be " + wanted + ", not " + kind());
      return Optional.empty();
    }
    if (!scalar.getTag().startsWith(Tag.PREFIX)) {
      fault("carries the tag " + scalar.getTag().getValue() + "; write the value alone");
      return Optional.empty();
    }
    if (scalar.getTag().equals(Tag.NULL)) {
      fault("is empty; give " + wanted + " or leave the key out");
      return Optional.empty();
    }
    return Optional.of(scalar);
  }

  private String kind() {
    return switch (node) {
      case MappingNode _ -> "keys";
      case SequenceNode _ -> "a list";
      case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> "nothing";
      default -> "a single value";
    };
  }
}
