package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.PayFromCredit.Share;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.payment.TopUpByCard;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.payment.FakeCardProvider.Health;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

/** An id once used by one means of payment is refused by every other. */
class OnePaymentOneMeansTest {

    private final HostingCompany company = new HostingCompany();
    private final Cards cards = new Cards(company);
    private final CustomerNumber anna = company.customerWithCredit("50.00");
    private final DocumentReference invoice = company.invoices(anna, "30.00");
    private final PaymentId id = HostingCompany.newPayment();

    @Test
    void a_card_payment_that_found_no_provider_is_not_made_from_credit() {
        cards.provider().becomes(Health.MUTE);
        cards.pays(anna, invoice, id);
        cards.provider().becomes(Health.UP);

        assertThat(fromCredit()).isEqualTo(new PayFromCredit.Outcome.PaymentIdReused());

        cards.payOnPage(id);
        assertThat(cards.find(id).state()).isEqualTo(State.SUCCEEDED);
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("0"));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("50.00"));
    }

    @Test
    void a_card_payment_is_no_transfer() {
        cards.pays(anna, invoice, id);

        assertThat(byTransfer()).isEqualTo(new RecordTransfer.Outcome.PaymentIdReused());
    }

    @Test
    void a_top_up_pays_nothing_else() {
        cards.topsUp(anna, "20.00", id);

        assertThat(fromCredit()).isEqualTo(new PayFromCredit.Outcome.PaymentIdReused());
        assertThat(byTransfer()).isEqualTo(new RecordTransfer.Outcome.PaymentIdReused());
        assertThat(cards.pays(anna, invoice, id))
                .isEqualTo(new PayByCard.Outcome.PaymentIdReused());
    }

    @Test
    void what_was_paid_from_credit_is_paid_by_nothing_else() {
        fromCredit();

        assertOpensNoPage();
        assertThat(byTransfer()).isEqualTo(new RecordTransfer.Outcome.PaymentIdReused());
    }

    @Test
    void a_transfer_is_paid_by_nothing_else() {
        byTransfer();

        assertOpensNoPage();
        assertThat(fromCredit()).isEqualTo(new PayFromCredit.Outcome.PaymentIdReused());
    }

    private void assertOpensNoPage() {
        DocumentReference other = company.invoices(anna, "10.00");
        assertThat(cards.pays(anna, other, id)).isEqualTo(new PayByCard.Outcome.PaymentIdReused());
        assertThat(cards.topsUp(anna, "20.00", id))
                .isEqualTo(new TopUpByCard.Outcome.PaymentIdReused());
        assertThat(cards.provider().pages()).isZero();
    }

    private PayFromCredit.Outcome fromCredit() {
        return company.paysFromCredit(anna, invoice, id, new Share.Everything());
    }

    private RecordTransfer.Outcome byTransfer() {
        return company.does()
                .recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                anna,
                                Money.euros("5.00"),
                                new RecordTransfer.Purpose.Credit(),
                                id));
    }
}
