package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.SMALL;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.ChangeService.Outcome;
import io.guichet.application.change.WithdrawChange;
import io.guichet.application.debit.MakeCollection;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.domain.debit.BankDays;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Debit.State;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.debit.DebitDesk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who changes or ends what he has waits for no debit that is only announced. */
class ChangingBeforeADebitTest {

    private final ChangeShop shop =
            new ChangeShop(Preset.INVOICE, Map.of(Setting.CHANGE_NEEDS_PAID, "off"));
    private final DebitDesk desk = new DebitDesk(shop.company.does());
    private final CustomerNumber anna = shop.company.consumer();

    @BeforeEach
    void anna_signs() {
        desk.collectsAs(shop.company.seller().code(), DebitDesk.CREDITOR);
        desk.signs(anna);
    }

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void a_smaller_plan_lowers_what_is_debited() {
        Debit debit = desk.debits(shop.orders(anna, MEDIUM, 1));

        assertThat(shop.quotes(anna, to(SMALL)).total()).isLessThan(Money.euros("0"));
        assertThat(desk.find(debit.id())).isEqualTo(debit);
        shop.changes(anna, to(SMALL));

        assertThat(desk.find(debit.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(desk.debits(debit.invoice()).amount()).isEqualTo(Money.euros("7.20"));
    }

    @Test
    void a_smaller_plan_waits_for_what_the_bank_has() {
        Debit debit = desk.debits(shop.orders(anna, MEDIUM, 1));
        sends(debit);

        assertThat(shop.asks(anna, to(SMALL)))
                .isEqualTo(new Outcome.Refused(new ChangeRefusal.PaymentUnderWay(debit.invoice())));
        assertThat(desk.find(debit.id()).state()).isEqualTo(State.SENT);
    }

    @Test
    void a_larger_plan_that_is_not_wanted_any_more_is_not_debited() {
        shop.orders(anna, MEDIUM, 1);
        shop.pays(anna);
        PlanChange change = shop.changes(anna, to(LARGE));
        Debit debit = desk.debits(change.invoice().orElseThrow());

        assertThat(shop.desk.withdrawChange().withdraw(anna, service()))
                .isInstanceOf(WithdrawChange.Outcome.Withdrawn.class);

        assertThat(desk.find(debit.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(shop.owedBy(anna)).isEmpty();
    }

    @Test
    void nor_does_it_wait_for_the_bank_that_is_debiting_it() {
        shop.orders(anna, MEDIUM, 1);
        shop.pays(anna);
        PlanChange change = shop.changes(anna, to(LARGE));
        Debit debit = desk.debits(change.invoice().orElseThrow());
        CollectionId file = sends(debit);

        assertThat(shop.desk.withdrawChange().withdraw(anna, service()))
                .isEqualTo(
                        new WithdrawChange.Outcome.Withdrawn(
                                change.as(PlanChange.State.WITHDRAWN),
                                Optional.of(debit.amount())));
        assertThat(shop.owedBy(anna)).isEmpty();
        assertThat(shop.serviceOf(anna).changing()).isEmpty();
        shop.passUntil(debit.collectOn());
        desk.books(shop.company.seller().code(), file);

        assertThat(desk.find(debit.id()).state()).isEqualTo(State.COLLECTED);
        assertThat(shop.serviceOf(anna).plan()).isEqualTo(MEDIUM);
        assertThat(shop.company.creditOf(anna)).isEqualTo(debit.amount());
    }

    @Test
    void a_change_waits_for_its_debit_though_its_time_is_over() {
        shop.orders(anna, MEDIUM, 1);
        shop.pays(anna);
        PlanChange change = shop.changes(anna, to(LARGE));
        Debit debit = desk.debits(change.invoice().orElseThrow());

        shop.passUntil(change.expiresOn().plusDays(1));

        assertThat(desk.find(debit.id())).isEqualTo(debit);
        assertThat(shop.serviceOf(anna).changing()).isPresent();
    }

    @Test
    void an_announced_debit_of_a_change_holds_no_renewal_up() {
        Renewed renewed = changingAtTheEnd();
        Debit debit = desk.debits(renewed.change().invoice().orElseThrow());
        assertThat(debit.collectOn()).isAfter(renewed.paidUntil());

        shop.passUntil(renewed.paidUntil().plusDays(1));

        assertThat(desk.find(debit.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(shop.serviceOf(anna).changing()).isEmpty();
        assertThat(shop.serviceOf(anna).plan()).isEqualTo(MEDIUM);
        assertThat(shop.serviceOf(anna).paidUntil()).isAfter(shop.today());
        assertThat(shop.owedBy(anna)).containsExactly("26.40");
    }

    @Test
    void however_many_changes_wait_for_the_bank_no_announced_debit_holds_a_renewal_up() {
        List<CustomerNumber> many = Stream.generate(shop.company::consumer).limit(100).toList();
        for (CustomerNumber one : many) {
            desk.signs(one);
            shop.orders(one, MEDIUM, 1);
            shop.pays(one);
        }
        LocalDate end = twoDaysBeforeTheEnd();
        List<Debit> debits =
                many.stream()
                        .map(one -> shop.changes(one, to(LARGE)).invoice().orElseThrow())
                        .map(desk::debits)
                        .toList();
        sends(debits.getFirst());
        desk.debits(shop.changes(anna, to(LARGE)).invoice().orElseThrow());

        shop.passUntil(end.plusDays(1));

        assertThat(shop.serviceOf(many.getLast()).changing()).isPresent();
        assertThat(shop.serviceOf(anna).changing()).isEmpty();
        assertThat(shop.serviceOf(anna).paidUntil()).isAfter(shop.today());
    }

    @Test
    void a_change_waits_for_what_the_bank_has_and_is_renewed_from_the_end_on() {
        Renewed renewed = changingAtTheEnd();
        Debit debit = desk.debits(renewed.change().invoice().orElseThrow());
        sends(debit);

        shop.passUntil(renewed.paidUntil().plusDays(1));

        assertThat(desk.find(debit.id()).state()).isEqualTo(State.SENT);
        assertThat(shop.serviceOf(anna).changing()).isPresent();
    }

    @Test
    void what_a_bank_never_answers_holds_no_renewal_up_and_is_credited_once_it_is_booked() {
        Renewed renewed = changingAtTheEnd();
        Debit debit = desk.debits(renewed.change().invoice().orElseThrow());
        CollectionId file = sends(debit);
        LocalDate answered = BankDays.answeredBy(debit.collectOn());

        shop.passUntil(answered);
        assertThat(shop.serviceOf(anna).paidUntil()).isEqualTo(renewed.paidUntil());
        shop.passUntil(answered.plusDays(1));

        assertThat(shop.serviceOf(anna).changing()).isEmpty();
        assertThat(shop.serviceOf(anna).plan()).isEqualTo(MEDIUM);
        assertThat(shop.serviceOf(anna).paidUntil()).isAfter(shop.today());
        assertThat(shop.asks(anna, to(SMALL)))
                .isEqualTo(new Outcome.Refused(new ChangeRefusal.ChangeUnderWay()));
        assertThat(desk.find(debit.id()).state()).isEqualTo(State.SENT);

        desk.books(shop.company.seller().code(), file);
        shop.desk.settleChanges().settle();

        assertThat(changeNow(renewed).state()).isEqualTo(PlanChange.State.EXPIRED);
        assertThat(shop.serviceOf(anna).plan()).isEqualTo(MEDIUM);
        assertThat(shop.company.creditOf(anna)).isEqualTo(debit.amount());
        assertThat(shop.owedBy(anna)).containsExactly("26.40");
    }

    @Test
    void what_a_bank_never_answers_is_owed_no_more_once_its_file_is_refused() {
        Renewed renewed = changingAtTheEnd();
        Debit debit = desk.debits(renewed.change().invoice().orElseThrow());
        CollectionId file = sends(debit);
        shop.passUntil(BankDays.answeredBy(debit.collectOn()).plusDays(1));

        desk.refuses(shop.company.seller().code(), file, "never handed over");
        shop.desk.settleChanges().settle();

        assertThat(changeNow(renewed).state()).isEqualTo(PlanChange.State.EXPIRED);
        assertThat(desk.find(debit.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(shop.owedBy(anna)).containsExactly("26.40");
    }

    private PlanChange changeNow(Renewed renewed) {
        return shop.company
                .given()
                .in(() -> shop.company.stores().planChanges().find(renewed.change().id()))
                .orElseThrow();
    }

    /** A change that was asked for two days before the end of what is paid. */
    private record Renewed(PlanChange change, LocalDate paidUntil) {}

    private Renewed changingAtTheEnd() {
        LocalDate end = twoDaysBeforeTheEnd();
        return new Renewed(shop.changes(anna, to(LARGE)), end);
    }

    /** Of what Anna opens and pays. */
    private LocalDate twoDaysBeforeTheEnd() {
        shop.sets(shop.today().plusDays(1), Map.of(Setting.ISSUE_BEFORE_RENEWAL, "0"));
        shop.orders(anna, MEDIUM, 1);
        shop.pays(anna);
        LocalDate end = shop.serviceOf(anna).paidUntil();
        shop.passUntil(end.minusDays(2));
        return end;
    }

    @Test
    void what_was_invoiced_ahead_of_the_end_is_not_debited() {
        shop.orders(anna, MEDIUM, 1);
        shop.pays(anna);
        shop.passUntil(shop.serviceOf(anna).paidUntil().minusDays(1));
        Debit debit = desk.debits(shop.unpaid(anna).getFirst().invoice());

        assertThat(cancels()).isInstanceOf(CancelService.Outcome.Cancelled.class);

        assertThat(desk.find(debit.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(shop.owedBy(anna)).isEmpty();
    }

    private CancelService.Outcome cancels() {
        return shop.office
                .cancelService()
                .cancel(new CancelService.Command(anna, service(), When.END_OF_PERIOD, ""));
    }

    /** As late as a change is still possible. */
    private CollectionId sends(Debit debit) {
        CollectionId file = new CollectionId(UUID.randomUUID());
        assertThat(desk.makes(file, shop.company.seller().code(), debit.collectOn()))
                .isInstanceOf(MakeCollection.Outcome.Made.class);
        return file;
    }

    private ServiceId service() {
        return shop.serviceOf(anna).id();
    }
}
