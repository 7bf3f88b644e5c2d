package io.guichet.testing.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.standing.port.Presences.Absent;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Reason;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** What every {@link io.guichet.application.standing.port.CustomerHolds} promises. */
public abstract class CustomerHoldsContract extends Contract {

    private ProfileId sam;
    private CustomerHold hold;

    @BeforeEach
    void aHold() {
        sam = given().profile();
        hold =
                new CustomerHold(
                        UUID.randomUUID(),
                        given().customer().number(),
                        Reason.INACTIVITY,
                        "nobody came in for a year",
                        Optional.empty(),
                        Given.NOON,
                        Optional.empty());
        done(() -> stores().customerHolds().add(hold));
    }

    @Test
    void a_hold_is_found_until_it_is_lifted() {
        assertThat(in(() -> stores().customerHolds().of(hold.customer()))).contains(hold);

        done(() -> stores().customerHolds().lift(hold.lift(sam, Given.NOON)));

        assertThat(in(() -> stores().customerHolds().of(hold.customer()))).isEmpty();
    }

    @Test
    void those_that_are_lifted_stay_with_their_customer() {
        CustomerHold lifted = hold.lift(sam, Given.NOON.plusSeconds(1));
        done(() -> stores().customerHolds().lift(lifted));
        CustomerHold later =
                new CustomerHold(
                        UUID.randomUUID(),
                        hold.customer(),
                        Reason.CONTENT,
                        "spam",
                        Optional.of(sam),
                        Given.NOON.plusSeconds(2),
                        Optional.empty());
        done(() -> stores().customerHolds().add(later));

        assertThat(in(() -> stores().customerHolds().history(hold.customer())))
                .containsExactly(later, lifted);
        assertThat(in(() -> stores().customerHolds().history(given().customer().number())))
                .isEmpty();
    }

    @Test
    void it_is_lifted_once() {
        done(() -> stores().customerHolds().lift(hold.lift(sam, Given.NOON)));

        assertLost(() -> stores().customerHolds().lift(hold.lift(sam, Given.NOON)));
    }

    @Test
    void a_customer_is_on_hold_once_at_a_time() {
        CustomerHold other = terms();
        assertLost(() -> stores().customerHolds().add(other));

        done(() -> stores().customerHolds().lift(hold.lift(sam, Given.NOON)));
        done(() -> stores().customerHolds().add(other));
        assertThat(in(() -> stores().customerHolds().of(hold.customer()))).contains(other);
    }

    @Test
    void whoever_is_on_hold_for_staying_away_is_absent_and_warned_since_then_only() {
        LocalDate day = LocalDate.ofInstant(Given.NOON, ZoneOffset.UTC);
        LocalDate later = day.plusDays(30);
        done(() -> stores().presences().warned(hold.customer(), day.minusDays(1), later));
        assertThat(absent()).contains(new Absent(hold.customer(), day, Optional.empty()));
        done(() -> stores().presences().warned(hold.customer(), day, later));
        assertThat(absent()).contains(new Absent(hold.customer(), day, Optional.of(later)));

        done(() -> stores().customerHolds().lift(hold.lift(sam, Given.NOON)));
        assertThat(absent()).isEmpty();
        done(() -> stores().customerHolds().add(terms()));
        assertThat(absent()).isEmpty();
    }

    @Test
    void whoever_is_gone_is_absent_no_more() {
        done(() -> stores().erasing().erasure().close(hold.customer(), Given.NOON));

        assertThat(absent()).isEmpty();
    }

    private Optional<Absent> absent() {
        return in(() -> stores().presences().absent(hold.customer().value() - 1, 1)).stream()
                .filter(found -> found.customer().equals(hold.customer()))
                .findFirst();
    }

    private CustomerHold terms() {
        return new CustomerHold(
                UUID.randomUUID(),
                hold.customer(),
                Reason.TERMS,
                "several free accounts",
                Optional.of(sam),
                Given.NOON,
                Optional.empty());
    }
}
