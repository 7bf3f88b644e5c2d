package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.PayOrder.Means;
import io.guichet.application.payment.PayOrder.Outcome;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.payment.FakeCardProvider.Health;
import io.guichet.testing.payment.FakeKeptCards.Bank;
import io.guichet.testing.payment.KeptCards;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** An order is paid with the card its customer has kept, without him. */
class PayingOrdersByKeptCardTest extends PaidFirst {

    private static final Means KEPT = new Means.KeptCard();

    private final KeptCards kept = new KeptCards(company.does());
    private final PaymentId payment = HostingCompany.newPayment();

    @AfterEach
    void books_are_right() {
        assertBooksAreRight();
    }

    @Test
    void the_default_card_is_charged_and_the_order_delivered() {
        kept.saves(anna);
        PendingOrder order = order(UUID.randomUUID());

        Outcome outcome = pays(order, payment, KEPT);

        assertThat(outcome).isInstanceOf(Outcome.Charged.class);
        assertThat(shown(order).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(company.stores().payments().find(payment).orElseThrow().amount())
                .isEqualTo(TOTAL);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("55.00"));
    }

    @Test
    void asking_again_charges_once_even_sixteen_times_at_once() {
        kept.saves(anna);
        PendingOrder order = order(UUID.randomUUID());

        Together.run(16, () -> pays(order, payment, KEPT));

        assertThat(pays(order, payment, KEPT)).isInstanceOf(Outcome.Charged.class);
        assertThat(cards.provider().taken()).containsOnlyOnce(TOTAL);
    }

    @Test
    void a_bank_that_wants_the_customer_gets_him_on_a_page() {
        kept.saves(anna);
        cards.provider().kept().bank(Bank.ASKS_THE_CUSTOMER);
        PendingOrder order = order(UUID.randomUUID());

        CardPayment page = ((Outcome.Started) pays(order, payment, KEPT)).payment();

        assertThat(page.state()).isEqualTo(State.OPEN);
        assertThat(page.checkoutUrl()).isNotEmpty();
        assertThat(cards.find(payment).state()).isEqualTo(State.UNCONFIRMED);
        assertThat(((Outcome.Started) pays(order, payment, KEPT)).payment().id())
                .isEqualTo(page.id());
        assertThat(shown(order).state()).isEqualTo(OrderState.NOT_PAID);
        cards.payOnPage(page.id());
        assertThat(shown(order).state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void a_refused_card_takes_nothing_and_leaves_the_order_open() {
        kept.saves(anna);
        cards.provider().kept().bank(Bank.SAYS_NO);
        PendingOrder order = order(UUID.randomUUID());

        assertThat(pays(order, payment, KEPT)).isEqualTo(new Outcome.CardDeclined());

        assertThat(pays(order, payment, KEPT)).isEqualTo(new Outcome.CardDeclined());
        assertThat(shown(order).state()).isEqualTo(OrderState.NOT_PAID);
        assertThat(pays(order)).isInstanceOf(Outcome.Paid.class);
    }

    @Test
    void without_a_card_that_can_be_used_nothing_is_charged() {
        PendingOrder order = order(UUID.randomUUID());
        assertThat(pays(order, payment, KEPT)).isEqualTo(new Outcome.NoUsableCard());

        kept.saves(anna);
        company.clock().advance(Duration.ofDays(2000));
        PendingOrder later = order(UUID.randomUUID());
        assertThat(pays(later, HostingCompany.newPayment(), KEPT))
                .isEqualTo(new Outcome.NoUsableCard());
    }

    @Test
    void a_provider_who_was_away_is_asked_again_by_the_same_payment() {
        kept.saves(anna);
        PendingOrder order = order(UUID.randomUUID());
        cards.provider().becomes(Health.DOWN);
        assertThat(pays(order, payment, KEPT)).isEqualTo(new Outcome.ProviderUnavailable());
        cards.provider().becomes(Health.UP);

        assertThat(pays(order, payment, KEPT)).isInstanceOf(Outcome.Charged.class);
    }

    @Test
    void an_order_that_is_paid_while_the_card_is_being_charged_is_not_charged() {
        kept.saves(anna);
        PendingOrder order = order(UUID.randomUUID());
        cards.provider().kept().whileCharging(() -> pays(order));

        assertThat(pays(order, payment, KEPT)).isEqualTo(new Outcome.OrderOver());

        assertThat(cards.provider().taken())
                .containsExactlyElementsOf(List.of(Money.euros("5.00")));
    }

    @Test
    void a_payment_id_is_for_one_means() {
        kept.saves(anna);
        PendingOrder order = order(UUID.randomUUID());
        pays(order, payment, KEPT);

        assertThat(pays(order, payment, new Means.Card(false)))
                .isEqualTo(new Outcome.PaymentIdReused());
        assertThat(pays(order, payment, new Means.Credit()))
                .isEqualTo(new Outcome.PaymentIdReused());
    }
}
