package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.payment.DecideCreditPayout.Decision;
import io.guichet.application.payment.PayByCard;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.payment.MoneyBack;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class MoneyBackTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");
    private final Chat chat = Chat.of(shop, "en", acme).writes("/menu");

    @Test
    void a_bounced_payment_is_told_with_what_is_owed_again() {
        Invoice invoice = shop.invoices(acme, "30.00");
        Payment payment = shop.transfers(acme, "36.00", invoice.reference());
        shop.bounces(payment);

        chat.isTold(newest(Kind.PAYMENT_REVERSED));

        assertThat(chat.reads())
                .contains("Payment taken back", "payment of €36.00 by bank transfer")
                .contains("To be paid again: " + invoice.reference());
        chat.presses("See the invoice");
        assertThat(chat.reads()).contains("Status: unpaid", "Left to pay: €36.00");
    }

    @Test
    void a_bounced_top_up_is_told_as_less_credit() {
        shop.bounces(shop.transfers(acme, "20.00"));

        chat.isTold(newest(Kind.PAYMENT_REVERSED));

        assertThat(chat.reads()).contains("deducted from your credit");
        chat.presses("See the payment");
        assertThat(chat.reads()).contains("Taken back by the bank");
    }

    @Test
    void a_charge_back_that_the_bank_gives_up_is_told_as_such() {
        Invoice invoice = shop.invoices(acme, "30.00");
        chargedBackAndGivenUp(invoice.reference());

        chat.isTold(newest(Kind.PAYMENT_RECEIVED));

        assertThat(chat.reads())
                .contains("Payment given back", "gave up what it had taken back")
                .contains("Invoice " + invoice.reference() + ": €36.00")
                .doesNotContain("Payment received");
    }

    @Test
    void a_refund_is_told_with_its_way() {
        Payment payment = shop.transfers(acme, "20.00");
        shop.refunds(new RefundKind.ByTransfer(payment.id()), "5.00");

        chat.isTold(newest(Kind.REFUNDED));

        assertThat(chat.reads()).contains("We refunded €5.00 by bank transfer");
    }

    @Test
    void a_refund_to_credit_says_that_the_invoice_is_owed_again() {
        Invoice invoice = shop.invoices(acme, "30.00");
        Payment payment = shop.transfers(acme, "36.00", invoice.reference());
        shop.refunds(new RefundKind.ToCredit(payment.id()), "36.00");

        chat.isTold(newest(Kind.REFUNDED));

        assertThat(chat.reads()).contains("€36.00 of a payment was added back to your credit");
    }

    @Test
    void the_list_of_payments_shows_which_did_not_stay() {
        Payment refunded = shop.transfers(acme, "20.00");
        shop.refunds(new RefundKind.ByTransfer(refunded.id()), "5.00");
        shop.bounces(shop.transfers(acme, "7.00"));

        chat.presses("Payments");

        assertThat(chat.reads()).contains("taken back", "refunded €5.00");
        chat.presses("Receipt " + refunded.receipt());
        assertThat(chat.reads()).contains("Refunded: €5.00");
    }

    @Test
    void what_was_too_much_and_sent_back_was_never_added_to_the_credit() {
        new Hosting(shop).follows(Preset.ORDER, Map.of(Setting.OVERPAID, "refund"));
        Invoice invoice = shop.invoices(acme, "30.00");
        Payment partly = shop.transfers(acme, "40.00", invoice.reference());
        Payment wholly = shop.transfers(acme, "40.00", invoice.reference());
        staffSendsItBack();

        chat.presses("Payments");

        assertThat(chat.reads())
                .contains("more than was owed; refunded €40.00")
                .doesNotContain("added to the credit");
        chat.presses("Receipt " + partly.receipt());
        assertThat(chat.reads())
                .contains("Refunded: €4.00")
                .doesNotContain("Added to the credit", "to be sent back");
        assertThat(wholly.toCredit()).isEqualTo(wholly.amount());
    }

    private void chargedBackAndGivenUp(DocumentReference invoice) {
        FakeCardProvider provider = new FakeCardProvider(shop.stores.transactions(), shop.clock);
        UseCases does = UseCases.over(shop.stores, provider, shop.clock);
        PaymentId payment = new PaymentId(UUID.randomUUID());
        does.payByCard().start(new PayByCard.Command(acme.number(), invoice, payment));
        for (String event :
                List.of(
                        provider.authorize(payment),
                        provider.chargeBack(payment),
                        provider.reinstate(payment))) {
            does.receiveCardEvent().receive(event, FakeCardProvider.signatureOf(event));
        }
    }

    private void staffSendsItBack() {
        UseCases does =
                UseCases.over(
                        shop.stores,
                        new FakeCardProvider(shop.stores.transactions(), shop.clock),
                        shop.clock);
        shop.stores
                .refunds()
                .requestedBy(acme.number())
                .forEach(
                        surplus ->
                                new MoneyBack(does)
                                        .decides(surplus.id(), new Decision.Transferred()));
    }

    private Notice newest(Kind kind) {
        return shop.stores.outbox().notices().stream()
                .filter(notice -> notice.kind() == kind)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
