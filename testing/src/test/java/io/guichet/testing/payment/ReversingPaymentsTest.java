package io.guichet.testing.payment;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.payment.DecideCreditPayout;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.payment.ReversePayment.Outcome;
import io.guichet.application.payment.ReversePayment.Outcome.AlreadyReversed;
import io.guichet.application.payment.ReversePayment.Outcome.NoSuchPayment;
import io.guichet.application.payment.ReversePayment.Outcome.NothingLeft;
import io.guichet.application.payment.ReversePayment.Outcome.Reversed;
import io.guichet.application.payment.ReversePayment.Outcome.WrongReason;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.RefundId;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** A payment bounces, is charged back, or was recorded in error. */
class ReversingPaymentsTest {

    private final HostingCompany company = new HostingCompany();
    private final MoneyBack money = new MoneyBack(company.does());
    private final Cards cards = new Cards(company);
    private final CustomerNumber anna = company.consumer();

    @AfterEach
    void the_books_are_right() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void a_bounced_transfer_reopens_what_it_settled() {
        DocumentReference first = company.invoices(anna, "30.00");
        DocumentReference second = company.invoices(anna, "20.00");
        PaymentId payment = transfer("40.00", first, second);

        Reversed reversed = (Reversed) bounces(payment);

        assertThat(reversed.reversal().reopened())
                .containsExactlyInAnyOrder(
                        new Allocation(first, euros("30.00")),
                        new Allocation(second, euros("10.00")));
        assertThat(company.openOn(first)).isEqualTo(euros("30.00"));
        assertThat(company.openOn(second)).isEqualTo(euros("20.00"));
        assertThat(company.shows(anna, first).summary().status()).isEqualTo(InvoiceStatus.UNPAID);
        assertThat(company.shows(anna, first).payments()).isEmpty();
        assertThat(company.balanceOf(anna).balance()).isEqualTo(euros("-50.00"));
    }

    @Test
    void it_is_a_counter_entry_on_the_statement() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        PaymentId payment = transfer("40.00", invoice);

        bounces(payment);

