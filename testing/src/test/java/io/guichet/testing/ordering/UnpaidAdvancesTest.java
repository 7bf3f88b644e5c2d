package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.WriteOffInvoice;
import io.guichet.application.billing.WriteOffInvoiceHandler;
import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.DeliverOrder;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.withdrawal.WithdrawFromOrder;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.WriteOff;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.AdvanceShare.Percent;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.ordering.Withdrawal;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.withdrawal.WithdrawalDesk;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Nothing is delivered for money that did not come, whatever became of the advance. */
class UnpaidAdvancesTest extends InAdvance {

    private final WithdrawFromOrder withdrawals =
            new WithdrawalDesk(company.does()).withdrawFromOrder();

    @Test
    void an_advance_that_was_given_up_is_not_taken_off() {
        PendingOrder order = order();
        DocumentReference advance = asks(order, new Percent(30));
        assertThat(writeOffs().writeOff(advance, WriteOff.Reason.UNREACHABLE, "gave up"))
                .isInstanceOf(WriteOffInvoice.Outcome.WrittenOff.class);

        assertThat(delivers(order)).isEqualTo(new DeliverOrder.Outcome.AdvanceNotPaid(advance));
        assertThat(pays(order)).isEqualTo(new PayOrder.Outcome.AdvanceNotPaid());
        writeOffs().takeBack(advance);
        company.transfers(anna, "360.00", List.of(advance));

        assertThat(delivers(order)).isInstanceOf(DeliverOrder.Outcome.Delivered.class);
        assertSoldOnce();
        assertBooksAreRight();
    }

    @Test
    void a_page_for_the_rest_takes_nothing_once_the_rest_is_more() {
        PendingOrder order = order();
        DocumentReference advance = paidAdvance(order, new Percent(30));
        PaymentId page = opensPage(order);
        assertThat(cards.find(page).amount()).isEqualTo(Money.euros("840.00"));
        company.credits(advance, "not agreed");

        cards.payOnPage(page);

        assertThat(cards.find(page).state()).isNotEqualTo(CardPayment.State.SUCCEEDED);
        assertThat(cards.provider().taken()).isEmpty();
        assertThat(shown(order).state()).isEqualTo(OrderState.NOT_PAID);
        assertThat(on(LedgerAccount.SERVICES_SOLD)).isEqualTo(ZERO);
    }

    @Test
    void a_final_invoice_says_it_is_paid_only_if_all_of_it_is() {
        PendingOrder order = order();
        DocumentReference advance = paidAdvance(order, new Percent(30));
        company.given().done(() -> desk.book().reserve(order.number(), Money.euros("840.00")));
        company.credits(advance, "not agreed");

        company.given()
                .done(
                        () -> {
                            company.does().invoiceBooks().lock(anna, WHOLE.currency());
                            desk.book().deliver(order.number(), Money.euros("840.00"));
                        });

        Invoice last = invoice(shown(order).invoice().orElseThrow());
        assertThat(last.totals().gross()).isEqualTo(WHOLE);
        assertThat(last.isPaid()).isFalse();
        assertThat(company.openOn(last.reference())).isEqualTo(Money.euros("360.00"));
    }

    @Test
    void an_advance_that_was_given_up_is_cancelled_with_its_order() {
        PendingOrder order = order();
        DocumentReference advance = asks(order, new Percent(30));
        writeOffs().writeOff(advance, WriteOff.Reason.UNREACHABLE, "gave up");

        assertThat(cancels(order)).isInstanceOf(CancelOrder.Outcome.Cancelled.class);

        assertThat(shown(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(company.balanceOf(anna).owed()).isEqualTo(ZERO);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("50.00"));
        assertThat(on(LedgerAccount.BAD_DEBTS)).isEqualTo(ZERO);
        assertNothingSold();
    }

    @Test
    void a_consumer_withdraws_from_what_was_partly_given_up_and_gets_back_what_he_paid() {
        PendingOrder order = order();
        DocumentReference advance = asks(order, new Percent(30));
        company.transfers(anna, "160.00", List.of(advance));
        writeOffs().writeOff(advance, WriteOff.Reason.UNREACHABLE, "gave up");
        assertThat(on(LedgerAccount.BAD_DEBTS)).isEqualTo(Money.euros("200.00"));

        assertThat(offered(order).credited()).isEqualTo(Money.euros("360.00"));
        assertThat(offered(order).paidBack()).isEqualTo(Money.euros("160.00"));
        Withdrawal withdrawal = withdraws(order);

        assertThat(withdrawal.credited()).isEqualTo(Money.euros("360.00"));
        assertThat(withdrawal.toCredit()).isEqualTo(Money.euros("160.00"));
        assertThat(withdrawal.creditNotes())
                .isEqualTo(company.stores().invoices().correctionsOf(advance));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("210.00"));
        assertNothingIsLost(advance);
    }

    @Test
    void a_consumer_withdraws_from_what_was_given_up_whole_and_nothing_was_ever_sold() {
        PendingOrder order = order();
        DocumentReference advance = asks(order, new Percent(30));
        writeOffs().writeOff(advance, WriteOff.Reason.UNREACHABLE, "gave up");

        Withdrawal withdrawal = withdraws(order);

        assertThat(withdrawal.credited()).isEqualTo(Money.euros("360.00"));
        assertThat(withdrawal.toCredit()).isEqualTo(ZERO);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("50.00"));
        assertNothingIsLost(advance);
    }

    private void assertNothingIsLost(DocumentReference advance) {
        assertThat(company.balanceOf(anna).owed()).isEqualTo(ZERO);
        assertThat(company.openOn(advance)).isEqualTo(ZERO);
        assertThat(on(LedgerAccount.BAD_DEBTS)).isEqualTo(ZERO);
        assertNothingSold();
        assertThat(writeOffs().takeBack(advance))
                .isEqualTo(new WriteOffInvoice.Outcome.NotWrittenOff());
    }

    private WithdrawFromOrder.Offer offered(PendingOrder order) {
        WithdrawFromOrder.Outcome outcome = withdrawals.offer(anna, order.number());
        return ((WithdrawFromOrder.Outcome.Offered) outcome).offer();
    }

    private Withdrawal withdraws(PendingOrder order) {
        WithdrawFromOrder.Outcome outcome = withdrawals.confirm(anna, order.number());
        return ((WithdrawFromOrder.Outcome.Withdrawn) outcome).withdrawal();
    }

    private WriteOffInvoiceHandler writeOffs() {
        return new WriteOffInvoiceHandler(
                new WriteOffInvoiceHandler.Stores(
                        company.stores().receivables(),
                        company.stores().writeOffs(),
                        company.does().announcedDebits()),
                company.does().parties(),
                company.stores().ledger(),
                company.stores().transactions(),
                company.clock());
    }
}
