package io.guichet.application.permit;

import io.guichet.application.identity.Caller;
import io.guichet.domain.access.Reach;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a type may bring along a customer, a person or how much of what a customer has, in
 * whatever way: among several, for instance, or in what is no command.
 */
final class Hiding {

    private static final String OURS = "io.guichet.";
    private static final Set<Class<?>> SOMEBODY =
            Set.of(
                    CustomerNumber.class,
                    Customer.class,
                    ProfileId.class,
                    Caller.class,
                    Reach.class);

    private final Set<Type> seen = new HashSet<>();

    private Hiding() {}

    static boolean somebodyIn(Type type) {
        return new Hiding().brings(type);
    }

    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    private boolean brings(Type type) {
        return SOMEBODY.contains(type) || seen.add(type) && parts(type).anyMatch(this::brings);
    }

    private static Stream<? extends Type> parts(Type type) {
        return switch (type) {
            case Class<?> plain -> parts(plain);
            case ParameterizedType several ->
                    Stream.concat(
                            Stream.of(several.getRawType()),
                            Arrays.stream(several.getActualTypeArguments()));
            case GenericArrayType array -> Stream.of(array.getGenericComponentType());
            case WildcardType any -> Arrays.stream(any.getUpperBounds());
            case TypeVariable<?> any -> Arrays.stream(any.getBounds());
            default -> throw new IllegalArgumentException(type.getTypeName());
        };
    }

    private static Stream<? extends Type> parts(Class<?> type) {
        if (type.isArray()) {
            return Stream.of(type.getComponentType());
        }
        if (!isOurs(type) || type.isEnum()) {
            return Stream.empty();
        }
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getGenericType);
        }
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                : Arrays.stream(type.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .map(Method::getGenericReturnType);
    }
}
