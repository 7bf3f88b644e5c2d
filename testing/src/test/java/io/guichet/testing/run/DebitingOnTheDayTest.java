package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice.Kind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.debit.DebitDesk;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class DebitingOnTheDayTest {

    private final BillingDays days = new BillingDays().follows(Preset.PREPAID);
    private final DebitDesk desk = new DebitDesk(days.company.does());

    @Test
    void the_run_of_the_day_announces_the_debit_of_an_invoice_that_nothing_else_is_due_on() {
        desk.collectsAs(days.company.seller().code(), DebitDesk.CREDITOR);
        CustomerNumber anna = days.company.consumer();
        desk.signs(anna);
        DocumentReference invoice = days.orders(anna);

        days.runs();

        assertThat(days.told(anna)).containsOnlyOnce(Kind.DEBIT_ANNOUNCED);
        assertThat(days.unpaid(anna))
                .filteredOn(owed -> owed.invoice().equals(invoice))
                .allMatch(owed -> owed.payable().isZero())
                .hasSize(1);
    }

    @Test
    void who_changes_banks_is_debited_by_the_next_mandate_for_what_is_open() {
        desk.collectsAs(days.company.seller().code(), DebitDesk.CREDITOR);
        CustomerNumber anna = days.company.consumer();
        Mandate old = desk.signs(anna);
        days.orders(anna);
        days.passUntil(days.today().plusDays(3));
        desk.ends(anna, old.id(), false);
        days.passUntil(days.today().plusDays(1));
        assertThat(days.unpaid(anna)).allMatch(owed -> owed.payable().isPositive());
        desk.signs(anna);

        days.passUntil(days.today().plusDays(2));

        assertThat(days.told(anna)).filteredOn(Kind.DEBIT_ANNOUNCED::equals).hasSize(2);
        assertThat(days.unpaid(anna)).hasSize(1).allMatch(owed -> owed.payable().isZero());
    }

    @Test
    void nobody_is_asked_to_pay_what_a_pending_debit_pays_but_again_once_it_is_cancelled() {
        desk.collectsAs(days.company.seller().code(), DebitDesk.CREDITOR);
        CustomerNumber anna = days.company.consumer();
        Mandate mandate = desk.signs(anna);
        days.orders(anna);

        days.passUntil(days.today().plusDays(12));
        assertThat(days.told(anna))
                .contains(Kind.DEBIT_ANNOUNCED)
                .doesNotContain(Kind.PAYMENT_REMINDER);

        desk.ends(anna, mandate.id(), false);
        days.passUntil(days.today().plusDays(1));
        assertThat(days.told(anna)).containsOnlyOnce(Kind.PAYMENT_REMINDER);
    }

    @Test
    void who_has_a_mandate_is_told_once_and_keeps_what_he_has_while_the_debit_is_pending() {
        desk.collectsAs(days.company.seller().code(), DebitDesk.CREDITOR);
        CustomerNumber anna = days.company.consumer();
        desk.signs(anna);
        days.orders(anna);

        days.passUntil(days.today().plusDays(32));

        assertThat(days.told(anna))
                .filteredOn(Kind.DEBIT_ANNOUNCED::equals)
                .hasSameSizeAs(days.unpaid(anna));
        assertThat(days.told(anna)).doesNotContain(Kind.SERVICE_SUSPENDED, Kind.CAPTURE_REFUSED);
    }

    @Test
    void what_a_payment_leaves_due_is_announced_by_the_run_of_the_next_day() {
        desk.collectsAs(days.company.seller().code(), DebitDesk.CREDITOR);
        CustomerNumber anna = days.company.consumer();
        desk.signs(anna);
        DocumentReference invoice = days.orders(anna);
        days.runs();
        days.company.transfers(anna, "2.00", List.of(invoice));
        assertThat(days.unpaid(anna)).allMatch(owed -> owed.payable().isPositive());

        days.passUntil(days.today().plusDays(1));

        assertThat(days.unpaid(anna)).hasSize(1).allMatch(owed -> owed.payable().isZero());
        assertThat(days.told(anna))
                .filteredOn(Set.of(Kind.DEBIT_ANNOUNCED, Kind.DEBIT_CANCELLED)::contains)
                .containsExactly(Kind.DEBIT_ANNOUNCED, Kind.DEBIT_CANCELLED, Kind.DEBIT_ANNOUNCED);
        assertThat(days.told(anna)).doesNotContain(Kind.PAYMENT_REMINDER);
    }
}
