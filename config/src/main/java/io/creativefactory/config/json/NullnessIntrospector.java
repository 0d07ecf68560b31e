package io.creativefactory.config.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.Serial;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/// Makes `@Nullable` on a record component mean the same in JSON as in Java: everything else must
/// be there, and so must every entry of a list or map.
final class NullnessIntrospector extends JacksonAnnotationIntrospector {
  @Serial private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    if (member instanceof AnnotatedParameter parameter && ofRecord(parameter)) {
      return !mayBeNull(parameter);
    }
    return super.hasRequiredMarker(config, member);
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

  private static boolean mayBeNull(AnnotatedParameter parameter) {
    return parameter.getOwner().getMember() instanceof Constructor<?> constructor
        && constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
            Nullable.class);
  }
}
