package io.creativefactory.platform.meta;

import com.google.gson.annotations.SerializedName;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Meta's own business SDK, asked what exists. 24.0.1 is the newest that can be had; what v26 added
/// since is named where it is used, nothing was taken away.
final class Official {
  private static final String SDK = "com.facebook.ads.sdk.";

  private Official() {}

  /// Names of parameters of a request, for example `AdAccount$APIRequestCreateAd`.
  static Set<String> params(String request) {
    return names(request, "PARAMS");
  }

  /// Names of fields that it can be asked for.
  static Set<String> fields(String request) {
    return names(request, "FIELDS");
  }

  private static Set<String> names(String request, String list) {
    try {
      return new HashSet<>(
          Arrays.asList((String[]) Class.forName(SDK + request).getField(list).get(null)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(request + " has no " + list, e);
    }
  }

  /// Values of an enumeration, for example `Campaign$EnumObjective`.
  static Set<String> values(String enumeration) {
    try {
      Object[] constants = Class.forName(SDK + enumeration).getEnumConstants();
      return new HashSet<>(Arrays.stream(constants).map(String::valueOf).toList());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(enumeration, e);
    }
  }

  /// Paths inside the JSON that the model does not know, and values that its enumerations lack.
  static Set<String> unknown(JsonNode json, String model) {
    Set<String> unknown = new HashSet<>();
    try {
      walk(json, Class.forName(SDK + model), model, unknown);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(model, e);
    }
    return unknown;
  }

  private static void walk(JsonNode json, Type type, String path, Set<String> unknown) {
    if (type instanceof ParameterizedType list && List.class.equals(list.getRawType())) {
      json.forEach(each -> walk(each, list.getActualTypeArguments()[0], path, unknown));
    } else if (type instanceof Class<?> model && model.isEnum()) {
      if (Arrays.stream(model.getEnumConstants())
          .noneMatch(each -> each.toString().equals(json.asString("")))) {
        unknown.add(path + "=" + json.asString(""));
      }
    } else if (type instanceof Class<?> model && model.getName().startsWith(SDK)) {
      for (String name : json.propertyNames()) {
        Optional<Field> field = field(model, name);
        if (field.isEmpty()) {
          unknown.add(path + "." + name);
        } else {
          walk(json.path(name), field.get().getGenericType(), path + "." + name, unknown);
        }
      }
    }
  }

  private static Optional<Field> field(Class<?> model, String name) {
    return Arrays.stream(model.getDeclaredFields())
        .filter(each -> {
          SerializedName serialized = each.getAnnotation(SerializedName.class);
          return serialized != null && serialized.value().equals(name);
        })
        .findFirst();
  }
}
