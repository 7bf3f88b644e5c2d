package io.guichet.testing.run;

import static io.guichet.application.notification.Notice.Kind.PAYMENT_REMINDER;
import static io.guichet.application.notification.Notice.Kind.SERVICE_SUSPENDED;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.correction.ReissueInvoice;
import io.guichet.application.correction.ReissueInvoice.Changes;
import io.guichet.application.correction.ReissueInvoice.Outcome;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.billing.CorrectionDesk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was played for a debt is not played again because staff corrected its invoice. */
class ReissuingLateInvoicesTest {

    private final BillingDays days = new BillingDays();

    @AfterEach
    void the_books_are_right() {
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void being_late_costs_once() {
        CustomerNumber customer = late(Map.of(Setting.LATE_FEE_AMOUNT, "3.00"));
        DocumentReference bill = days.unpaid(customer).getFirst().invoice();
        assertThat(open(customer)).containsExactlyInAnyOrder("12.00", "43.00");

        reissued(bill);
        days.passUntil(days.today().plusDays(40));

        assertThat(open(customer)).containsExactlyInAnyOrder("12.00", "43.00");
    }

    @Test
    void a_fee_that_is_reissued_costs_nothing_more() {
        CustomerNumber customer = late(Map.of(Setting.LATE_FEE_AMOUNT, "3.00"));
        DocumentReference fee =
                days.unpaid(customer).stream()
                        .filter(open -> open.open().toDecimal().intValue() == 43)
                        .map(Receivable::invoice)
                        .findFirst()
                        .orElseThrow();

        reissued(fee);
        days.passUntil(days.today().plusDays(40));

        assertThat(open(customer)).containsExactlyInAnyOrder("12.00", "43.00");
    }

    @Test
    void reminders_that_were_sent_are_not_sent_again() {
        CustomerNumber customer = late(Map.of());
        DocumentReference bill = days.unpaid(customer).getFirst().invoice();
        days.passUntil(days.today().plusDays(3));
        reissued(bill);
        days.passUntil(days.today().plusDays(40));

        assertThat(reminded(customer, bill)).isEqualTo(3);
    }

    @Test
    void a_suspended_service_stays_so_until_the_new_invoice_is_paid() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.company.consumer();
        days.orders(customer);
        while (days.serviceOf(customer).state() == ServiceState.ACTIVE) {
            days.passUntil(days.today().plusDays(1));
        }
        LocalDate since = days.serviceOf(customer).suspension().orElseThrow().since();

        DocumentReference next = reissued(days.unpaid(customer).getFirst().invoice());
        days.passUntil(days.today().plusDays(3));

        assertThat(days.serviceOf(customer).isSuspendedFor(next)).isTrue();
        assertThat(days.serviceOf(customer).suspension().orElseThrow().since()).isEqualTo(since);
        assertThat(times(SERVICE_SUSPENDED, customer)).isEqualTo(1);
        days.company.transfers(customer, "12.00", List.of(next));
        days.runs();
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
    }

    @Test
    void where_the_old_one_was_paid_the_difference_is_reminded_of() {
        CustomerNumber customer = late(Map.of());
        DocumentReference bill = days.unpaid(customer).getFirst().invoice();
        days.company.transfers(customer, "12.00", List.of(bill));
        days.passUntil(days.today().plusDays(1));

        Outcome outcome =
                office().reissue(
                                new ReissueInvoice.Command(
                                        bill,
                                        "price",
                                        new Changes(
                                                Optional.empty(),
                                                Optional.empty(),
                                                List.of(
                                                        new ReissueInvoice.LineChange(
                                                                1,
                                                                Optional.empty(),
                                                                Optional.empty(),
                                                                Optional.of(
                                                                        new BigDecimal(
                                                                                "20.00")))))));
        days.passUntil(days.today().plusDays(20));

        DocumentReference next = ((Outcome.Reissued) outcome).invoice();
        assertThat(reminded(customer, next)).isEqualTo(3);
    }

    /** A business on the day after that on which its invoice was due. */
    private CustomerNumber late(Map<Setting, String> settings) {
        days.follows(Preset.INVOICE, settings);
        CustomerNumber customer = days.company.company();
        days.company.invoices(customer, "12.00");
        days.passUntil(days.today().plusDays(15));
        return customer;
    }

    private DocumentReference reissued(DocumentReference invoice) {
        Outcome outcome =
                office().reissue(
                                new ReissueInvoice.Command(
                                        invoice,
                                        "name",
                                        new Changes(
                                                Optional.empty(), Optional.empty(), List.of())));
        return ((Outcome.Reissued) outcome).invoice();
    }

    private ReissueInvoice office() {
        return new CorrectionDesk(days.company.stores(), days.company.does(), days.company.clock())
                .reissueInvoice();
    }

    private List<String> open(CustomerNumber customer) {
        return days.unpaid(customer).stream()
                .map(open -> open.open().toDecimal().toPlainString())
                .toList();
    }

    private int times(Kind kind, CustomerNumber customer) {
        return Collections.frequency(days.told(customer), kind);
    }

    /** Of an invoice and what stands in for it. */
    private long reminded(CustomerNumber customer, DocumentReference bill) {
        DocumentReference current = days.company.stores().reissues().current(bill);
        return days.company.stores().outbox().notices().stream()
                .filter(notice -> notice.customer().equals(customer))
                .filter(notice -> notice.kind() == PAYMENT_REMINDER)
                .map(notice -> notice.facts().get("reference"))
                .filter(reference -> List.of(bill.value(), current.value()).contains(reference))
                .count();
    }
}
