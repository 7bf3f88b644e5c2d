package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.BuyerReference.Kind;
import io.guichet.domain.billing.StatedReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.shared.Contract;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every {@link io.guichet.application.billing.port.BuyerReferences} promises. */
public abstract class BuyerReferencesContract extends Contract {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final BuyerReference ORDER = new BuyerReference(Kind.PURCHASE_ORDER, "PO-42");

    @Test
    void it_is_printed_from_its_first_day_to_the_one_before_its_last() {
        CustomerNumber customer = given().customer().number();
        add(stated(customer, MARCH));

        assertThat(on(customer, MARCH.minusDays(1))).isEmpty();
        assertThat(on(customer, MARCH)).contains(ORDER);
        assertThat(on(customer, MARCH.plusDays(30))).contains(ORDER);
        assertThat(on(customer, MARCH.plusMonths(1))).isEmpty();
        assertThat(on(given().customer().number(), MARCH)).isEmpty();
    }

    @Test
    void without_an_end_it_is_printed_until_it_is_given_one() {
        CustomerNumber customer = given().customer().number();
        StatedReference open =
                new StatedReference(
                        UUID.randomUUID(), customer, ORDER, MARCH, Optional.empty(), false, 0);
        add(open);
        assertThat(on(customer, MARCH.minusDays(1))).isEmpty();
        assertThat(on(customer, MARCH.plusYears(20))).contains(ORDER);
        assertThat(ofAll(customer)).containsExactly(open);
        assertThat(in(() -> stores().wishes().references().find(open.id()))).contains(open);

        done(() -> stores().wishes().references().save(open.endingOn(MARCH.plusDays(1))));

        assertThat(on(customer, MARCH)).contains(ORDER);
        assertThat(on(customer, MARCH.plusDays(1))).isEmpty();
    }

    @Test
    void a_disabled_one_is_listed_and_printed_no_longer() {
        CustomerNumber customer = given().customer().number();
        StatedReference april = stated(customer, MARCH.plusMonths(1));
        StatedReference march = stated(customer, MARCH);
        add(april);
        add(march);

        assertThat(ofAll(customer)).containsExactlyInAnyOrder(march, april);
        done(() -> stores().wishes().references().save(march.disable()));

        assertThat(ofAll(customer)).containsExactly(april);
        assertThat(on(customer, MARCH)).isEmpty();
        assertThat(in(() -> stores().wishes().references().of(customer)))
                .extracting(StatedReference::id)
                .isEqualTo(List.of(march.id(), april.id()));
    }

    @Test
    void the_second_of_two_savers_is_refused() {
        StatedReference march = stated(given().customer().number(), MARCH);
        add(march);
        done(() -> stores().wishes().references().save(march.disable()));

        assertLost(() -> stores().wishes().references().save(march));
        assertLost(() -> stores().wishes().references().add(march));
    }

    private Optional<BuyerReference> on(CustomerNumber customer, LocalDate day) {
        return in(() -> stores().wishes().references().on(customer, day));
    }

    private List<StatedReference> ofAll(CustomerNumber customer) {
        List<CustomerNumber> customers = List.of(customer, given().customer().number());
        return in(() -> stores().wishes().references().ofAll(customers));
    }

    private void add(StatedReference stated) {
        done(() -> stores().wishes().references().add(stated));
    }

    private static StatedReference stated(CustomerNumber customer, LocalDate from) {
        return new StatedReference(
                UUID.randomUUID(),
                customer,
                ORDER,
                from,
                Optional.of(from.plusMonths(1)),
                false,
                0);
    }
}
