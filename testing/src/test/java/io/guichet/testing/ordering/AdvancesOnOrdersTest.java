package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.billing.PartCredits.Part;
import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.AskAdvance;
import io.guichet.application.ordering.AskAdvance.Outcome;
import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.DeliverOrder;
import io.guichet.application.payment.PayOrder;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.AdvanceShare.Amount;
import io.guichet.domain.ordering.AdvanceShare.Percent;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A part of an order is asked for before work begins; the final invoice takes it off. */
class AdvancesOnOrdersTest extends InAdvance {

    @Test
    void an_advance_is_owed_with_its_vat_and_earns_nothing() {
        PendingOrder order = order();

        DocumentReference advance = asks(order, new Percent(30));

        Invoice invoice = invoice(advance);
        assertThat(invoice.isAdvance()).isTrue();
        assertThat(invoice.order()).isEqualTo(order.number());
        assertThat(invoice.totals().net()).isEqualTo(Money.euros("300.00"));
        assertThat(invoice.totals().tax()).isEqualTo(Money.euros("60.00"));
        assertThat(invoice.lines()).hasSize(1);
        assertThat(invoice.lines().getFirst().description())
                .startsWith("30% advance on order " + order.number() + ": ");
        assertThat(company.balanceOf(anna).owed()).isEqualTo(Money.euros("360.00"));
        assertThat(on(LedgerAccount.ADVANCES)).isEqualTo(Money.euros("-300.00"));
        assertThat(on(LedgerAccount.VAT_COLLECTED)).isEqualTo(Money.euros("-60.00"));
        assertThat(on(LedgerAccount.SERVICES_SOLD)).isEqualTo(ZERO);
        assertThat(shown(order).advance()).contains(advance);
        assertThat(shown(order).rest()).isEqualTo(Money.euros("840.00"));
        assertThat(shown(order).state()).isEqualTo(OrderState.NOT_PAID);
        assertThat(company.stores().services().heldBy(anna)).isEmpty();
        assertBooksAreRight();
    }

