package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.WriteOffInvoice;
import io.guichet.application.billing.WriteOffInvoiceHandler;
import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.DeliverOrder;
import io.guichet.application.payment.PayOrder;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.WriteOff;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.AdvanceShare.Percent;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.PaymentId;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Nothing is delivered for money that did not come, whatever became of the advance. */
class UnpaidAdvancesTest extends InAdvance {

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
