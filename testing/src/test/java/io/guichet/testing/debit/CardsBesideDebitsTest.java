package io.guichet.testing.debit;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.debit.MakeCollection;
import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.PlaceSettlement;
import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.PayOrder.Means;
import io.guichet.application.payment.RecordTransfer.Purpose;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Debit.State;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.ordering.OrderDesk;
import io.guichet.testing.payment.Cards;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Who pays by card what will only be debited is charged at once, and not debited any more. */
class CardsBesideDebitsTest {

    private final HostingCompany company = new HostingCompany();
    private final Cards cards = new Cards(company);
    private final OrderDesk orders = company.does().orderDesk();
    private final DebitDesk desk = new DebitDesk(company.does());
    private final CustomerNumber anna = company.consumer();
    private final SellerCode seller = company.seller().code();
    private final DocumentReference invoice = company.invoices(anna, "30.00");

    @BeforeEach
    void anna_signs() {
        desk.collectsAs(seller, DebitDesk.CREDITOR);
        desk.signs(anna);
    }

    @AfterEach
    void the_books_are_right() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void a_card_pays_and_the_debit_is_cancelled_once_it_did() {
        Debit debit = desk.debits(invoice);

        PaymentId page = cards.opensPage(anna, invoice);
        assertThat(cards.find(page).amount()).isEqualTo(euros("30.00"));
        assertThat(desk.find(debit.id())).isEqualTo(debit);
        cards.payOnPage(page);

        assertThat(cards.find(page).state()).isEqualTo(CardPayment.State.SUCCEEDED);
        assertGone(debit);
        assertThat(company.openOn(invoice)).isEqualTo(euros("0.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
        waitsFor(debit);
        assertThat(makes(debit)).isInstanceOf(MakeCollection.Outcome.NothingToCollect.class);
    }

    @Test
    void a_page_that_was_open_before_the_debit_was_announced_pays_instead_of_it() {
        PaymentId page = cards.opensPage(anna, invoice);
        Debit debit = desk.debits(invoice);

        cards.payOnPage(page);

        assertGone(debit);
        assertThat(cards.provider().taken()).containsExactly(euros("30.00"));
    }

    @Test
    void a_card_pays_nothing_that_a_bank_was_told_of() {
        Debit debit = desk.debits(invoice);
        waitsFor(debit);
        PaymentId page = cards.opensPage(anna, invoice);
        assertThat(makes(debit)).isInstanceOf(MakeCollection.Outcome.Made.class);

        assertThat(cards.pays(anna, invoice, HostingCompany.newPayment()))
                .isInstanceOf(PayByCard.Outcome.PaymentUnderWay.class);
        cards.payOnPage(page);

        assertThat(cards.provider().taken()).isEmpty();
        assertThat(desk.find(debit.id()).state()).isEqualTo(State.SENT);
        assertThat(told()).isEmpty();
    }

    @Test
    void a_settlement_is_placed_beside_debits_and_cancels_them_when_it_is_paid() {
        Debit first = desk.debits(invoice);
        Debit second = desk.debits(company.invoices(anna, "20.00"));
        company.transfers(anna, "60.00", new Purpose.Credit());

        PendingOrder settlement = settles();
        assertThat(settlement.total()).isEqualTo(euros("50.00"));
        assertThat(told()).isEmpty();
        assertThat(pays(settlement, new Means.Credit())).isInstanceOf(PayOrder.Outcome.Paid.class);

        assertThat(List.of(first, second))
                .allMatch(debit -> desk.find(debit.id()).state() == State.CANCELLED);
        assertThat(told()).hasSize(2);
        assertThat(company.creditOf(anna)).isEqualTo(euros("10.00"));
        assertThat(company.balanceOf(anna).owed()).isEqualTo(euros("0.00"));
    }

    @Test
    void a_card_pays_a_settlement_instead_of_the_debit() {
        Debit debit = desk.debits(invoice);
        PendingOrder settlement = settles();

        var started = (PayOrder.Outcome.Started) pays(settlement, new Means.Card(false));
        cards.payOnPage(started.payment().id());

        assertGone(debit);
        assertThat(cards.provider().taken()).containsExactly(euros("30.00"));
        assertThat(company.balanceOf(anna).owed()).isEqualTo(euros("0.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
    }

    @Test
    void a_settlement_waits_for_what_a_bank_was_told_of() {
        Debit debit = desk.debits(invoice);
        waitsFor(debit);
        PendingOrder settlement = settles();
        assertThat(makes(debit)).isInstanceOf(MakeCollection.Outcome.Made.class);

        assertThat(pays(settlement, new Means.Card(false)))
                .isInstanceOf(PayOrder.Outcome.PaymentUnderWay.class);
        assertThat(place()).isInstanceOf(PlaceSettlement.Outcome.NothingOwed.class);
    }

    private void assertGone(Debit debit) {
        assertThat(desk.find(debit.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(told()).hasSize(1);
    }

    private PendingOrder settles() {
        return ((PlaceSettlement.Outcome.Placed) place()).order();
    }

    private PlaceSettlement.Outcome place() {
        return orders.placeSettlement()
                .place(new PlaceSettlement.Command(anna, UUID.randomUUID(), List.of()));
    }

    private PayOrder.Outcome pays(PendingOrder order, Means means) {
        return orders.payOrder()
                .pay(
                        new PayOrder.Command(
                                anna, order.number(), HostingCompany.newPayment(), means));
    }

    private MakeCollection.Outcome makes(Debit debit) {
        return desk.makes(new CollectionId(UUID.randomUUID()), seller, debit.collectOn());
    }

    /** Until a file may have it. */
    private void waitsFor(Debit debit) {
        LocalDate today = company.seller().dayOf(company.clock().instant());
        company.clock()
                .advance(Duration.ofDays(today.until(debit.collectOn(), ChronoUnit.DAYS) - 10));
    }

    private List<Notice> told() {
        return company.stores().outbox().after(0).stream()
                .filter(notice -> notice.kind() == Notice.Kind.DEBIT_CANCELLED)
                .toList();
    }
}
