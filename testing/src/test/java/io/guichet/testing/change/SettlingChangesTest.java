package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.billing.WriteOffInvoice;
import io.guichet.application.run.RunBilling;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.WriteOff.Reason;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.PlanChange.State;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.payment.KeptCards;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

/** Changes that wait are gone on with, whatever staff did about their invoices. */
class SettlingChangesTest {

    private final ChangeShop shop = new ChangeShop(Preset.INVOICE);
    private final CustomerNumber customer = shop.holds(MEDIUM);
    private final PlanChange change = shop.changes(customer, to(LARGE));
    private final DocumentReference invoice = change.invoice().orElseThrow();

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void what_staff_gave_up_is_withdrawn() {
        givesUp();

        shop.desk.settleChanges().settle();

        assertThat(state()).isEqualTo(State.WITHDRAWN);
        assertThat(shop.serviceOf(customer).plan()).isEqualTo(MEDIUM);
        assertThat(shop.serviceOf(customer).changing()).isEmpty();
    }

    @Test
    void what_was_paid_of_it_becomes_credit() {
        shop.company.transfers(customer, "12.00", List.of(invoice));
        givesUp();

        shop.desk.settleChanges().settle();

        assertThat(state()).isEqualTo(State.WITHDRAWN);
        assertThat(shop.creditOf(customer)).isEqualTo("12.00");
    }

    @Test
    void one_that_fails_stops_no_other() {
        PlanChange lost =
                new PlanChange(
                        UUID.randomUUID(),
                        new ServiceId(UUID.randomUUID()),
                        customer,
                        MEDIUM,
                        change.target(),
                        1,
                        change.total(),
                        change.invoice(),
                        change.askedAt().minusSeconds(1),
                        change.expiresOn(),
                        State.PENDING,
                        0);
        shop.company.given().done(() -> shop.company.stores().planChanges().add(lost));

        assertThatThrownBy(() -> shop.pays(customer)).isInstanceOf(NoSuchElementException.class);

        assertThat(shop.serviceOf(customer).plan()).isEqualTo(LARGE);
    }

    @Test
    void the_run_charges_no_card_for_one_that_has_expired() {
        new KeptCards(shop.company.does()).saves(customer);
        shop.company.clock().advance(Duration.ofDays(15));
        assertThat(shop.today()).isEqualTo(change.expiresOn());

        RunBilling runs = shop.office.runBilling();
        RunBilling.Started started = runs.start(shop.company.seller().code());
        runs.work(((RunBilling.Started.Running) started).run().id(), Integer.MAX_VALUE);

        assertThat(state()).isEqualTo(State.EXPIRED);
        assertThat(shop.creditOf(customer)).isEqualTo("5.00");
    }

    private void givesUp() {
        assertThat(
                        shop.office
                                .writeOffInvoice()
                                .writeOff(invoice, Reason.INSOLVENT, "court of Lyon"))
                .isInstanceOf(WriteOffInvoice.Outcome.WrittenOff.class);
    }

    private State state() {
        return shop.company.stores().planChanges().find(change.id()).orElseThrow().state();
    }
}
