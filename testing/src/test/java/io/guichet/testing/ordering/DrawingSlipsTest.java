package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.application.ordering.DrawOrderForm;
import io.guichet.application.ordering.DrawQuote;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceSettlement;
import io.guichet.application.ordering.QuoteOrder;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.ordering.Slip;
import io.guichet.domain.policy.Setting;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Papers for what is not invoiced yet. */
class DrawingSlipsTest extends PaidFirst {

    private final SlipDesk slips = new SlipDesk(company.does());

    @Test
    void a_quote_is_what_the_order_would_come_to_and_how_long_it_holds() {
        RenderedDocument drawn = ((DrawQuote.Outcome.Drawn) quote(cloud)).document();

        assertThat(drawn.fileName()).isEqualTo("quote-" + anna + "-20260301-100000.pdf");
        assertThat(slips.last().content().amount()).isEqualTo(TOTAL);
        assertThat(slips.last().drawnOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(slips.last().day()).isEqualTo(expiry(quoted()));
    }

    @Test
    void it_holds_as_long_as_an_order_would_wait() {
        policy(
                LocalDate.of(2026, 2, 1),
                Map.of(Setting.PAID_FIRST, "on", Setting.ORDER_EXPIRY, "240"));

        quote(cloud);

        assertThat(slips.last().day()).isEqualTo(LocalDate.of(2026, 3, 11));
    }

    @Test
    void what_cannot_be_ordered_is_not_quoted() {
        PlanCode unknown = new PlanCode("unknown");

        assertThat(quote(unknown))
                .isEqualTo(
                        new DrawQuote.Outcome.Refused(new QuoteOrder.Outcome.NoSuchPlan(unknown)));
    }

    @Test
    void an_order_form_is_what_was_ordered_until_it_expires() {
        PendingOrder order = order(UUID.randomUUID());

        RenderedDocument drawn = drawn(form(anna, order.number()));

        assertThat(drawn.fileName()).isEqualTo("order-" + order.number() + ".pdf");
        Slip.ToDeliver content = (Slip.ToDeliver) slips.last().content();
        assertThat(content.lines())
                .singleElement()
                .extracting("serviceReference")
                .isEqualTo("site");
        assertThat(content.amount()).isEqualTo(order.total());
        assertThat(slips.last().day()).isEqualTo(company.seller().dayOf(order.expiresAt()));
    }

    @Test
    void a_paid_order_has_its_invoice_instead() {
        PendingOrder order = order(UUID.randomUUID());
        pays(order);

        assertThat(form(anna, order.number())).isEqualTo(new DrawOrderForm.Outcome.AlreadyPaid());
    }

    @Test
    void what_is_over_is_not_drawn() {
        PendingOrder cancelled = order(UUID.randomUUID());
        cancels(cancelled);
        PendingOrder late = order(UUID.randomUUID());
        company.clock().advance(Duration.ofDays(400));

        assertThat(form(anna, cancelled.number())).isEqualTo(new DrawOrderForm.Outcome.OrderOver());
        assertThat(form(anna, late.number())).isEqualTo(new DrawOrderForm.Outcome.OrderOver());
    }

    @Test
    void the_order_of_somebody_else_is_none() {
        PendingOrder order = order(UUID.randomUUID());

        assertThat(form(company.consumer(), order.number()))
                .isEqualTo(new DrawOrderForm.Outcome.NoSuchOrder());
    }

    @Test
    void a_settlement_order_shows_what_is_still_owed() {
        policy(LocalDate.of(2026, 2, 1), Map.of(Setting.PAID_FIRST, "off"));
        DocumentReference first = company.invoices(anna, "60.00");
        DocumentReference second = company.invoices(anna, "12.00");
        PendingOrder order =
                ((PlaceSettlement.Outcome.Placed)
                                desk.placeSettlement()
                                        .place(
                                                new PlaceSettlement.Command(
                                                        anna, UUID.randomUUID(), List.of())))
                        .order();
        company.paysFromCredit(anna, second);

        assertThat(drawn(form(anna, order.number())).fileName())
                .isEqualTo("settlement-" + order.number() + ".pdf");

        Slip.ToSettle content = (Slip.ToSettle) slips.last().content();
        assertThat(content.amount()).isEqualTo(Money.euros("60.00"));
        assertThat(content.debts()).extracting(Slip.Debt::invoice).containsExactly(first);
    }

    private LocalDate expiry(PendingOrder order) {
        return company.seller().dayOf(order.expiresAt());
    }

    private PendingOrder quoted() {
        return order(UUID.randomUUID());
    }

    private DrawQuote.Outcome quote(PlanCode plan) {
        return slips.drawQuote()
                .draw(
                        new DrawQuote.Command(
                                anna,
                                List.of(new OrderedItem(plan, BillingPeriod.MONTH, 1, "site")),
                                DocumentFormat.PDF));
    }

    private DrawOrderForm.Outcome form(CustomerNumber customer, OrderNumber order) {
        return slips.drawOrderForm()
                .draw(new DrawOrderForm.Command(customer, order, DocumentFormat.PDF));
    }

    private static RenderedDocument drawn(DrawOrderForm.Outcome outcome) {
        return ((DrawOrderForm.Outcome.Drawn) outcome).document();
    }
}
