package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.MEDIUM;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.RenewEarly.Command;
import io.guichet.application.change.RenewEarly.Outcome;
import io.guichet.application.correction.ReissueInvoice;
import io.guichet.application.correction.ReissueInvoice.Changes;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.PayOrder.Means;
import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.testing.billing.CorrectionDesk;
import io.guichet.testing.ordering.OrderDesk;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Time bought ahead where orders are paid first: what happens before the order is paid. */
class PayingEarlyOrdersTest {

    private static final LocalDate MAY_FIRST = APRIL_FIRST.plusMonths(1);

    private final ChangeShop shop = new ChangeShop(Preset.ORDER, Map.of(Setting.PAID_FIRST, "off"));
    private final OrderDesk desk = shop.company.does().orderDesk();
    private final CustomerNumber anna = shop.holds(MEDIUM);

    @BeforeEach
    void orders_are_paid_first_from_tomorrow_on() {
        new SetPolicyHandler(
                        shop.company.stores().sellers(),
                        shop.company.stores().policy(),
                        shop.company.stores().transactions(),
                        shop.company.clock())
                .set(
                        new SetPolicy.Command(
                                shop.company.seller().code(),
                                shop.today().plusDays(1),
                                Optional.empty(),
                                Map.of(Setting.PAID_FIRST, "on", Setting.ORDER_EXPIRY, "168"),
                                Optional.empty(),
                                "staff"));
        shop.passUntil(APRIL_FIRST.plusDays(10));
    }

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void its_invoice_says_that_it_is_paid_already() {
        pays(orders());

        assertThat(latest().isPaid()).isTrue();
        assertThat(shop.serviceOf(anna).paidUntil()).isEqualTo(MAY_FIRST.plusMonths(1));
    }

    @Test
    void of_two_orders_for_the_same_month_one_is_paid() {
        PendingOrder first = orders();
        PendingOrder second = orders();

        assertThat(pays(first)).isInstanceOf(PayOrder.Outcome.Paid.class);

        assertThat(pays(second)).isInstanceOf(PayOrder.Outcome.PriceChanged.class);
        assertThat(shop.serviceOf(anna).paidUntil()).isEqualTo(MAY_FIRST.plusMonths(1));
        assertThat(shop.creditOf(anna)).isEqualTo("26.40");
    }

    @Test
    void after_one_is_paid_another_month_can_be_ordered() {
        pays(orders());
        shop.company.clock().advance(Duration.ofMinutes(1));

        assertThat(pays(orders())).isInstanceOf(PayOrder.Outcome.Paid.class);

        assertThat(shop.serviceOf(anna).paidUntil()).isEqualTo(MAY_FIRST.plusMonths(2));
    }

    @Test
    void what_was_renewed_meanwhile_is_not_sold_a_second_time() {
        shop.passUntil(MAY_FIRST.minusDays(2));
        PendingOrder order = orders();
        shop.passUntil(MAY_FIRST);
        assertThat(shop.owedBy(anna)).containsExactly("26.40");

        assertThat(pays(order)).isInstanceOf(PayOrder.Outcome.PriceChanged.class);

        assertThat(shop.serviceOf(anna).paidUntil()).isEqualTo(MAY_FIRST.plusMonths(1));
    }

    @Test
    void nor_when_the_renewal_was_paid_before_it() {
        shop.passUntil(MAY_FIRST.minusDays(2));
        PendingOrder order = orders();
        shop.passUntil(MAY_FIRST);
        shop.pays(anna);

        assertThat(pays(order)).isInstanceOf(PayOrder.Outcome.PriceChanged.class);

        assertThat(shop.serviceOf(anna).paidUntil()).isEqualTo(MAY_FIRST.plusMonths(1));
    }

    @Test
    void it_stays_payable_when_the_invoice_of_the_month_is_reissued() {
        PendingOrder order = orders();
        shop.company.clock().advance(Duration.ofMinutes(1));
        reissuesLatest();
        reissuesLatest();

        assertThat(pays(order)).isInstanceOf(PayOrder.Outcome.Paid.class);

        assertThat(shop.serviceOf(anna).paidUntil()).isEqualTo(MAY_FIRST.plusMonths(1));
    }

    @Test
    void what_was_renewed_meanwhile_and_reissued_is_not_sold_a_second_time() {
        shop.passUntil(MAY_FIRST.minusDays(2));
        PendingOrder order = orders();
        shop.passUntil(MAY_FIRST);
        shop.pays(anna);
        reissuesLatest();

        assertThat(pays(order)).isInstanceOf(PayOrder.Outcome.PriceChanged.class);
    }

    @Test
    void what_renews_by_hand_is_sold_until_it_ends() {
        shop.office
                .configureRenewal()
                .configure(
                        new ConfigureRenewal.Command(
                                anna, shop.serviceOf(anna).id(), RenewalMode.MANUAL));
        shop.passUntil(MAY_FIRST.minusDays(2));
        PendingOrder order = orders();
        shop.company.clock().advance(Duration.ofHours(30));

        assertThat(pays(order)).isInstanceOf(PayOrder.Outcome.Paid.class);
    }

    private PendingOrder orders() {
        Command command =
                new Command(
                        anna,
                        shop.serviceOf(anna).id(),
                        UUID.randomUUID(),
                        Optional.empty(),
                        Optional.empty());
        return ((Outcome.ToPay) shop.desk.renewEarly().renew(command)).order();
    }

    /** From credit that he has just for it. */
    private PayOrder.Outcome pays(PendingOrder order) {
        shop.company.transfers(anna, order.total().toDecimal().toPlainString(), List.of());
        return desk.payOrder()
                .pay(
                        new PayOrder.Command(
                                anna,
                                order.number(),
                                HostingCompany.newPayment(),
                                new Means.Credit()));
    }

    private void reissuesLatest() {
        Changes nothing = new Changes(Optional.empty(), Optional.empty(), List.of());
        var outcome =
                new CorrectionDesk(shop.company.stores(), shop.company.does(), shop.company.clock())
                        .reissueInvoice()
                        .reissue(new ReissueInvoice.Command(latest().reference(), "name", nothing));
        assertThat(outcome).isInstanceOf(ReissueInvoice.Outcome.Reissued.class);
    }

    private Invoice latest() {
        return shop.company
                .stores()
                .invoices()
                .all()
                .reduce((first, second) -> second)
                .orElseThrow()
                .document();
    }
}
