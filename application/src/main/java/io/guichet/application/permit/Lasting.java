package io.guichet.application.permit;

import io.guichet.application.shared.Export;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a use case answers and is done later, an export being written for instance, was let in with
 * it: it is nobody's call of its own.
 */
final class Lasting {

    private static final ClassValue<Optional<Lasting>> KNOWN =
            new ClassValue<>() {
                @Override
                protected Optional<Lasting> computeValue(Class<?> type) {
                    return find(type);
                }
            };

    private final Constructor<?> constructor;
    private final List<Method> parts;

    private Lasting(Constructor<?> constructor, List<Method> parts) {
        this.constructor = constructor;
        this.parts = parts;
    }

    /** The same answer, with what is done later let in. */
    static Object letIn(Object answer) throws ReflectiveOperationException {
        if (!(answer instanceof Record)) {
            return answer;
        }
        Optional<Lasting> lasting = KNOWN.get(answer.getClass());
        return lasting.isPresent() ? lasting.get().rebuilt(answer) : answer;
    }

    private static Optional<Lasting> find(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (Arrays.stream(components).noneMatch(Lasting::isLater)) {
            return Optional.empty();
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            List<Method> parts =
                    Arrays.stream(components).map(RecordComponent::getAccessor).toList();
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            parts.forEach(part -> part.setAccessible(true));
            return Optional.of(new Lasting(constructor, parts));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type.getName(), impossible);
        }
    }

    private static boolean isLater(RecordComponent component) {
        return component.getType() == Export.class || component.getType() == Supplier.class;
    }

    private Object rebuilt(Object answer) throws ReflectiveOperationException {
        Object[] values = new Object[parts.size()];
        for (int each = 0; each < values.length; each++) {
            values[each] = inside(parts.get(each).invoke(answer));
        }
        return constructor.newInstance(values);
    }

    private static Object inside(Object part) {
        return switch (part) {
            case Export export ->
                    (Export)
                            target ->
                                    inside(
                                            () -> {
                                                export.writeTo(target);
                                                return target;
                                            });
            case Supplier<?> later -> (Supplier<Object>) () -> inside(later);
            default -> part;
        };
    }

    private static Object inside(Supplier<?> later) {
        Actors.continueInside();
        try {
            return later.get();
        } finally {
            Actors.end();
        }
    }
}
