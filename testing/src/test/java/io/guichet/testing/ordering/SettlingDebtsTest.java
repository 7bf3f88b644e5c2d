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
import io.guichet.testing.payment.FakeCardProvider.Health;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.Duration;
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
        reissues(first);

        assertThat(pays(order, new Means.Credit())).isInstanceOf(PayOrder.Outcome.Paid.class);

        assertThat(company.balanceOf(anna).owed()).isEqualTo(Money.euros("12.00"));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("20.00"));
        assertBooksAreRight();
    }

    @Test
    void the_same_payment_again_pays_nothing_again_although_its_invoice_was_reissued() {
        PendingOrder order = settlement(List.of(first));
        reissues(first);
        PayOrder.Command command =
                new PayOrder.Command(
                        anna, order.number(), HostingCompany.newPayment(), new Means.Credit());
        PayOrder.Outcome paid = desk.payOrder().pay(command);

        assertThat(desk.payOrder().pay(command)).isEqualTo(paid);
    }

    @Test
    void the_payment_of_another_settlement_of_the_same_invoice_is_not_taken_for_its_own() {
        PendingOrder order = settlement(List.of(first));
        PendingOrder other = settlement(List.of(first, second));
        PaymentId payment = HostingCompany.newPayment();
        desk.payOrder()
                .pay(new PayOrder.Command(anna, order.number(), payment, new Means.Credit()));

        assertThat(
                        desk.payOrder()
                                .pay(
                                        new PayOrder.Command(
                                                anna, other.number(), payment, new Means.Credit())))
                .isEqualTo(new PayOrder.Outcome.PaymentIdReused());
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
    void while_a_card_is_charged_for_it_nobody_else_pays_the_invoices() {
        PaymentId single = cards.opensPage(anna, second);
        String event = cards.provider().authorize(single);
        PendingOrder other = settlement(List.of(second));
        PendingOrder order = settlement(List.of());
        PaymentId page = hangs(order);

        assertThat(company.shows(anna, first).reserved()).isEqualTo(Money.euros("30.00"));
        assertThat(company.shows(anna, second).reserved()).isEqualTo(Money.euros("12.00"));
        cards.tell(event);
        assertThat(cards.find(single).state()).isEqualTo(State.RELEASED);
        assertThat(pays(other, new Means.Credit()))
                .isInstanceOf(PayOrder.Outcome.PaymentUnderWay.class);
        assertThat(reissues(first)).isEqualTo(new ReissueInvoice.Outcome.PaymentUnderWay());

        resumes();

        assertThat(cards.find(page).state()).isEqualTo(State.SUCCEEDED);
        assertThat(company.balanceOf(anna).owed()).isEqualTo(ZERO);
        assertThat(company.shows(anna, first).reserved()).isEqualTo(ZERO);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("50.00"));
        assertBooksAreRight();
    }

    @Test
    void what_the_provider_gave_up_is_owed_again_and_can_be_settled() {
        PendingOrder order = settlement(List.of());
        PaymentId page = hangs(order);
        cards.provider().cancel(cards.find(page).sessionId());

        resumes();

        assertThat(cards.find(page).state()).isEqualTo(State.RELEASED);
        assertThat(company.shows(anna, first).reserved()).isEqualTo(ZERO);
        assertThat(pays(order, new Means.Credit())).isInstanceOf(PayOrder.Outcome.Paid.class);
        assertThat(company.balanceOf(anna).owed()).isEqualTo(ZERO);
        assertBooksAreRight();
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

    private ReissueInvoice.Outcome reissues(DocumentReference invoice) {
        Changes nothing = new Changes(Optional.empty(), Optional.empty(), List.of());
        return new CorrectionDesk(company.stores(), company.does(), company.clock())
                .reissueInvoice()
                .reissue(new ReissueInvoice.Command(invoice, "name", nothing));
    }

    /** Authorised and reserved, but the provider is away when it is to be captured. */
    private PaymentId hangs(PendingOrder order) {
        PaymentId page = page(order);
        String event = cards.provider().authorize(page);
        cards.provider().becomes(Health.DOWN);
        cards.tell(event);
        cards.provider().becomes(Health.UP);
        assertThat(cards.find(page).state()).isEqualTo(State.CAPTURING);
        return page;
    }

    private void resumes() {
        company.clock().advance(Duration.ofMinutes(2));
        company.does().resumeCardPayments().resume();
    }

    private OrderView shown(PendingOrder order) {
        return company.stores().listOrders().find(anna, order.number()).orElseThrow();
    }

    private void assertBooksAreRight() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }
}
