package io.guichet.testing.withdrawal;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.withdrawal.WithdrawFromOrder.Outcome;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Debit.State;
import io.guichet.domain.ordering.Order;
import io.guichet.testing.debit.DebitDesk;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

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
}
