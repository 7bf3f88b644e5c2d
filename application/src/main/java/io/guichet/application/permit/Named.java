package io.guichet.application.permit;

import io.guichet.application.identity.Caller;
import io.guichet.domain.access.Reach;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Where the arguments of a use case name a customer, a person and how much of what a customer has:
 * by themselves, within commands, also those of several kinds, and where they may be left out.
 * Looked for once, since it is a matter of their types. Where several customers are named, the
 * first is whom it is done for.
 */
final class Named {

    private final List<Function<Object[], CustomerNumber>> customers = new ArrayList<>();
    private final List<Function<Object[], ProfileId>> profiles = new ArrayList<>();
    private final List<Function<Object[], Reach>> reaches = new ArrayList<>();
    private boolean surelyACustomer;
    private boolean hiding;

    private Named() {}

    static Named in(Method useCase) {
        Named named = new Named();
        Type[] types = useCase.getGenericParameterTypes();
        for (int each = 0; each < types.length; each++) {
            int place = each;
            named.look(new Place(types[each], arguments -> arguments[place], true, Set.of()));
        }
        return named;
    }

    private void look(Place here) {
        Class<?> type = here.type() instanceof Class<?> plain ? plain : Object.class;
        if (type == CustomerNumber.class) {
            customer(here, here.read(CustomerNumber.class, Function.identity()));
        } else if (type == Customer.class) {
            customer(here, here.read(Customer.class, Customer::number));
        } else if (type == ProfileId.class) {
            profiles.add(here.read(ProfileId.class, Function.identity()));
        } else if (type == Caller.class) {
            profiles.add(here.read(Caller.class, Caller::profile));
        } else if (type == Reach.class) {
            reaches.add(here.read(Reach.class, Function.identity()));
        } else {
            List<Place> within = here.within();
            within.forEach(this::look);
            hiding |= within.isEmpty() && Hiding.somebodyIn(here.type());
        }
    }

    private void customer(Place here, Function<Object[], CustomerNumber> read) {
        surelyACustomer |= customers.isEmpty() && here.surely();
        customers.add(read);
    }

    /** Whether a customer is named whatever the arguments are. */
    boolean isForACustomer() {
        return surelyACustomer;
    }

    /** Whether somebody may be named where nobody looks: one of several, for instance. */
    boolean isHidingSomebody() {
        return hiding;
    }

    /** Whom it is done for; empty where that is nobody in particular. */
    Optional<CustomerNumber> customer(Object[] arguments) {
        return customers.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(customers.getFirst().apply(arguments));
    }

    /** Whether nobody else is named. */
    boolean isAbout(ProfileId person, Object[] arguments) {
        return profiles.stream()
                .map(named -> named.apply(arguments))
                .filter(Objects::nonNull)
                .allMatch(person::equals);
    }

    /** How much is asked for; all where nothing is said of it. */
    Reach reach(Object[] arguments) {
        Reach said = reaches.isEmpty() ? null : reaches.getFirst().apply(arguments);
        return said == null ? Reach.ALL : said;
    }

    /**
     * Where something is handed over.
     *
     * @param at reads it from the arguments; null where it was left out
     * @param surely whether it is there whatever the arguments are
     * @param around the commands that it is part of
     */
    private record Place(
            Type type, Function<Object[], Object> at, boolean surely, Set<Class<?>> around) {

        <T, R> Function<Object[], R> read(Class<T> as, Function<T, R> part) {
            return at.andThen(found -> found == null ? null : part.apply(as.cast(found)));
        }

        /** What it consists of, where that can be told by its type. */
        List<Place> within() {
            if (type instanceof ParameterizedType several
                    && several.getRawType() == Optional.class) {
                return List.of(
                        new Place(
                                several.getActualTypeArguments()[0],
                                at.andThen(Place::content),
                                false,
                                around));
            }
            if (!(type instanceof Class<?> plain)
                    || !Hiding.isOurs(plain)
                    || around.contains(plain)) {
                return List.of();
            }
            List<Place> within = new ArrayList<>();
            if (plain.isRecord()) {
                for (RecordComponent component : plain.getRecordComponents()) {
                    Function<Object[], Object> read = at.andThen(reading(component));
                    within.add(new Place(component.getGenericType(), read, surely, and(plain)));
                }
            } else if (plain.isSealed() && !plain.isEnum()) {
                for (Class<?> kind : plain.getPermittedSubclasses()) {
                    Function<Object[], Object> only =
                            at.andThen(found -> kind.isInstance(found) ? found : null);
                    within.add(new Place(kind, only, false, and(plain)));
                }
            }
            return within;
        }

        private static Object content(Object held) {
            return held instanceof Optional<?> maybe ? maybe.orElse(null) : null;
        }

        private Set<Class<?>> and(Class<?> plain) {
            Set<Class<?>> more = new HashSet<>(around);
            more.add(plain);
            return more;
        }

        private static UnaryOperator<Object> reading(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return holder -> {
                try {
                    return holder == null ? null : accessor.invoke(holder);
                } catch (IllegalAccessException | InvocationTargetException unreadable) {
                    throw new IllegalStateException(component.toString(), unreadable);
                }
            };
        }
    }
}
