package io.guichet.testing.permit;

import io.guichet.application.permit.Gate;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Puts the use cases that a part of an entry adapter holds behind the check, as the server does
 * where it produces them: so a test fails where an adapter forgot to say who acts, or to ask.
 */
public final class Guards {

    private static final Gate GATE = new Gate();

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Guards() {}

    /** The same part, or the same record, over guarded use cases. */
    public static <T> T behind(Class<T> type, T part) {
        return type.cast(new Guards().guarded(type, part));
    }

    private Object guarded(Class<?> declared, Object value) {
        try {
            if (value == null) {
                return null;
            }
            if (Gate.isInPort(declared)) {
                return guard(declared, value);
            }
            if (value instanceof Collection<?> several) {
                for (Object each : several) {
                    guarded(Object.class, each);
                }
            }
            if (isOfAdapters(value.getClass())) {
                return value instanceof Record ? rebuilt(value) : within(value);
            }
            return value;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <I> I guard(Class<I> inPort, Object useCase) {
        return GATE.guard(inPort, inPort.cast(useCase));
    }

    private static boolean isOfAdapters(Class<?> type) {
        String name = type.getName();
        return !type.isEnum()
                && !type.isHidden()
                && (name.startsWith("io.guichet.rest.") || name.startsWith("io.guichet.bot."));
    }

    private Object rebuilt(Object value) throws ReflectiveOperationException {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Object[] parts = new Object[components.length];
        for (int each = 0; each < parts.length; each++) {
            components[each].getAccessor().setAccessible(true);
            parts[each] =
                    guarded(
                            components[each].getType(),
                            components[each].getAccessor().invoke(value));
        }
        Constructor<?> constructor =
                value.getClass()
                        .getDeclaredConstructor(
                                Arrays.stream(components)
                                        .map(RecordComponent::getType)
                                        .toArray(Class[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(parts);
    }

    private Object within(Object value) throws ReflectiveOperationException {
        if (!seen.add(value)) {
            return value;
        }
        for (Class<?> type = value.getClass(); isOfAdapters(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    Object before = field.get(value);
                    Object after = guarded(field.getType(), before);
                    if (after != before) {
                        field.set(value, after);
                    }
                }
            }
        }
        return value;
    }
}
