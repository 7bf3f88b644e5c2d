package io.guichet.application.permit;

import io.guichet.application.identity.Caller;
import io.guichet.domain.access.Reach;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Where the arguments of a use case name a customer, a person and how much of what a customer has:
 * by themselves or within commands. Looked for once, since it is a matter of their types. Where
 * several customers are named, the first is whom it is done for.
 */
final class Named {

    private static final int DEEPEST = 3;
    private static final String OURS = "io.guichet.";

    private final List<Function<Object[], CustomerNumber>> customers = new ArrayList<>();
    private final List<Function<Object[], ProfileId>> profiles = new ArrayList<>();
    private final List<Function<Object[], Reach>> reaches = new ArrayList<>();

    private Named() {}

    static Named in(Method useCase) {
        Named named = new Named();
        Class<?>[] types = useCase.getParameterTypes();
        for (int each = 0; each < types.length; each++) {
            int place = each;
            named.look(types[each], arguments -> arguments[place], DEEPEST);
        }
        return named;
    }

    private void look(Class<?> type, Function<Object[], Object> at, int deeper) {
        if (type == CustomerNumber.class) {
            customers.add(at.andThen(CustomerNumber.class::cast));
        } else if (type == Customer.class) {
            customers.add(at.andThen(Customer.class::cast).andThen(Customer::number));
        } else if (type == ProfileId.class) {
            profiles.add(at.andThen(ProfileId.class::cast));
        } else if (type == Caller.class) {
            profiles.add(at.andThen(Caller.class::cast).andThen(Caller::profile));
        } else if (type == Reach.class) {
            reaches.add(at.andThen(Reach.class::cast));
        } else if (type.isRecord() && type.getName().startsWith(OURS) && deeper > 0) {
            for (RecordComponent component : type.getRecordComponents()) {
                look(component.getType(), at.andThen(read(component)), deeper - 1);
            }
        }
    }

    private static UnaryOperator<Object> read(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return holder -> {
            try {
                return accessor.invoke(holder);
            } catch (IllegalAccessException | InvocationTargetException unreadable) {
                throw new IllegalStateException(component.toString(), unreadable);
            }
        };
    }

    /** Whom it is done for; empty where that is nobody in particular. */
    Optional<CustomerNumber> customer(Object[] arguments) {
        return customers.isEmpty()
                ? Optional.empty()
                : Optional.of(customers.getFirst().apply(arguments));
    }

    /** Whether nobody else is named. */
    boolean isAbout(ProfileId person, Object[] arguments) {
        return profiles.stream().allMatch(named -> person.equals(named.apply(arguments)));
    }

    /** How much is asked for; all where nothing is said of it. */
    Reach reach(Object[] arguments) {
        return reaches.isEmpty() ? Reach.ALL : reaches.getFirst().apply(arguments);
    }
}
