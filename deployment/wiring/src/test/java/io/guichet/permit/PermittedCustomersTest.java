package io.guichet.permit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;
import io.guichet.application.permit.Gate;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** Every use case says whom it is about, so that the check can hold somebody to it. */
class PermittedCustomersTest {

    private static final Map<String, Line> PERMITS = Line.permits();

    /** The gate takes none that it could not hold to its line. */
    @Test
    void what_a_permission_of_a_customer_opens_names_him_and_nobody_hides_from_the_check() {
        Gate gate = new Gate();

        assertThat(Edges.offered()).isNotEmpty().allSatisfy(port -> guard(gate, port));
    }

    private static <T> void guard(Gate gate, Class<T> port) {
        Object handler =
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) -> null);
        assertThat(gate.guard(port, port.cast(handler))).isNotNull();
    }

    /** Whom a use case is done for is the first that it names: look at who comes second. */
    @Test
    void only_transfers_name_two_customers() {
        assertThat(
                        Edges.offered()
                                .flatMap(port -> Arrays.stream(port.getMethods()))
                                .filter(use -> isForHolders(use))
                                .filter(use -> customersIn(use.getParameterTypes()) > 1)
                                .map(use -> use.getDeclaringClass().getSimpleName())
                                .distinct())
                .containsExactly("TransferAccount");
    }

    private static boolean isForHolders(Method useCase) {
        Line line = PERMITS.get(Gate.nameOf(useCase.getDeclaringClass(), useCase));
        return line != null && line.holdings().findAny().isPresent();
    }

    /** By themselves, and in commands. */
    private static long customersIn(Class<?>... types) {
        return Arrays.stream(types)
                .mapToLong(
                        type ->
                                type == CustomerNumber.class || type == Customer.class
                                        ? 1
                                        : type.isRecord() ? customersIn(parts(type)) : 0)
                .sum();
    }

    private static Class<?>[] parts(Class<?> command) {
        return Arrays.stream(command.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
    }

    /** What an edge said of it nobody could check. */
    @Test
    void only_the_application_says_that_a_second_factor_was_confirmed() {
        assertThat(
                        Stream.concat(
                                        Edges.of(Actors.class)
                                                .getMethod("factorConfirmed", ProfileId.class)
                                                .getAccessesToSelf()
                                                .stream(),
                                        Edges.of(Actor.Person.class)
                                                .getConstructor(
                                                        ProfileId.class, Map.class, boolean.class)
                                                .getAccessesToSelf()
                                                .stream())
                                .map(access -> access.getOriginOwner().getPackageName())
                                .distinct())
                .containsExactlyInAnyOrder(
                        "io.guichet.application.factor", "io.guichet.application.permit");
    }
}
