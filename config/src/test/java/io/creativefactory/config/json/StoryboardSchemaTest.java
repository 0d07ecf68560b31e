package io.creativefactory.config.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.editor.Storyboard;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StoryboardSchemaTest {
  private static final JsonMapper JSON = DomainJson.mapper();

  /// One of each record of the format, as the storyboards that use everything hold it.
  private static final Map<Class<?>, ObjectNode> SAMPLES = samples();

  static Set<Class<?>> types() {
    Set<Class<?>> types = new LinkedHashSet<>();
    reach(Storyboard.class, types);
    return types;
  }

  @Test
  void the_schema_defines_the_types_of_the_storyboard_and_no_other() throws IOException {
    List<String> names = new ArrayList<>(types().stream().map(Class::getSimpleName).toList());
    assertThat(names).doesNotHaveDuplicates();
    names.remove("Storyboard");
    assertThat(SchemaFile.load().root().get("$defs").propertyNames())
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @ParameterizedTest
  @MethodSource("types")
  void the_schema_says_what_the_type_says(Class<?> type) throws IOException {
    JsonNode definition = SchemaFile.load().definition(type.getSimpleName());
    assertThat(definition.path("description").asString()).isNotBlank();
    if (type.isEnum()) {
      assertThat(texts(definition.get("enum")))
          .containsExactly(
              Arrays.stream(type.getEnumConstants()).map(Object::toString).toArray(String[]::new));
    } else if (type.isSealed()) {
      assertThat(definition.get("oneOf").valueStream().map(one -> one.get("$ref").asString()))
          .containsExactly(
              Arrays.stream(type.getPermittedSubclasses())
                  .map(StoryboardSchemaTest::reference)
                  .toArray(String[]::new));
    } else {
      assertRecord(type, definition);
    }
  }

  private static void assertRecord(Class<?> type, JsonNode definition) {
    assertThat(definition.get("additionalProperties").asBoolean(true)).isFalse();
    ObjectNode sample = sample(type);
    assertThat(definition.get("properties").propertyNames())
        .containsExactlyElementsOf(sample.propertyNames());
    List<String> required = new ArrayList<>();
    if (sample.has("kind")) {
      required.add("kind");
      assertThat(definition.at("/properties/kind/const")).isEqualTo(sample.get("kind"));
    }
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode property = definition.get("properties").get(component.getName());
      Object absent = AbsentMeans.of(type, component.getName());
      assertThat(property.path("description").asString()).as("%s", component).isNotBlank();
      assertThat(property.get("default"))
          .as("default of %s", component)
          .isEqualTo(absent == null ? null : JSON.readTree(JSON.writeValueAsString(absent)));
      assertThat(form(property)).as("form of %s", component).isEqualTo(form(component));
      if (absent == null && !nullable(component)) {
        required.add(component.getName());
      }
    }
    assertThat(texts(definition.get("required"))).containsExactlyElementsOf(required);
  }

  /// `integer`, `string?`, `#/$defs/Look`, `[#/$defs/Scene]`: the kernel of a property.
  private static String form(JsonNode property) {
    if (property.has("const")) {
      return "integer";
    }
    if (property.has("$ref")) {
      return property.get("$ref").asString();
    }
    if (property.has("anyOf")) {
      assertThat(property.at("/anyOf/1/type").asString()).isEqualTo("null");
      return form(property.at("/anyOf/0")) + "?";
    }
    JsonNode type = property.get("type");
    if (type.isArray()) {
      assertThat(type.get(1).asString()).isEqualTo("null");
      return type.get(0).asString() + "?";
    }
    return type.asString().equals("array")
        ? "[" + property.at("/items/$ref").asString() + "]"
        : type.asString();
  }

  private static String form(RecordComponent component) {
    if (component.getGenericType() instanceof ParameterizedType list) {
      return "[" + reference((Class<?>) list.getActualTypeArguments()[0]) + "]";
    }
    return form(component.getType()) + (nullable(component) ? "?" : "");
  }

  private static String form(Class<?> type) {
    if (type == String.class || type == Colour.class) {
      return "string";
    }
    if (type == int.class || type == Duration.class) {
      return "integer";
    }
    if (type == double.class) {
      return "number";
    }
    return type == boolean.class ? "boolean" : reference(type);
  }

  /// @param step the smallest amount that matters
  record Bound(Class<?> type, String property, String keyword, double at, double step) {
    JsonNode sample(double value) {
      ObjectNode json = StoryboardSchemaTest.sample(type).deepCopy();
      // The other end of a span would refuse this one by itself.
      json.remove("until");
      if (property.equals("until") || property.equals("to")) {
        json.put(property.equals("to") ? "from" : "at", 0);
      }
      return step == 1 ? json.put(property, (long) value) : json.put(property, value);
    }

    double beyond() {
      return keyword.equals("minimum") ? at - step : at + step;
    }
  }

  static List<Bound> bounds() throws IOException {
    List<Bound> bounds = new ArrayList<>();
    for (Class<?> type : SAMPLES.keySet()) {
      JsonNode properties = SchemaFile.load().definition(type.getSimpleName()).get("properties");
      for (Map.Entry<String, JsonNode> property : properties.properties()) {
        JsonNode any = property.getValue().at("/anyOf/0");
        JsonNode said = any.has("type") ? any : property.getValue();
        double step = said.path("type").asString("").equals("integer") ? 1 : 0.001;
        for (String keyword : List.of("minimum", "maximum")) {
          if (said.has(keyword)) {
            double at = said.get(keyword).asDouble();
            bounds.add(new Bound(type, property.getKey(), keyword, at, step));
          }
        }
      }
    }
    return bounds;
  }

  @ParameterizedTest
  @MethodSource("bounds")
  void a_bound_of_the_schema_is_the_bound_of_the_record(Bound bound) throws IOException {
    SchemaFile schema = SchemaFile.load();
    String name = bound.type().getSimpleName();
    JsonNode beyond = bound.sample(bound.beyond());
    assertThatThrownBy(() -> JSON.treeToValue(beyond, bound.type()))
        .isInstanceOf(JacksonException.class);
    assertThat(schema.faults(name, beyond)).isNotEmpty();
    JsonNode within = bound.sample(bound.at());
    assertThat(schema.faults(name, within)).isEmpty();
    boolean lateStart = bound.property().equals("from") && within.has("to");
    if (!lateStart) {
      assertThat(JSON.treeToValue(within, bound.type())).isNotNull();
    }
  }

  @Test
  void storyboards_that_use_everything_hold_against_the_schema() throws IOException {
    for (Storyboard board : List.of(Everything.storyboard(), Everything.named())) {
      JsonNode json = JSON.readTree(JSON.writeValueAsString(board));
      assertThat(SchemaFile.load().faults("Storyboard", json)).isEmpty();
    }
  }

  @Test
  void the_schema_finds_what_the_reader_finds() throws IOException {
    JsonNode good = JSON.readTree(JSON.writeValueAsString(Everything.storyboard()));
    for (String wrong : List.of("version", "look", "scenes", "title")) {
      ObjectNode json = (ObjectNode) good.deepCopy();
      json.remove(wrong);
      assertThat(SchemaFile.load().faults("Storyboard", json)).as(wrong).isNotEmpty();
    }
    assertThat(SchemaFile.load().faults("Storyboard", ((ObjectNode) good).put("colour", 1)))
        .isNotEmpty();
  }

  private static ObjectNode sample(Class<?> type) {
    return Objects.requireNonNull(SAMPLES.get(type), () -> "no storyboard here has a " + type);
  }

  private static Map<Class<?>, ObjectNode> samples() {
    Map<Class<?>, ObjectNode> samples = new LinkedHashMap<>();
    collect(Everything.named(), samples);
    collect(Everything.storyboard(), samples);
    return samples;
  }

  private static void collect(@Nullable Object value, Map<Class<?>, ObjectNode> samples) {
    switch (value) {
      case null -> {}
      case List<?> list -> list.forEach(entry -> collect(entry, samples));
      case Colour _ -> {}
      case Record owner -> {
        samples.put(owner.getClass(), (ObjectNode) JSON.readTree(JSON.writeValueAsString(owner)));
        for (RecordComponent component : owner.getClass().getRecordComponents()) {
          collect(read(owner, component), samples);
        }
      }
      default -> {}
    }
  }

  private static @Nullable Object read(Record owner, RecordComponent component) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void reach(Class<?> type, Set<Class<?>> types) {
    boolean ours = type.getPackage() == Storyboard.class.getPackage();
    if (!ours || !types.add(type)) {
      return;
    }
    if (type.isSealed()) {
      Stream.of(type.getPermittedSubclasses()).forEach(one -> reach(one, types));
    }
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        Type generic = component.getGenericType();
        reach(
            generic instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType(),
            types);
      }
    }
  }

  private static boolean nullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static String reference(Class<?> type) {
    return "#/$defs/" + type.getSimpleName();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
