package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.change.ChangeService;
import io.guichet.application.change.RenewEarly;
import io.guichet.application.change.RenewLate;
import io.guichet.application.ordering.DrawOrderForm;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.PayOrder.Means;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.ordering.Slip;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.testing.ordering.SlipDesk;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** By the paper of an order a public body pays: it says what the invoice will say, its days too. */
class OrderFormsOfHeldTest {

    private static final LocalDate MAY_FIRST = APRIL_FIRST.plusMonths(1);

    private final ChangeShop shop = new ChangeShop(Preset.ORDER, Map.of(Setting.PAID_FIRST, "off"));
    private final SlipDesk slips = new SlipDesk(shop.company.does());
    private final CustomerNumber town = shop.holds(MEDIUM);

    @Test
    void of_time_bought_ahead() {
        paidFirst(APRIL_FIRST.plusDays(10));
        RenewEarly.Command command =
                new RenewEarly.Command(
                        town,
                        shop.serviceOf(town).id(),
                        UUID.randomUUID(),
                        Optional.empty(),
                        Optional.empty());
        RenewEarly.Outcome ordered = shop.desk.renewEarly().renew(command);

        InvoiceLine line = saysWhatIsInvoiced(((RenewEarly.Outcome.ToPay) ordered).order());

        assertThat(line.from()).isEqualTo(MAY_FIRST);
        assertThat(line.until()).isEqualTo(MAY_FIRST.plusMonths(1));
    }

    @Test
    void of_what_expired() {
        shop.office
                .configureRenewal()
                .configure(
                        new ConfigureRenewal.Command(
                                town, shop.serviceOf(town).id(), RenewalMode.MANUAL));
        paidFirst(MAY_FIRST.plusDays(2));
        RenewLate.Command command =
                new RenewLate.Command(
                        town, shop.serviceOf(town).id(), UUID.randomUUID(), Optional.empty());
        RenewLate.Outcome ordered = shop.desk.renewLate().renew(command);

        InvoiceLine line = saysWhatIsInvoiced(((RenewLate.Outcome.ToPay) ordered).order());

        assertThat(line.from()).isEqualTo(MAY_FIRST);
    }

    @Test
    void of_a_change() {
        paidFirst(APRIL_FIRST.plusDays(10));
        ChangeService.Outcome ordered = shop.asks(town, to(LARGE));

        InvoiceLine line = saysWhatIsInvoiced(((ChangeService.Outcome.ToPay) ordered).order());

        assertThat(line.from()).isEqualTo(APRIL_FIRST.plusDays(10));
        assertThat(line.until()).isEqualTo(MAY_FIRST);
    }

    @Test
    void of_an_alignment() {
        paidFirst(APRIL_FIRST.plusDays(10));
        AlignBillingDay.Command command =
                new AlignBillingDay.Command(
                        town, UUID.randomUUID(), 16, Set.of(), Optional.empty());
        AlignBillingDay.Outcome ordered = shop.desk.alignBillingDay().align(command);

        InvoiceLine line = saysWhatIsInvoiced(((AlignBillingDay.Outcome.ToPay) ordered).order());

        assertThat(line.from()).isEqualTo(MAY_FIRST);
        assertThat(line.until()).isEqualTo(MAY_FIRST.plusDays(15));
    }

    private void paidFirst(LocalDate day) {
        shop.sets(shop.today().plusDays(1), Map.of(Setting.PAID_FIRST, "on"));
        shop.passUntil(day);
    }

    /** Answers its only line. */
    private InvoiceLine saysWhatIsInvoiced(PendingOrder order) {
        slips.drawOrderForm()
                .draw(new DrawOrderForm.Command(town, order.number(), DocumentFormat.PDF));
        Slip.ToDeliver form = (Slip.ToDeliver) slips.last().content();
        shop.company.transfers(town, order.total().toDecimal().toPlainString(), List.of());
        PayOrder.Outcome paid =
                shop.company
                        .does()
                        .orderDesk()
                        .payOrder()
                        .pay(
                                new PayOrder.Command(
                                        town,
                                        order.number(),
                                        HostingCompany.newPayment(),
                                        new Means.Credit()));

        assertThat(paid).isInstanceOf(PayOrder.Outcome.Paid.class);
        assertThat(form.amount()).isEqualTo(order.total());
        assertThat(form.lines())
                .isEqualTo(
                        shop.company
                                .stores()
                                .invoices()
                                .all()
                                .reduce((first, second) -> second)
                                .orElseThrow()
                                .document()
                                .lines());
        assertThat(shop.booksDiffer()).isEmpty();
        return form.lines().getFirst();
    }
}
