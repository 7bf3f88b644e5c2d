package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.ordering.AskAdvance;
import io.guichet.application.ordering.DrawOrderForm;
import io.guichet.application.payment.PayOrder.Outcome;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.AdvanceShare;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.ordering.Slip;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** An option of a service that is held costs less every day. */
class OptionsPaidFirstTest extends PaidFirst {

    private static final PlanCode BACKUP = new PlanCode("backup");

    @BeforeEach
    void a_service_is_held_and_has_options() {
        company.sells(
                Samples.plan(company.seller(), BACKUP, "30.00")
                        .with(PlanRules.of(PlanFamily.OPTION).goingWith(Set.of(cloud))));
        pays(order(UUID.randomUUID()));
        company.clock().advance(Duration.ofDays(4));
    }

    @AfterEach
    void the_books_agree() {
        assertBooksAreRight();
    }

    @Test
    void a_card_authorised_before_midnight_and_charged_after_it_delivers_what_was_quoted() {
        PendingOrder order = ordersBackup();
        LocalDate evening = today();
        almostMidnight();
        PaymentId page = opensPage(order);
        cards.provider().trouble().isBusyFor(1);
        cards.payOnPage(page);
        company.clock().advance(Duration.ofMinutes(10));

        company.does().resumeCardPayments().resume();

        assertThat(today()).isEqualTo(evening.plusDays(1));
        assertThat(shown(order).state()).isEqualTo(OrderState.DELIVERED);
        Invoice invoice = latest();
        assertThat(invoice.totals().gross()).isEqualTo(order.total());
        assertThat(invoice.lines().getFirst().from()).isEqualTo(evening);
        assertThat(backup().paidUntil()).isEqualTo(host().paidUntil());
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("38.00"));
    }

    @Test
    void not_paid_by_midnight_it_must_be_ordered_again() {
        PendingOrder order = ordersBackup();
        almostMidnight();
        company.clock().advance(Duration.ofMinutes(10));

        assertThat(pays(order)).isEqualTo(new Outcome.PriceChanged());
    }

    @Test
    void its_order_form_is_over_the_days_it_is_ordered_for() {
        PendingOrder order = ordersBackup();
        SlipDesk slips = new SlipDesk(company.does());

        slips.drawOrderForm()
                .draw(new DrawOrderForm.Command(anna, order.number(), DocumentFormat.PDF));

        Slip.ToDeliver form = (Slip.ToDeliver) slips.last().content();
        // 30.00 x 27 / 31 days, with VAT.
        assertThat(form.amount()).isEqualTo(order.total()).isEqualTo(Money.euros("31.36"));
        assertThat(form.lines().getFirst().until()).isEqualTo(host().paidUntil());
    }

    @Test
    void no_advance_is_asked_for_what_could_not_be_delivered_later_as_it_was_quoted() {
        PendingOrder order = ordersBackup();

        assertThat(
                        desk.askAdvance()
                                .ask(
                                        new AskAdvance.Command(
                                                order.number(),
                                                new AdvanceShare.Percent(30),
                                                today().plusDays(30))))
                .isEqualTo(new AskAdvance.Outcome.PriceChanged());

        assertThat(pays(order)).isInstanceOf(Outcome.Paid.class);
    }

    private PendingOrder ordersBackup() {
        return toPay(place(anna, UUID.randomUUID(), BACKUP));
    }

    private void almostMidnight() {
        Instant midnight = today().plusDays(1).atStartOfDay(company.seller().zone()).toInstant();
        Duration left = Duration.between(company.clock().instant(), midnight);
        company.clock().advance(left.minusMinutes(5));
    }

    private LocalDate today() {
        return company.seller().dayOf(company.clock().instant());
    }

    private Service backup() {
        return held(BACKUP);
    }

    private Service host() {
        return held(cloud);
    }

    private Service held(PlanCode plan) {
        return company.stores().services().heldBy(anna).stream()
                .filter(service -> service.plan().equals(plan))
                .findFirst()
                .orElseThrow();
    }

    private Invoice latest() {
        return company.stores()
                .invoices()
                .all()
                .reduce((first, second) -> second)
                .orElseThrow()
                .document();
    }
}