    @Test
    void an_advance_that_is_paid_is_no_credit_and_the_order_waits() {
        PendingOrder order = order();
        DocumentReference advance = asks(order, new Percent(30));

        assertThat(pays(order)).isEqualTo(new PayOrder.Outcome.AdvanceNotPaid());
        assertThat(delivers(order)).isEqualTo(new DeliverOrder.Outcome.AdvanceNotPaid(advance));
        company.transfers(anna, "360.00", List.of(advance));

        assertThat(company.openOn(advance)).isEqualTo(ZERO);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("50.00"));
        company.clock().advance(Duration.ofDays(30));
        assertThat(desk.expireOrders().expire()).isZero();
        assertThat(shown(order).state()).isEqualTo(OrderState.NOT_PAID);
        assertBooksAreRight();
    }

    @Test
    void staff_delivers_and_the_final_invoice_states_the_whole_and_takes_the_advance_off() {
        PendingOrder order = order();
        DocumentReference advance = paidAdvance(order, new Percent(30));

        Order delivered = ((DeliverOrder.Outcome.Delivered) delivers(order)).order();

        Invoice last = invoice(delivered.invoice());
        assertThat(delivered.total()).isEqualTo(WHOLE);
        assertThat(last.deducted().orElseThrow().invoice()).isEqualTo(advance);
        assertThat(nets(last)).containsExactly(Money.euros("1000.00"), Money.euros("-300.00"));
        assertThat(last.lines().getLast().description())
                .isEqualTo("Advance already invoiced, " + advance);
        assertThat(last.totals().gross()).isEqualTo(Money.euros("840.00"));
        assertThat(last.totals().tax()).isEqualTo(Money.euros("140.00"));
        assertThat(company.openOn(last.reference())).isEqualTo(Money.euros("840.00"));
        assertThat(last.isPaid()).isFalse();
        assertSoldOnce();
        assertThat(company.stores().services().heldBy(anna)).hasSize(1);
        assertThat(delivers(order)).isEqualTo(new DeliverOrder.Outcome.AlreadyDelivered());
        assertBooksAreRight();
    }

    @Test
    void who_pays_the_rest_has_it_delivered() {
        PendingOrder order = order();
        paidAdvance(order, new Percent(99));

        assertThat(pays(order)).isInstanceOf(PayOrder.Outcome.Paid.class);

        Invoice last = invoice(shown(order).invoice().orElseThrow());
        assertThat(last.isPaid()).isTrue();
        assertThat(last.totals().gross()).isEqualTo(Money.euros("12.00"));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("38.00"));
        assertThat(company.balanceOf(anna).owed()).isEqualTo(ZERO);
        assertSoldOnce();
        assertBooksAreRight();
    }

    @Test
    void parts_that_cannot_be_rounded_alike_come_to_the_whole_to_the_cent() {
        for (String amount : List.of("0.01", "33.33", "399.97", "1199.99")) {
            PendingOrder order = order();
            DocumentReference advance = paidAdvance(order, new Amount(Money.euros(amount)));
            Order delivered = ((DeliverOrder.Outcome.Delivered) delivers(order)).order();

            Totals first = invoice(advance).totals();
            Totals rest = invoice(delivered.invoice()).totals();
            assertThat(first.gross()).isEqualTo(Money.euros(amount));
            assertThat(first.gross().plus(rest.gross())).isEqualTo(WHOLE);
            assertThat(first.tax().plus(rest.tax())).isEqualTo(Money.euros("200.00"));
            assertThat(on(LedgerAccount.ADVANCES)).isEqualTo(ZERO);
        }
        assertBooksAreRight();
    }

    @Test
    void cancelling_takes_back_an_advance_that_nobody_paid() {
        PendingOrder order = order();
        DocumentReference advance = asks(order, new Percent(50));

        assertThat(cancels(order)).isInstanceOf(CancelOrder.Outcome.Cancelled.class);

        assertThat(company.openOn(advance)).isEqualTo(ZERO);
        assertThat(company.balanceOf(anna).owed()).isEqualTo(ZERO);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("50.00"));
        assertNothingSold();
        cancels(order);
        assertThat(company.stores().invoices().correctionsOf(advance)).hasSize(1);
    }

    @Test
    void once_it_is_paid_only_staff_cancels_and_the_money_becomes_credit() {
        PendingOrder order = order();
        DocumentReference advance = paidAdvance(order, new Percent(50));

        assertThat(cancels(order)).isEqualTo(new CancelOrder.Outcome.AdvancePaid());
        assertThat(shown(order).state()).isEqualTo(OrderState.NOT_PAID);
        CancelOrder.Command byStaff = new CancelOrder.Command(anna, order.number(), true);
        assertThat(desk.cancelOrder().cancel(byStaff))
                .isInstanceOf(CancelOrder.Outcome.Cancelled.class);

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("650.00"));
        assertThat(company.stores().invoices().correctionsOf(advance)).hasSize(1);
        assertThat(pays(order)).isEqualTo(new PayOrder.Outcome.OrderOver());
        assertThat(delivers(order)).isEqualTo(new DeliverOrder.Outcome.OrderOver());
        assertNothingSold();
    }

    @Test
    void an_order_that_expires_gives_its_advance_back() {
        PendingOrder order = order();
        paidAdvance(order, new Percent(50));
        company.clock().advance(Duration.ofDays(61));

        assertThat(desk.expireOrders().expire()).isEqualTo(1);

        assertThat(shown(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("650.00"));
        assertThat(company.stores().outbox().after(0))
                .filteredOn(notice -> notice.kind() == Notice.Kind.ORDER_EXPIRED)
                .extracting(notice -> notice.facts().get("amount"))
                .containsExactly("600.00");
        assertNothingSold();
    }

    @Test
    void an_advance_that_was_credited_is_not_taken_off_and_can_be_asked_for_anew() {
        PendingOrder order = order();
        DocumentReference first = asks(order, new Percent(30));
        assertThat(ask(order, new Percent(30), APRIL)).isEqualTo(new Outcome.AlreadyAsked(first));
        company.credits(first, "wrong percentage");

        DocumentReference second = paidAdvance(order, new Percent(20));
        Order delivered = ((DeliverOrder.Outcome.Delivered) delivers(order)).order();

        assertThat(invoice(delivered.invoice()).deducted().orElseThrow().invoice())
                .isEqualTo(second);
        assertThat(invoice(delivered.invoice()).totals().gross()).isEqualTo(Money.euros("960.00"));
        assertSoldOnce();
        assertBooksAreRight();
    }

    @Test
    void what_the_final_invoice_no_longer_has_is_credited_on_the_advance() {
        PendingOrder order = order();
        DocumentReference advance = paidAdvance(order, new Percent(90));
        Order delivered = ((DeliverOrder.Outcome.Delivered) delivers(order)).order();
        InvoiceLine sold = invoice(delivered.invoice()).lines().getFirst();

        List<Part> planned =
                company.given()
                        .in(
                                () -> {
                                    List<Part> parts =
                                            company.does()
                                                    .partCredits()
                                                    .plan(
                                                            List.of(
                                                                    new Part(
                                                                            delivered.invoice(),
                                                                            sold)));
                                    company.does().invoiceBooks().lock(anna, WHOLE.currency());
                                    company.does()
                                            .partCredits()
                                            .issue(parts, company.clock().instant());
                                    return parts;
                                });

        assertThat(planned.stream().map(Part::invoice))
                .containsExactly(delivered.invoice(), advance);
        assertThat(planned.stream().map(Part::gross))
                .containsExactly(Money.euros("120.00"), Money.euros("1080.00"));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("1130.00"));
        assertNothingSold();
    }

    @Test
    void whatever_the_rounding_all_of_a_sale_is_credited_to_the_cent() {
        for (String amount : List.of("0.01", "33.33", "399.97", "1199.99")) {
            PendingOrder order = order();
            paidAdvance(order, new Amount(Money.euros(amount)));
            Order delivered = ((DeliverOrder.Outcome.Delivered) delivers(order)).order();
            Part sold =
                    new Part(delivered.invoice(), invoice(delivered.invoice()).lines().getFirst());

            List<Part> planned =
                    company.given().in(() -> company.does().partCredits().plan(List.of(sold)));

            assertThat(planned.stream().map(Part::gross).reduce(ZERO, Money::plus))
                    .isEqualTo(WHOLE);
            assertThat(planned.stream().map(part -> part.totals().tax()).reduce(ZERO, Money::plus))
                    .isEqualTo(Money.euros("200.00"));
        }
    }

    @Test
    void what_cannot_be_asked_for_is_refused() {
        PendingOrder order = order();

        for (int hundredths : new int[] {-1, 0, 100}) {
            assertThatThrownBy(() -> new Percent(hundredths))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("invalid-advance-percentage");
        }
        for (String amount : List.of("0.00", "-1.00", "1200.00", "1200.01")) {
            assertThat(ask(order, new Amount(Money.euros(amount)), APRIL))
                    .isEqualTo(new Outcome.NotAPart(WHOLE));
        }
        for (String day : List.of("2026-03-01", "2026-03-30", "2027-03-02")) {
            assertThat(ask(order, new Percent(30), LocalDate.parse(day)))
                    .isEqualTo(
                            new Outcome.InvalidUntil(
                                    LocalDate.of(2026, 3, 31), LocalDate.of(2027, 3, 1)));
        }
        assertThat(delivers(order)).isEqualTo(new DeliverOrder.Outcome.NoAdvance());
        PendingOrder paid = order(UUID.randomUUID());
        pays(paid);
        assertThat(ask(paid, new Percent(30), APRIL)).isEqualTo(new Outcome.AlreadyDelivered());
        cancels(order);
        assertThat(ask(order, new Percent(30), APRIL)).isEqualTo(new Outcome.OrderOver());
        assertThat(
                        desk.askAdvance()
                                .ask(
                                        new AskAdvance.Command(
                                                new OrderNumber(99), new Percent(30), APRIL)))
                .isEqualTo(new Outcome.NoSuchOrder());
    }

    @Test
    void what_it_would_come_to_is_told_without_asking_for_it() {
        PendingOrder order = order();
        AskAdvance.Command command = new AskAdvance.Command(order.number(), new Percent(30), APRIL);

        Outcome.Previewed previewed = (Outcome.Previewed) desk.askAdvance().preview(command);

        assertThat(previewed.totals().gross()).isEqualTo(Money.euros("360.00"));
        assertThat(shown(order).advance()).isEmpty();
        assertThat(company.balanceOf(anna).owed()).isEqualTo(ZERO);
    }
}
