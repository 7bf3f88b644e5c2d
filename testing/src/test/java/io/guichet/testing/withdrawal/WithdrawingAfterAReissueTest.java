package io.guichet.testing.withdrawal;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.correction.ReissueInvoice;
import io.guichet.application.correction.ReissueInvoice.Changes;
import io.guichet.application.correction.ReissueInvoice.LineChange;
import io.guichet.application.correction.ReissueInvoice.Outcome;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.ordering.Order;
import io.guichet.testing.billing.CorrectionDesk;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** An order leads to the invoice that stands, however often it was reissued. */
class WithdrawingAfterAReissueTest extends Withdrawing {

    private static final Changes NOTHING =
            new Changes(Optional.empty(), Optional.empty(), List.of());

    private final PlanCode setup = sellsOnce("12.00");

    @Test
    void the_order_names_the_invoice_that_stands_in_for_its_own() {
        Order order = orders(anna, AT_ONCE, cloud());

        DocumentReference replaced = reissued(order.invoice(), NOTHING);
        DocumentReference next = reissued(replaced, NOTHING);

        assertThat(shown(order).invoice()).contains(next);
        assertThat(shown(order).invoices()).containsExactly(order.invoice(), replaced, next);
        assertThat(company.stores().listOrders().list(anna, Long.MAX_VALUE, 10).items())
                .extracting(one -> one.invoice().orElseThrow())
                .containsExactly(next);
    }

    @Test
    void a_one_off_is_credited_on_the_invoice_that_stands() {
        Order order = ordersWithSetup();
        pays(order);
        DocumentReference next = reissued(order.invoice(), NOTHING);

        assertThat(confirms(order).credited()).isEqualTo(euros("49.20"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("49.20"));
        assertThat(company.openOn(next)).isEqualTo(euros("0.00"));
    }

    @Test
    void a_one_off_is_found_where_a_line_before_it_was_left_out() {
        Order order = ordersWithSetup();
        pays(order);
        LineChange none = without(1);
        DocumentReference next =
                reissued(
                        order.invoice(),
                        new Changes(Optional.empty(), Optional.empty(), List.of(none)));
        assertThat(company.openOn(next)).isEqualTo(euros("0.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("37.20"));

        assertThat(confirms(order).credited()).isEqualTo(euros("12.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("49.20"));
    }

    @Test
    void a_one_off_that_was_left_out_is_credited_already() {
        Order order = ordersWithSetup();
        pays(order);
        reissued(
                order.invoice(),
                new Changes(Optional.empty(), Optional.empty(), List.of(without(2))));

        assertThat(confirms(order).credited()).isEqualTo(euros("37.20"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("49.20"));
    }

    @Test
    void a_service_that_he_ended_himself_is_credited_on_the_invoice_that_stands() {
        Order order = orders(anna, AT_ONCE, cloud());
        pays(order);
        days(3);
        ends(order);
        reissued(order.invoice(), NOTHING);
        days(2);

        assertThat(confirms(order).credited()).isEqualTo(euros("33.60"));
    }

    private Order ordersWithSetup() {
        List<OrderedItem> items =
                List.of(
                        new OrderedItem(cloud(), BillingPeriod.MONTH, 1, "site-1"),
                        new OrderedItem(setup, BillingPeriod.ONE_OFF, 1, ""));
        return ((PlaceOrder.Outcome.Placed) places(anna, ONLY_ORDERED, items)).order();
    }

    private DocumentReference reissued(DocumentReference invoice, Changes changes) {
        ReissueInvoice office =
                new CorrectionDesk(company.stores(), company.does(), company.clock())
                        .reissueInvoice();
        Outcome outcome = office.reissue(new ReissueInvoice.Command(invoice, "wrong", changes));
        return ((Outcome.Reissued) outcome).invoice();
    }

    private static LineChange without(int line) {
        return new LineChange(
                line, Optional.empty(), Optional.of(BigDecimal.ZERO), Optional.empty());
    }
}
