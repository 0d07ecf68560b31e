package io.creativefactory.config.json;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.Serial;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/// Makes `@Nullable` on a record component mean the same in JSON as in Java: everything else must
/// be there, and so must every entry of a list or map. A component of [AbsentMeans] may be left
/// out, but is not null when it is written.
final class NullnessIntrospector extends JacksonAnnotationIntrospector {
  @Serial private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    if (member instanceof AnnotatedParameter parameter && ofRecord(parameter)) {
      return !mayBeNull(parameter) && absent(parameter) == null;
    }
    return super.hasRequiredMarker(config, member);
  }

  /// The value of an absent component goes in as Jackson's injected values do, and only where the
  /// input is silent.
  @Override
  public JacksonInject.@Nullable Value findInjectableValue(
      MapperConfig<?> config, AnnotatedMember member) {
    if (member instanceof AnnotatedParameter parameter && ofRecord(parameter)) {
      Object absent = absent(parameter);
      return absent == null
          ? null
          : JacksonInject.Value.construct(new AbsentMeans.Meaning(absent), true, false);
    }
    return super.findInjectableValue(config, member);
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    if (annotated instanceof AnnotatedParameter parameter && ofRecord(parameter)) {
      return JsonSetter.Value.construct(mayBeNull(parameter) ? Nulls.SET : Nulls.FAIL, Nulls.FAIL);
    }
    return super.findSetterInfo(config, annotated);
  }

  private static boolean ofRecord(AnnotatedParameter parameter) {
    return parameter.getDeclaringClass().isRecord();
  }

  private static @Nullable Object absent(AnnotatedParameter parameter) {
    if (!(parameter.getOwner().getMember() instanceof Constructor<?> constructor)) {
      return null;
    }
    Class<?> owner = constructor.getDeclaringClass();
    RecordComponent[] components = owner.getRecordComponents();
    if (constructor.getParameterCount() != components.length) {
      return null;
    }
    return AbsentMeans.of(owner, components[parameter.getIndex()].getName());
  }

  private static boolean mayBeNull(AnnotatedParameter parameter) {
    return parameter.getOwner().getMember() instanceof Constructor<?> constructor
        && constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
            Nullable.class);
  }
}
