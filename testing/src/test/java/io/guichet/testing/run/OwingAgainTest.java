package io.guichet.testing.run;

import static io.guichet.application.notification.Notice.Kind.PAYMENT_RECEIVED;
import static io.guichet.application.notification.Notice.Kind.PAYMENT_REMINDER;
import static io.guichet.application.notification.Notice.Kind.PAYMENT_REVERSED;
import static io.guichet.application.notification.Notice.Kind.SERVICE_DELETED;
import static io.guichet.application.notification.Notice.Kind.SERVICE_RESUMED;
import static io.guichet.application.notification.Notice.Kind.SERVICE_SUSPENDED;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.WriteOff.Reason;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.payment.Cards;
import io.guichet.testing.payment.MoneyBack;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** What follows from an invoice that was paid and is owed again. */
class OwingAgainTest {

    private final BillingDays days = new BillingDays();
    private final MoneyBack money = new MoneyBack(days.company.does());

    @Test
    void a_transfer_that_bounces_lets_the_timetable_begin_anew_on_that_day() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        days.passUntil(days.today().plusDays(9));
        PaymentId payment = transfers(customer, invoice);
        days.office.liftSuspensions().lift();
        days.passUntil(days.today().plusDays(5));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);

        money.reverses(payment, ReversalReason.BOUNCED);
        LocalDate reopened = days.today();

        assertThat(days.diary(customer, reopened.plusDays(16)))
                .containsExactly(
                        entry(reopened.plusDays(3), List.of(PAYMENT_REMINDER)),
                        entry(reopened.plusDays(7), List.of(SERVICE_SUSPENDED)),
                        entry(reopened.plusDays(14), List.of(SERVICE_DELETED)));
    }

    @Test
    void paying_it_again_lifts_the_second_suspension_as_it_did_the_first() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        days.passUntil(days.today().plusDays(8));
        PaymentId payment = transfers(customer, invoice);
        days.office.liftSuspensions().lift();
        money.reverses(payment, ReversalReason.BOUNCED);
        days.passUntil(days.today().plusDays(7));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.SUSPENDED);

        transfers(customer, invoice);
        days.office.liftSuspensions().lift();

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        List<Kind> told = days.told(customer);
        assertThat(told).endsWith(SERVICE_SUSPENDED, PAYMENT_RECEIVED, SERVICE_RESUMED);
        assertThat(told).filteredOn(SERVICE_RESUMED::equals).hasSize(2);
    }

    @Test
    void before_the_due_date_the_days_still_count_from_there() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        LocalDate due = days.today().plusDays(14);
        PaymentId payment = transfers(customer, invoice);
        days.passUntil(days.today().plusDays(3));

        money.reverses(payment, ReversalReason.BOUNCED);

        assertThat(days.diary(customer, due.plusDays(5)))
                .containsEntry(due.minusDays(4), List.of(PAYMENT_REMINDER))
                .containsEntry(due.plusDays(5), List.of(SERVICE_SUSPENDED));
    }

    @Test
    void after_a_charge_back_no_card_is_charged_but_everything_else_follows() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        Cards cards = new Cards(days.company);
        PaymentId payment = cards.opensPage(customer, invoice);
        cards.payOnPage(payment);
        days.cards().saves(customer);
        spendsEverything(customer);
        days.passUntil(days.today().plusDays(2));

        cards.tell(cards.provider().chargeBack(payment));
        assertThat(days.told(customer)).endsWith(PAYMENT_REVERSED);
        days.passUntil(days.today().plusDays(7));

        assertThat(days.company.openOn(invoice)).isEqualTo(Money.euros("12.00"));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.SUSPENDED);
    }

    @Test
    void after_a_bounced_transfer_the_card_is_charged_as_for_a_new_invoice() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        PaymentId payment = transfers(customer, invoice);
        days.cards().saves(customer);
        spendsEverything(customer);
        days.passUntil(days.today().plusDays(2));

        money.reverses(payment, ReversalReason.BOUNCED);
        days.passUntil(days.today().plusDays(1));

        assertThat(days.company.openOn(invoice)).isEqualTo(Money.euros("0"));
    }

    @Test
    void a_refund_to_credit_lets_it_begin_anew_too() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        days.passUntil(days.today().plusDays(19));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.SUSPENDED);
        PaymentId payment = transfers(customer, invoice);
        days.office.liftSuspensions().lift();

        money.refunds(new RefundKind.ToCredit(payment), "12.00");
        days.passUntil(days.today().plusDays(4));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        days.passUntil(days.today().plusDays(1));

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.SUSPENDED);
    }

    @Test
    void what_is_given_up_is_chased_no_further_and_lifts_no_suspension() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        days.passUntil(days.today().plusDays(8));
        int told = days.told(customer).size();

        days.office.writeOffInvoice().writeOff(invoice, Reason.INSOLVENT, "court of Lyon");
        days.passUntil(days.today().plusDays(20));

        assertThat(days.told(customer)).hasSize(told);
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.SUSPENDED);
    }

    private void spendsEverything(CustomerNumber customer) {
        days.company.invoices(customer, "5.00");
        days.runs();
        assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("0"));
    }

    private PaymentId transfers(CustomerNumber customer, DocumentReference invoice) {
        PaymentId payment = HostingCompany.newPayment();
        days.company
                .does()
                .recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                customer,
                                Money.euros("12.00"),
                                RecordTransfer.Purpose.of(List.of(invoice)),
                                payment));
        return payment;
    }
}
