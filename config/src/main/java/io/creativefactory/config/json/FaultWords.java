package io.creativefactory.config.json;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// Puts a fault of reading into one line for people: line, JSON pointer, what is there, what would
/// be right. The library's own words speak of classes and tokens.
final class FaultWords {
  private static final Pattern MISSING = Pattern.compile("required creator property '([^']+)'");
  private static final Pattern KINDS = Pattern.compile("known type ids = (\\[[^]]*])");

  private FaultWords() {}

  static String line(JacksonException fault) {
    TokenStreamLocation at = fault.getLocation();
    boolean known = at != null && at.getLineNr() > 0;
    String pointer = pointer(fault);
    return (known ? at.getLineNr() + ": " : "")
        + (pointer.isEmpty() ? "/" : pointer)
        + ": "
        + problem(fault);
  }

  /// Where it went wrong as an RFC 6901 pointer; `""` for the whole of what was read.
  static String pointer(JacksonException fault) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : fault.getPath()) {
      String name = step.getPropertyName();
      pointer.append('/');
      pointer.append(
          name == null ? "" + step.getIndex() : name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  static String problem(JacksonException fault) {
    String said = String.valueOf(fault.getOriginalMessage()).lines().findFirst().orElse("");
    return switch (fault) {
      case UnrecognizedPropertyException unknown ->
          "unknown property '"
              + unknown.getPropertyName()
              + "'; known are "
              + unknown.getKnownPropertyIds();
      case InvalidTypeIdException kind -> kind(kind, said);
      case ValueInstantiationException refused when refused.getCause() != null ->
          String.valueOf(refused.getCause().getMessage());
      case InvalidFormatException form when constants(form.getTargetType()) != null ->
          "'" + form.getValue() + "' is none of " + constants(form.getTargetType());
      case MismatchedInputException shape -> mismatch(shape.getTargetType(), said);
      default -> said;
    };
  }

  private static String kind(InvalidTypeIdException fault, String said) {
    Matcher kinds = KINDS.matcher(said);
    String known = kinds.find() ? "; known are " + kinds.group(1) : "";
    return fault.getTypeId() == null
        ? "'kind' is missing" + known
        : "'" + fault.getTypeId() + "' is no kind" + known;
  }

  private static String mismatch(@Nullable Class<?> type, String said) {
    Matcher missing = MISSING.matcher(said);
    if (missing.find()) {
      return "'" + missing.group(1) + "' is missing";
    }
    boolean libraryWords = said.startsWith("Cannot ") || said.startsWith("Invalid `null`");
    String right = type == null || !libraryWords ? null : form(type);
    return right == null ? said : "must be " + right;
  }

  /// What is written for a type, or null where the library's words are all there is.
  private static @Nullable String form(Class<?> type) {
    if (type == int.class || type == long.class) {
      return "a whole number";
    }
    if (type == double.class) {
      return "a number";
    }
    if (type == boolean.class) {
      return "true or false";
    }
    if (type == String.class) {
      return "text";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list [ … ]";
    }
    return type.isRecord() ? "an object { … }" : null;
  }

  private static @Nullable List<Object> constants(@Nullable Class<?> type) {
    Object @Nullable [] constants = type == null ? null : type.getEnumConstants();
    return constants == null ? null : List.of(constants);
  }
}
