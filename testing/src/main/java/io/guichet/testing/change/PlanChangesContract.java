package io.guichet.testing.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.port.PlanChanges;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.PlanChange.State;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every {@link PlanChanges} promises. */
public abstract class PlanChangesContract extends Contract {

    private static final LocalDate EXPIRY = LocalDate.of(2026, 3, 8);

    private Customer customer;
    private Service service;
    private DocumentReference invoice;

    @Test
    void a_change_is_found_with_everything_it_held() {
        PlanChange change = added(State.PENDING);

        assertThat(in(() -> changes().find(change.id()))).contains(change);
        assertThat(in(() -> changes().pendingOf(service.id()))).contains(change);
    }

    @Test
    void a_service_has_one_change_that_waits() {
        added(State.PENDING);

        PlanChange second = change(State.PENDING);
        assertLost(() -> changes().add(second));
        PlanChange applied = change(State.APPLIED);
        done(() -> changes().add(applied));
    }

    @Test
    void the_second_of_two_savers_is_refused() {
        PlanChange change = added(State.PENDING);
        done(() -> changes().save(change.as(State.APPLIED)));

        assertLost(() -> changes().save(change.as(State.EXPIRED)));
        assertThat(in(() -> changes().find(change.id())).map(PlanChange::state))
                .contains(State.APPLIED);
        assertThat(in(() -> changes().pendingOf(service.id()))).isEmpty();
    }

    @Test
    void a_change_is_due_when_its_invoice_is_paid() {
        PlanChange change = added(State.PENDING);
        assertThat(due(EXPIRY.minusDays(1))).doesNotContain(change.id());

        done(
                () -> {
                    Receivable open = stores().receivables().find(invoice).orElseThrow();
                    stores().receivables().save(open.pay(open.total()));
                });

        assertThat(due(EXPIRY.minusDays(1))).contains(change.id());
    }

    @Test
    void a_change_is_due_on_the_day_it_expires() {
        PlanChange change = added(State.PENDING);

        assertThat(due(EXPIRY)).contains(change.id());
    }

    @Test
    void what_is_paid_comes_before_what_expires() {
        PlanChange expiring = added(State.PENDING);
        PlanChange paid = added(State.PENDING);
        done(
                () -> {
                    Receivable open = stores().receivables().find(invoice).orElseThrow();
                    stores().receivables().save(open.pay(open.total()));
                });

        assertThat(due(EXPIRY)).containsSubsequence(paid.id(), expiring.id());
    }

    @Test
    void what_a_payment_under_way_holds_up_is_due_last_and_once_its_service_is_paid_no_more() {
        PlanChange held = added(State.PENDING, EXPIRY.minusDays(1));
        reserves(invoice);
        waits();
        LocalDate end = service.paidUntil();
        PlanChange free = added(State.PENDING);

        assertThat(due(EXPIRY)).contains(free.id()).doesNotContain(held.id());
        assertThat(due(end.minusDays(1))).doesNotContain(held.id());
        assertThat(due(end)).containsSubsequence(free.id(), held.id());
    }

    @Test
    void what_a_payment_under_way_holds_up_is_due_once_its_service_has_ended() {
        PlanChange held = added(State.PENDING);
        reserves(invoice);
        Service waiting = waits();
        assertThat(due(EXPIRY)).doesNotContain(held.id());

        done(() -> stores().services().save(waiting.terminate(EXPIRY)));

        assertThat(due(EXPIRY)).contains(held.id());
    }

    @Test
    void what_was_looked_at_is_not_looked_at_again() {
        PlanChange first = added(State.PENDING);
        PlanChange second = added(State.PENDING);

        assertThat(in(() -> changes().due(EXPIRY, List.of(first.id()), 10_000)))
                .contains(second.id())
                .doesNotContain(first.id());
    }

    @Test
    void what_a_payment_under_way_holds_up_is_due_where_its_service_does_not_wait_for_it() {
        PlanChange over = added(State.PENDING);

        reserves(invoice);

        assertThat(due(EXPIRY)).contains(over.id());
    }

    private Service waits() {
        Changing since = Changing.waiting(EXPIRY.minusDays(7));
        done(() -> stores().services().save(service.withChanging(Optional.of(since))));
        return in(() -> stores().services().find(service.id())).orElseThrow();
    }

    private void reserves(DocumentReference reference) {
        done(
                () -> {
                    Receivable open = stores().receivables().find(reference).orElseThrow();
                    stores().receivables().save(open.reserve(open.total()));
                });
    }

    @Test
    void what_is_applied_is_due_no_more_and_found_by_its_service() {
        PlanChange change = added(State.PENDING);
        done(() -> changes().save(change.as(State.APPLIED)));

        assertThat(due(EXPIRY)).doesNotContain(change.id());
        assertThat(in(() -> changes().invoicedOf(service.id())))
                .extracting(PlanChange::id)
                .containsExactly(change.id());
    }

    @Test
    void changes_are_found_by_their_invoice() {
        PlanChange change = added(State.PENDING);

        assertThat(in(() -> changes().on(change.invoice().orElseThrow()))).containsExactly(change);
    }

    private List<UUID> due(LocalDate day) {
        return in(() -> changes().due(day, List.of(), 10_000));
    }

    private PlanChange added(State state) {
        return added(state, EXPIRY);
    }

    private PlanChange added(State state, LocalDate expiresOn) {
        customer = given().customer();
        service = given().serviceOf(customer, Samples.MARCH_FIRST);
        invoice = given().invoiceOf(customer).document().reference();
        PlanChange change = change(state, expiresOn);
        done(() -> changes().add(change));
        return change;
    }

    private PlanChange change(State state) {
        return change(state, EXPIRY);
    }

    private PlanChange change(State state, LocalDate expiresOn) {
        return new PlanChange(
                UUID.randomUUID(),
                service.id(),
                customer.number(),
                service.plan(),
                service.price(),
                3,
                Money.euros("-12.34"),
                Optional.of(invoice),
                Given.NOON,
                expiresOn,
                state,
                0);
    }

    private PlanChanges changes() {
        return stores().planChanges();
    }
}
