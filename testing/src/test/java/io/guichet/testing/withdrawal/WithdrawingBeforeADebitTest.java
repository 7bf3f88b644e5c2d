package io.guichet.testing.withdrawal;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.withdrawal.WithdrawFromOrder.Outcome;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Debit.State;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.debit.DebitDesk;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Nobody loses his fourteen days because a debit is announced at the same notice. */
class WithdrawingBeforeADebitTest extends Withdrawing {

    private final DebitDesk debits = new DebitDesk(company.does());

    @BeforeEach
    void anna_signs() {
        debits.collectsAs(company.seller().code(), DebitDesk.CREDITOR);
        debits.signs(anna);
    }

    @Test
    void who_owes_nothing_for_what_he_had_is_debited_nothing() {
        Order order = orders(anna, ONLY_ORDERED, cloud());
        Debit debit = debits.debits(order.invoice());
        days(3);

        assertThat(desk.offer(anna, order.number())).isInstanceOf(Outcome.Offered.class);
        assertThat(debits.find(debit.id())).isEqualTo(debit);
        confirms(order);

        assertThat(debits.find(debit.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(company.openOn(order.invoice())).isEqualTo(euros("0.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
        assertThat(company.stores().outbox().after(0))
                .filteredOn(notice -> notice.kind() == Kind.DEBIT_CANCELLED)
                .hasSize(1);
    }

    @Test
    void what_he_owes_for_the_days_he_had_is_announced_again() {
        Order order = orders(anna, AT_ONCE, cloud());
        Debit debit = debits.debits(order.invoice());
        days(3);

        confirms(order);
        Debit rest = debits.debits(order.invoice());

        assertThat(debits.find(debit.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(rest.amount()).isEqualTo(euros("3.60"));
        assertThat(rest.collectOn()).isAfterOrEqualTo(LocalDate.of(2026, 3, 18));
    }

    @Test
    void once_the_bank_has_the_debit_it_is_awaited() {
        policy(Map.of(Setting.WITHDRAWAL_DAYS, "30"));
        Order order = orders(anna, ONLY_ORDERED, cloud());
        Debit debit = debits.debits(order.invoice());
        days(20);
        debits.makes(
                new CollectionId(UUID.randomUUID()), company.seller().code(), debit.collectOn());

        assertThat(desk.confirm(anna, order.number()))
                .isEqualTo(new Outcome.PaymentUnderWay(order.invoice()));
        assertThat(debits.find(debit.id()).state()).isEqualTo(State.SENT);
    }

    @Test
    void whom_the_bank_keeps_from_withdrawing_has_fourteen_days_after_it() {
        policy(Map.of(Setting.TERM, "14"));
        Order order = orders(anna, ONLY_ORDERED, cloud());
        debits.debits(order.invoice());
        days(3);
        CollectionId file = sends();
        days(17);
        assertThat(desk.confirm(anna, order.number()))
                .as("his days are over, and the bank has his debit")
                .isEqualTo(new Outcome.PaymentUnderWay(order.invoice()));
        debits.books(company.seller().code(), file);
        Instant until = company.clock().instant().plus(Duration.ofDays(14));

        assertThat(((Outcome.Offered) desk.offer(anna, order.number())).offer().until())
                .isEqualTo(until);
        days(13);
        confirms(order);

        assertThat(company.creditOf(anna)).isEqualTo(euros("37.20"));
    }

    @Test
    void but_not_longer() {
        policy(Map.of(Setting.TERM, "14"));
        Order order = orders(anna, ONLY_ORDERED, cloud());
        debits.debits(order.invoice());
        days(3);
        CollectionId file = sends();
        days(17);
        debits.books(company.seller().code(), file);
        Instant until = company.clock().instant().plus(Duration.ofDays(14));

        days(14);

        assertThat(desk.confirm(anna, order.number())).isEqualTo(new Outcome.TooLate(until));
    }

    @Test
    void a_debit_that_was_sent_when_his_days_were_over_gives_no_more() {
        Order order = orders(anna, ONLY_ORDERED, cloud());
        Debit debit = debits.debits(order.invoice());
        days(17);
        sends();
        assertThat(debits.find(debit.id()).state()).isEqualTo(State.SENT);

        assertThat(desk.confirm(anna, order.number())).isInstanceOf(Outcome.TooLate.class);
    }

    private CollectionId sends() {
        CollectionId file = new CollectionId(UUID.randomUUID());
        LocalDate today = company.seller().dayOf(company.clock().instant());
        debits.makes(file, company.seller().code(), today.plusDays(14));
        return file;
    }
}
