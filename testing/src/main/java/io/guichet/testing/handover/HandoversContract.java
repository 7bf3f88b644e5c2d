package io.guichet.testing.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.handover.port.Handovers;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Handover;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What every {@link Handovers} promises. */
public abstract class HandoversContract extends Contract {

    private ProfileId anna;
    private CustomerNumber bakery;

    @BeforeEach
    void anOwner() {
        anna = given().profile();
        bakery = given().customer().number();
    }

    @Test
    void one_is_found_by_its_id_and_its_customer() {
        Handover asked = put(asked("Paul@example.org"));

        assertThat(in(() -> handovers().find(asked.id()))).contains(asked);
        assertThat(in(() -> handovers().of(bakery))).contains(asked);
        assertThat(in(() -> handovers().find(UUID.randomUUID()))).isEmpty();
        assertThat(in(() -> handovers().of(given().customer().number()))).isEmpty();
    }

    @Test
    void a_customer_has_one_at_a_time() {
        Handover asked = put(asked("paul@example.org"));
        Handover confirmed = put(asked.confirm());
        assertThat(in(() -> handovers().of(bakery))).contains(confirmed);

        Handover other = put(asked("eve@example.org"));

        assertThat(in(() -> handovers().of(bakery))).contains(other);
        assertThat(in(() -> handovers().find(asked.id()))).isEmpty();
    }

    @Test
    void one_that_is_removed_is_not_there_any_more() {
        put(asked("paul@example.org"));

        assertThat(in(() -> handovers().remove(bakery))).isTrue();
        assertThat(in(() -> handovers().remove(bakery))).isFalse();
        assertThat(in(() -> handovers().of(bakery))).isEmpty();
    }

    @Test
    void those_whose_time_is_over_are_found() {
        Handover asked = put(asked("paul@example.org"));

        assertThat(expired(Duration.ofDays(7).minusSeconds(1))).doesNotContain(asked);
        assertThat(expired(Duration.ofDays(7))).contains(asked);
        assertThat(in(() -> handovers().expired(Given.NOON.plus(Handover.LASTS), 0))).isEmpty();
    }

    @Test
    void nothing_is_left_of_whoever_is_erased_or_closed() {
        String email = in(() -> stores().profiles().find(anna)).orElseThrow().email();
        ProfileId paul = given().profile();
        put(asked("eve@example.org"));
        done(() -> stores().erasing().erasure().erase(anna, Given.NOON));
        assertThat(in(() -> handovers().of(bakery))).isEmpty();

        ProfileId next = given().profile();
        String address = in(() -> stores().profiles().find(next)).orElseThrow().email();
        put(Handover.ask(bakery, paul, new EmailAddress(address), Given.NOON));
        done(() -> stores().erasing().erasure().erase(next, Given.NOON));
        assertThat(in(() -> handovers().of(bakery))).isEmpty();

        put(Handover.ask(bakery, paul, new EmailAddress(email), Given.NOON));
        done(() -> stores().erasing().erasure().close(bakery, Given.NOON));
        assertThat(in(() -> handovers().of(bakery))).isEmpty();
    }

    private List<Handover> expired(Duration after) {
        return in(() -> handovers().expired(Given.NOON.plus(after), 10_000));
    }

    private Handover asked(String email) {
        return Handover.ask(bakery, anna, new EmailAddress(email), Given.NOON);
    }

    private Handover put(Handover handover) {
        done(() -> handovers().put(handover));
        return handover;
    }

    private Handovers handovers() {
        return stores().handovers();
    }
}
