package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.correction.ReissueInvoice;
import io.guichet.application.correction.ReissueInvoice.Changes;
import io.guichet.application.ordering.PlaceSettlement;
import io.guichet.application.ordering.PlaceSettlement.Outcome;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.PayOrder.Means;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.billing.CorrectionDesk;
import io.guichet.testing.payment.Cards;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One payment for all that is owed, or for some of it. */
class SettlingDebtsTest {

    private static final Money ZERO = Money.euros("0");

    private final HostingCompany company = new HostingCompany();
    private final Cards cards = new Cards(company);
    private final OrderDesk desk = company.does().orderDesk();
    private final CustomerNumber anna = company.customerWithCredit("50.00");
    private final DocumentReference first = company.invoices(anna, "30.00");
    private final DocumentReference second = company.invoices(anna, "12.00");

    @Test
    void one_payment_settles_all_debts() {
        PendingOrder order = settlement(List.of());

        assertThat(order.total()).isEqualTo(Money.euros("42.00"));
        assertThat(pays(order, new Means.Credit())).isInstanceOf(PayOrder.Outcome.Paid.class);

        assertThat(company.balanceOf(anna).owed()).isEqualTo(ZERO);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("8.00"));
        assertThat(shown(order).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(shown(order).invoice()).isEmpty();
        assertBooksAreRight();
    }

    @Test
    void or_only_those_that_were_named() {
        PendingOrder order = settlement(List.of(second));

        pays(order, new Means.Credit());

        assertThat(company.openOn(first)).isEqualTo(Money.euros("30.00"));
        assertThat(company.openOn(second)).isEqualTo(ZERO);
    }

    @Test
    void what_was_paid_meanwhile_is_not_paid_again() {
        PendingOrder order = settlement(List.of());
        company.paysFromCredit(anna, first);

        assertThat(pays(order, new Means.Credit()))
                .isInstanceOfSatisfying(
                        PayOrder.Outcome.Paid.class,
                        paid ->
                                assertThat(paid.payment().amount())
                                        .isEqualTo(Money.euros("12.00")));

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("8.00"));
        assertBooksAreRight();
    }

    @Test
    void an_invoice_that_was_reissued_is_settled_by_what_stands_in_its_place() {
        PendingOrder order = settlement(List.of(first));
        ReissueInvoice office =
                new CorrectionDesk(company.stores(), company.does(), company.clock())
                        .reissueInvoice();
        Changes nothing = new Changes(Optional.empty(), Optional.empty(), List.of());
        office.reissue(new ReissueInvoice.Command(first, "name", nothing));

        assertThat(pays(order, new Means.Credit())).isInstanceOf(PayOrder.Outcome.Paid.class);

        assertThat(company.balanceOf(anna).owed()).isEqualTo(Money.euros("12.00"));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("20.00"));
        assertBooksAreRight();
    }

    @Test
    void of_a_card_the_rest_becomes_credit() {
        PendingOrder order = settlement(List.of());
        PaymentId page = page(order);
        company.paysFromCredit(anna, second);

        cards.payOnPage(page);

        assertThat(cards.find(page).state()).isEqualTo(State.SUCCEEDED);
        assertThat(company.openOn(first)).isEqualTo(ZERO);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("50.00"));
        assertBooksAreRight();
    }

    @Test
    void a_card_is_not_charged_when_nothing_is_owed_any_more() {
        PendingOrder order = settlement(List.of());
        PaymentId page = page(order);
        company.paysFromCredit(anna, first);
        company.paysFromCredit(anna, second);

        cards.payOnPage(page);

        assertThat(cards.find(page).state()).isEqualTo(State.RELEASED);
        assertThat(pays(order, new Means.Credit())).isEqualTo(new PayOrder.Outcome.AlreadyPaid());
    }

    @Test
    void there_is_no_settlement_of_nothing_and_of_what_others_owe() {
        CustomerNumber other = company.consumer();

        assertThat(place(other, List.of())).isEqualTo(new Outcome.NothingOwed());
        assertThat(place(other, List.of(first))).isEqualTo(new Outcome.NoSuchInvoice(first));
    }

    @Test
    void asking_twice_orders_once() {
        PlaceSettlement.Command command =
                new PlaceSettlement.Command(anna, UUID.randomUUID(), List.of());

        assertThat(desk.placeSettlement().place(command))
                .isEqualTo(desk.placeSettlement().place(command));
    }

    private PendingOrder settlement(List<DocumentReference> invoices) {
        return ((Outcome.Placed) place(anna, invoices)).order();
    }

    private Outcome place(CustomerNumber customer, List<DocumentReference> invoices) {
        return desk.placeSettlement()
                .place(new PlaceSettlement.Command(customer, UUID.randomUUID(), invoices));
    }

    private PaymentId page(PendingOrder order) {
        return ((PayOrder.Outcome.Started) pays(order, new Means.Card(false))).payment().id();
    }

    private PayOrder.Outcome pays(PendingOrder order, Means means) {
        return desk.payOrder()
                .pay(
                        new PayOrder.Command(
                                anna, order.number(), HostingCompany.newPayment(), means));
    }

    private OrderView shown(PendingOrder order) {
        return company.stores().listOrders().find(anna, order.number()).orElseThrow();
    }

    private void assertBooksAreRight() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }
}
