package io.guichet.testing.payment;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.RefundKind;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The holder of a card takes back what was refunded: his bank knows only what the card got. */
class ChargingBackRefundsTest {

    private final HostingCompany company = new HostingCompany();
    private final MoneyBack money = new MoneyBack(company.does());
    private final Cards cards = new Cards(company);
    private final CustomerNumber anna = company.consumer();
    private final PaymentId payment = paidByCardAndCredited();

    @AfterEach
    void the_books_are_right() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void what_went_back_by_transfer_is_gone_twice() {
        money.refunds(new RefundKind.ByTransfer(payment), "20.00");

        cards.tell(cards.provider().chargeBack(payment));

        assertThat(reversed()).isEqualTo(euros("30.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("-20.00"));
    }

    @Test
    void all_of_it_too() {
        money.refunds(new RefundKind.ByTransfer(payment), "30.00");

        cards.tell(cards.provider().chargeBack(payment));

        assertThat(reversed()).isEqualTo(euros("30.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("-30.00"));
    }

    @Test
    void what_went_back_to_the_card_is_gone_once() {
        money.refunds(new RefundKind.ToCard(payment), "20.00");
        money.refunds(new RefundKind.ByTransfer(payment), "10.00");

        cards.tell(cards.provider().chargeBack(payment));

        assertThat(reversed()).isEqualTo(euros("10.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("-10.00"));
    }

    private PaymentId paidByCardAndCredited() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        PaymentId paid = cards.opensPage(anna, invoice);
        cards.payOnPage(paid);
        company.credits(invoice, "never delivered");
        return paid;
    }

    private Money reversed() {
        return company.stores().paymentReversals().find(payment).orElseThrow().amount();
    }
}
