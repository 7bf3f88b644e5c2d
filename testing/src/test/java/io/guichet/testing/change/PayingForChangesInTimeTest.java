package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.PlanChange.State;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Whoever pays for a change on the day on which its invoice is due has it. */
class PayingForChangesInTimeTest {

    private ChangeShop shop = new ChangeShop(Preset.INVOICE);

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void a_minute_before_the_end_of_the_due_day_is_in_time() {
        CustomerNumber customer = shop.holds(MEDIUM);
        PlanChange change = shop.changes(customer, to(LARGE));

        passUntilTheEndOf(dueDayOf(customer, change));
        shop.pays(customer);

        assertThat(stateOf(change)).isEqualTo(State.APPLIED);
        assertThat(shop.serviceOf(customer).plan()).isEqualTo(LARGE);
        assertThat(shop.creditOf(customer)).isEqualTo("0.00");
    }

    @Test
    void fewer_days_for_changes_than_for_invoices_end_no_change_before_its_invoice_is_due() {
        shop = new ChangeShop(Preset.INVOICE, Map.of(Setting.CHANGE_EXPIRY, "3"));
        CustomerNumber customer = shop.holds(MEDIUM);
        PlanChange change = shop.changes(customer, to(LARGE));

        passUntilTheEndOf(dueDayOf(customer, change));

        assertThat(stateOf(change)).isEqualTo(State.PENDING);
        assertThat(shop.owedBy(customer)).containsExactly("39.60");
    }

    @Test
    void the_day_after_it_is_credited_without_a_fee() {
        CustomerNumber customer = shop.holds(MEDIUM);
        PlanChange change = shop.changes(customer, to(LARGE));

        shop.passUntil(dueDayOf(customer, change).plusDays(1));

        assertThat(stateOf(change)).isEqualTo(State.EXPIRED);
        assertThat(shop.owedBy(customer)).isEmpty();
    }

    private LocalDate dueDayOf(CustomerNumber customer, PlanChange change) {
        return shop.company
                .shows(customer, change.invoice().orElseThrow())
                .invoice()
                .document()
                .dueOn();
    }

    /** The minute before midnight, by the seller's clock. */
    private void passUntilTheEndOf(LocalDate day) {
        shop.passUntil(day);
        Instant midnight = day.plusDays(1).atStartOfDay(shop.company.seller().zone()).toInstant();
        Duration left = Duration.between(shop.company.clock().instant(), midnight);
        shop.company.clock().advance(left.minusMinutes(1));
        shop.runs();
    }

    private State stateOf(PlanChange change) {
        return shop.company
                .given()
                .in(() -> shop.company.stores().planChanges().find(change.id()))
                .orElseThrow()
                .state();
    }
}
