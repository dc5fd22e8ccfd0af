package dev.assay.reports.journal;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.io.Serial;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes the JSON say what the Java types say: a record component without `@Nullable` must be there and must
/// not be null. Without this a line that lacks a field would open as a record with a null where no null may
/// be, and fail somewhere else. Lists and maps are the exception: absent is read as empty, so that adding one
/// does not close older journals.
final class NullnessIntrospector extends NopAnnotationIntrospector {
    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        RecordComponent component = componentOf(member);
        if (component == null || component.isAnnotationPresent(JsonUnwrapped.class)) {
            return null;
        }
        return !isNullable(component) && !isContainer(component);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
        RecordComponent component = componentOf(member);
        if (component == null || component.isAnnotationPresent(JsonUnwrapped.class) || isNullable(component)) {
            return JsonSetter.Value.empty();
        }
        return JsonSetter.Value.forValueNulls(isContainer(component) ? Nulls.AS_EMPTY : Nulls.FAIL);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isContainer(RecordComponent component) {
        return Collection.class.isAssignableFrom(component.getType())
                || Map.class.isAssignableFrom(component.getType());
    }

    private static @Nullable RecordComponent componentOf(Annotated member) {
        if (!(member instanceof AnnotatedParameter parameter)) {
            return null;
        }
        Class<?> owner = parameter.getDeclaringClass();
        RecordComponent[] components = owner.isRecord() ? owner.getRecordComponents() : null;
        if (components == null || parameter.getOwner().getParameterCount() != components.length) {
            return null;
        }
        return components[parameter.getIndex()];
    }
}
