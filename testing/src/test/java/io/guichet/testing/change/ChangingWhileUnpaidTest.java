package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.ChangeService.Outcome;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Where changes are ordered and paid first, with an invoice of the service still open. */
class ChangingWhileUnpaidTest {

    private final ChangeShop shop = new ChangeShop(Preset.ORDER, Map.of(Setting.PAID_FIRST, "off"));
    private final CustomerNumber anna = shop.owes(MEDIUM, 1);
    private final DocumentReference open = shop.unpaid(anna).getFirst().invoice();

    @Test
    void where_the_policy_does_not_ask_for_it_the_change_alone_is_paid() {
        follows(
                Map.of(
                        Setting.PAID_FIRST, "on",
                        Setting.CHANGE_NEEDS_PAID, "off",
                        Setting.CREDIT_USED, "off"));
        PendingOrder order = ((Outcome.ToPay) shop.asks(anna, to(LARGE))).order();

        RecordTransfer.Command credit =
                new RecordTransfer.Command(
                        anna,
                        order.total(),
                        new RecordTransfer.Purpose.Credit(),
                        HostingCompany.newPayment());
        shop.company.does().recordTransfer().record(credit);
        PayOrder.Command payment =
                new PayOrder.Command(
                        anna,
                        order.number(),
                        HostingCompany.newPayment(),
                        new PayOrder.Means.Credit());
        assertThat(shop.company.does().orderDesk().payOrder().pay(payment))
                .isInstanceOf(PayOrder.Outcome.Paid.class);

        assertThat(shop.serviceOf(anna).plan()).isEqualTo(LARGE);
        assertThat(shop.company.openOn(open).isPositive()).isTrue();
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void where_it_does_the_invoice_comes_first() {
        follows(Map.of(Setting.PAID_FIRST, "on"));

        assertThat(shop.asks(anna, to(LARGE)))
                .isEqualTo(new Outcome.Refused(new ChangeRefusal.InvoiceUnpaid(List.of(open))));
    }

    private void follows(Map<Setting, String> settings) {
        shop.sets(shop.today().plusDays(1), settings);
        shop.passUntil(shop.today().plusDays(1));
    }
}
