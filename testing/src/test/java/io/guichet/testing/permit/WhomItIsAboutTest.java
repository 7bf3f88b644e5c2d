package io.guichet.testing.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.permit.Actor.Person;
import io.guichet.application.permit.Actors;
import io.guichet.application.permit.Gate;
import io.guichet.application.permit.NotPermittedException;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Whom a use case is about is seen in what it is given, or it is not offered at all. */
class WhomItIsAboutTest {

    private static final Logger LOG = Logger.getLogger(Gate.class.getName());
    private static final CustomerNumber BAKERY = new CustomerNumber(10001);
    private static final ProfileId ANNA = new ProfileId(new UUID(0, 1));
    private static final ProfileId PAUL = new ProfileId(new UUID(0, 2));
    private static final Uses NONE =
            (Uses)
                    Proxy.newProxyInstance(
                            Uses.class.getClassLoader(),
                            new Class<?>[] {Uses.class},
                            (proxy, method, arguments) -> null);

    @BeforeEach
    void refusalsAreMeant() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void logAgain() {
        LOG.setLevel(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"billing", "owner", "any", "any@usage", "house|billing"})
    void what_a_permission_opens_names_the_customer(String who) {
        for (String method : List.of("word", "perhapsCustomer", "amongCustomers", "wish")) {
            assertThatThrownBy(() -> offered(method, who))
                    .as(method)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith(method + " names no customer");
        }
        assertThat(offered("customer", who)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"self", "arriving", "self|house"})
    void nobody_is_named_where_nobody_looks(String who) {
        for (String method :
                List.of("amongPersons", "amongCustomers", "later", "chain", "wrapped", "open")) {
            assertThatThrownBy(() -> offered(method, who))
                    .as(method)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith(method + " names somebody where nobody looks");
        }
        assertThat(offered("word", who)).isNotNull();
    }

    @Test
    void what_is_not_for_persons_names_whom_it_likes() {
        for (String line : List.of("- billing", "house -", "anyone all")) {
            assertThat(new Gate(List.of(name("amongPersons") + " " + line)).guard(Uses.class, NONE))
                    .isNotNull();
        }
    }

    @Test
    void who_may_be_left_out_is_looked_at_where_he_is_there() {
        Uses uses = offered("perhapsPerson", "self");

        assertThat(passes(uses, it -> it.perhapsPerson(Optional.empty()))).isTrue();
        assertThat(passes(uses, it -> it.perhapsPerson(Optional.of(ANNA)))).isTrue();
        assertThat(passes(uses, it -> it.perhapsPerson(Optional.of(PAUL)))).isFalse();
    }

    @Test
    void commands_of_several_kinds_are_looked_into() {
        Uses uses = offered("wish", "self");

        assertThat(passes(uses, it -> it.wish(new Nothing()))).isTrue();
        assertThat(passes(uses, it -> it.wish(new Of(ANNA, Optional.of(BAKERY))))).isTrue();
        assertThat(passes(uses, it -> it.wish(new Of(PAUL, Optional.empty())))).isFalse();
    }

    private static Uses offered(String method, String who) {
        return new Gate(List.of(name(method) + " " + who + " -")).guard(Uses.class, NONE);
    }

    private static String name(String method) {
        return Arrays.stream(Uses.class.getMethods())
                .filter(one -> one.getName().equals(method))
                .map(one -> Gate.nameOf(Uses.class, one))
                .findFirst()
                .orElseThrow();
    }

    private static boolean passes(Uses uses, Consumer<Uses> call) {
        Person anna = new Person(ANNA, Map.of(BAKERY, Permissions.ofOwner()));
        Actors.begin(anna);
        try {
            call.accept(uses);
            return true;
        } catch (NotPermittedException refused) {
            return false;
        } finally {
            Actors.end();
        }
    }

    /** What use cases may be given. */
    public interface Uses {

        void word(String word);

        void customer(CustomerNumber customer);

        void perhapsCustomer(Optional<CustomerNumber> customer);

        void amongCustomers(List<CustomerNumber> customers);

        void perhapsPerson(Optional<ProfileId> person);

        void amongPersons(Map<String, ProfileId> persons);

        void later(Supplier<ProfileId> person);

        void chain(Chain chain);

        void wrapped(Wrapped<ProfileId> wrapped);

        void open(Open open);

        void wish(Wish wish);
    }

    private record Chain(ProfileId person, Optional<Chain> next) {}

    private record Wrapped<T>(T content) {}

    /** No record, so nobody knows what is in it. */
    private interface Open {

        ProfileId person();
    }

    /** One of several. */
    private sealed interface Wish {}

    private record Nothing() implements Wish {}

    private record Of(ProfileId person, Optional<CustomerNumber> customer) implements Wish {}
}
