package io.creativefactory.sandbox.google;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A query of the Google Ads Query Language, as far as we send it: no `OR`, no `DURING`, no
/// parameters. What is beyond is refused and says so.
///
/// @param limit 0 for none
record Gaql(
    List<String> select, String from, List<Condition> where, List<String> order, int limit) {
  private static final Pattern QUERY =
      Pattern.compile(
          "\\s*SELECT\\s+(?<select>.+?)\\s+FROM\\s+(?<from>\\w+)(?:\\s+WHERE\\s+(?<where>.+?))?"
              + "(?:\\s+ORDER\\s+BY\\s+(?<order>[\\w.,\\s]+?))?(?:\\s+LIMIT\\s+(?<limit>\\d+))?\\s*",
          Pattern.DOTALL);
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\s*(?<field>[a-z_.0-9]+)\\s*(?<op>!=|<=|>=|=|LIKE|BETWEEN)\\s*"
              + "(?<one>'[^']*'|-?\\d+)(?:\\s+AND\\s+(?<two>'[^']*'|-?\\d+)(?=\\s*(?:AND|$)))?\\s*"
              + "(?:AND|$)",
          Pattern.DOTALL);

  Gaql {
    select = List.copyOf(select);
    where = List.copyOf(where);
    order = List.copyOf(order);
  }

  /// @param other upper end of BETWEEN, else empty
  record Condition(String field, String op, String value, String other) {
    boolean holds(String actual) {
      return switch (op) {
        case "=" -> actual.equals(value);
        case "!=" -> !actual.equals(value);
        case "<=" -> actual.compareTo(value) <= 0;
        case ">=" -> actual.compareTo(value) >= 0;
        case "BETWEEN" -> actual.compareTo(value) >= 0 && actual.compareTo(other) <= 0;
        case "LIKE" -> Pattern.compile(like(), Pattern.DOTALL).matcher(actual).matches();
        default -> throw new IllegalStateException(op);
      };
    }

    private String like() {
      StringBuilder pattern = new StringBuilder("(?i)");
      value
          .chars()
          .mapToObj(Character::toString)
          .forEach(each -> pattern.append(each.equals("%") ? ".*" : Pattern.quote(each)));
      return pattern.toString();
    }
  }

  static Gaql read(String query) {
    Matcher found = QUERY.matcher(query);
    if (!found.matches()) {
      throw refused("QUERY_ERROR", "the SANDBOX reads SELECT … FROM … [WHERE] [ORDER BY] [LIMIT]");
    }
    String order = found.group("order");
    String limit = found.group("limit");
    return new Gaql(
        fields(found.group("select")),
        found.group("from"),
        conditions(found.group("where")),
        order == null ? List.of() : fields(order),
        limit == null ? 0 : Integer.parseInt(limit));
  }

  private static List<String> fields(String text) {
    List<String> fields = List.of(text.strip().split("\\s*,\\s*"));
    for (String each : fields) {
      if (!each.matches("[a-z_0-9]+(\\.[a-z_0-9]+)+")) {
        throw refused("BAD_FIELD_NAME", "'" + each + "' is no field name");
      }
    }
    return fields;
  }

  private static List<Condition> conditions(@Nullable String text) {
    List<Condition> conditions = new ArrayList<>();
    if (text == null) {
      return conditions;
    }
    Matcher found = CONDITION.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!found.find(at) || found.start() != at) {
        throw refused("UNEXPECTED_INPUT", "the SANDBOX cannot read '" + text.substring(at) + "'");
      }
      boolean between = found.group("op").equals("BETWEEN");
      String two = found.group("two");
      if (between != (two != null)) {
        throw refused("EXPECTED_VALUE_WITH_BETWEEN_OPERATOR", "at '" + text.substring(at) + "'");
      }
      conditions.add(
          new Condition(
              found.group("field"),
              found.group("op"),
              bare(found.group("one")),
              two == null ? "" : bare(two)));
      at = found.end();
    }
    return conditions;
  }

  private static String bare(String value) {
    return value.startsWith("'") ? value.substring(1, value.length() - 1) : value;
  }

  static GoogleError refused(String name, String why) {
    return GoogleError.invalid("queryError." + name, "Error in query: " + why + ".");
  }
}