        assertThat(entry("reversal:" + payment).postings())
                .containsExactly(
                        Posting.debit(LedgerAccount.RECEIVABLES, euros("30.00")),
                        Posting.debit(LedgerAccount.PREPAID, euros("10.00")),
                        Posting.credit(LedgerAccount.BANK, euros("40.00")));
        assertThat(company.statementOf(anna).getFirst().kind())
                .isEqualTo(EntryKind.PAYMENT_REVERSED);
        assertThat(company.statementOf(anna).getFirst().total()).isEqualTo(euros("-30.00"));
    }

    @Test
    void an_invoice_that_was_reopened_is_paid_again() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        bounces(transfer("30.00", invoice));

        transfer("30.00", invoice);

        assertThat(company.openOn(invoice)).isEqualTo(euros("0.00"));
        assertThat(company.shows(anna, invoice).payments()).hasSize(1);
    }

    @Test
    void credit_that_was_topped_up_is_taken_back() {
        PaymentId payment = transfer("40.00");

        Reversed reversed = (Reversed) bounces(payment);

        assertThat(reversed.reversal().reopened()).isEmpty();
        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
    }

    @Test
    void what_spent_credit_paid_last_is_owed_again_as_far_as_it_is_missing() {
        PaymentId payment = transfer("50.00");
        DocumentReference first = company.invoices(anna, "20.00");
        DocumentReference second = company.invoices(anna, "25.00");
        company.paysFromCredit(anna, first);
        company.clock().advance(Duration.ofMinutes(1));
        company.paysFromCredit(anna, second);
        transfer("10.00");

        bounces(payment);

        assertThat(company.openOn(second)).isEqualTo(euros("25.00"));
        assertThat(company.openOn(first)).isEqualTo(euros("10.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
        assertThat(company.balanceOf(anna).owed()).isEqualTo(euros("35.00"));
    }

    @Test
    void credit_that_was_paid_out_is_owed_as_less_than_no_credit() {
        PaymentId payment = transfer("50.00");
        RefundId payout = MoneyBack.newRefund();
        money.asksBack(payout, anna, "50.00");
        money.decides(payout, new DecideCreditPayout.Decision.Transferred());

        bounces(payment);

        assertThat(company.creditOf(anna)).isEqualTo(euros("-50.00"));
        assertThat(company.paysFromCredit(anna, company.invoices(anna, "1.00")))
                .isEqualTo(new PayFromCredit.Outcome.CreditTooLow(euros("-50.00"), euros("51.00")));
        transfer("60.00");
        assertThat(company.creditOf(anna)).isEqualTo(euros("10.00"));
    }

    @Test
    void credit_that_waits_to_be_paid_out_is_not() {
        PaymentId payment = transfer("50.00");
        RefundId payout = MoneyBack.newRefund();
        money.asksBack(payout, anna, "50.00");

        bounces(payment);

        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
        assertThat(company.stores().refunds().find(payout).orElseThrow().state().isOver()).isTrue();
    }

    @Test
    void what_a_credit_note_made_credit_is_taken_from_the_credit() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        PaymentId payment = transfer("30.00", invoice);
        company.credits(invoice, "gesture");

        Reversed reversed = (Reversed) bounces(payment);

        assertThat(reversed.reversal().reopened()).isEmpty();
        assertThat(company.openOn(invoice)).isEqualTo(euros("0.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
    }

    @Test
    void what_was_sent_back_already_is_not_taken_twice() {
        PaymentId payment = transfer("30.00");
        money.refunds(new RefundKind.ByTransfer(payment), "10.00");

        assertThat(((Reversed) bounces(payment)).reversal().amount()).isEqualTo(euros("20.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
    }

    @Test
    void what_was_sent_back_of_a_transfer_that_never_came_is_owed() {
        PaymentId payment = transfer("30.00");
        money.refunds(new RefundKind.ByTransfer(payment), "10.00");

        money.reverses(payment, ReversalReason.RECORDED_IN_ERROR);

        assertThat(company.creditOf(anna)).isEqualTo(euros("-10.00"));
    }

    @Test
    void a_payment_that_was_sent_back_in_full_cannot_be_reversed() {
        PaymentId payment = transfer("30.00");
        money.refunds(new RefundKind.ByTransfer(payment), "30.00");

        assertThat(bounces(payment)).isEqualTo(new NothingLeft());
    }

    @Test
    void a_charge_back_is_told_by_the_card_provider_and_counts_once() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        PaymentId payment = cards.opensPage(anna, invoice);
        cards.payOnPage(payment);
        String event = cards.provider().chargeBack(payment);

        cards.tell(event);
        cards.tell(event);

        assertThat(company.openOn(invoice)).isEqualTo(euros("30.00"));
        assertThat(notices(Notice.Kind.PAYMENT_REVERSED))
                .singleElement()
                .satisfies(
                        notice ->
                                assertThat(notice.facts())
                                        .containsEntry("reason", "CHARGEBACK")
                                        .containsEntry("amount", "30.00")
                                        .containsEntry("invoices", invoice.value()));
    }

    @Test
    void a_charge_back_of_a_payment_not_yet_booked_books_it_first() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        PaymentId payment = cards.opensPage(anna, invoice);
        String authorized = cards.provider().authorize(payment);
        cards.provider().becomes(FakeCardProvider.Health.MUTE);
        cards.tell(authorized);
        cards.provider().becomes(FakeCardProvider.Health.UP);

        cards.tell(cards.provider().chargeBack(payment));

        assertThat(company.openOn(invoice)).isEqualTo(euros("30.00"));
        assertThat(company.stores().paymentReversals().find(payment)).isPresent();
    }

    @Test
    void credit_recorded_on_the_wrong_invoice_is_credit_again() {
        transfer("30.00");
        DocumentReference invoice = company.invoices(anna, "30.00");
        PaymentId payment = HostingCompany.newPayment();
        company.paysFromCredit(anna, invoice, payment, new PayFromCredit.Share.Everything());

        money.reverses(payment, ReversalReason.RECORDED_IN_ERROR);

        assertThat(company.openOn(invoice)).isEqualTo(euros("30.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("30.00"));
    }

    @Test
    void reversing_twice_reverses_once_and_answers_the_same() {
        PaymentId payment = transfer("30.00");

        List<Outcome> outcomes = Together.run(16, () -> bounces(payment));

        assertThat(outcomes).allMatch(outcomes.getFirst()::equals);
        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
        assertThat(money.reverses(payment, ReversalReason.RECORDED_IN_ERROR))
                .isInstanceOf(AlreadyReversed.class);
    }

    @Test
    void a_payment_is_reversed_only_as_its_kind_can_be() {
        PaymentId payment = transfer("30.00");

        assertThat(money.reverses(payment, ReversalReason.CHARGEBACK)).isEqualTo(new WrongReason());
        assertThat(company.creditOf(anna)).isEqualTo(euros("30.00"));
    }

    @Test
    void a_payment_that_does_not_exist_cannot_be_reversed() {
        assertThat(bounces(HostingCompany.newPayment())).isEqualTo(new NoSuchPayment());
    }

    private Outcome bounces(PaymentId payment) {
        return money.reverses(payment, ReversalReason.BOUNCED);
    }

    private PaymentId transfer(String amount, DocumentReference... invoices) {
        var recorded =
                (RecordTransfer.Outcome.Recorded)
                        company.transfers(anna, amount, List.of(invoices));
        return recorded.payment().id();
    }

    private JournalEntry entry(String key) {
        return company.stores()
                .ledger()
                .entries()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<Notice> notices(Notice.Kind kind) {
        return company.stores().outbox().notices().stream()
                .filter(told -> told.kind() == kind)
                .toList();
    }
}
