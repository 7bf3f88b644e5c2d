package io.guichet.testing.withdrawal;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.withdrawal.WithdrawFromOrder.Outcome;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Debit.State;
import io.guichet.domain.debit.ReturnCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.debit.DebitDesk;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * No bank keeps a consumer from withdrawing: the debit it was told of is collected, and what of it
 * nobody owes any more is his credit then.
 */
class WithdrawingDuringADebitTest extends Withdrawing {

    private final DebitDesk debits = new DebitDesk(company.does());

    @BeforeEach
    void anna_signs() {
        policy(Map.of(Setting.TERM, "14"));
        debits.collectsAs(company.seller().code(), DebitDesk.CREDITOR);
        debits.signs(anna);
    }

    @Test
    void what_the_bank_collects_of_what_is_given_back_becomes_credit() {
        Order order = orders(anna, AT_ONCE, cloud());
        Debit debit = debits.debits(order.invoice());
        days(3);
        CollectionId file = sends();

        assertThat(debitedByOffer(order)).contains(euros("33.60"));
        confirms(order);

        assertThat(debits.find(debit.id()).state()).isEqualTo(State.SENT);
        assertThat(company.openOn(order.invoice())).isEqualTo(euros("3.60"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
        collects(debit, file);
        assertThat(company.openOn(order.invoice())).isEqualTo(euros("0.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("33.60"));
        assertThat(payment(debit).allocations())
                .containsExactly(new Allocation(order.invoice(), euros("3.60")));
    }

    @Test
    void all_of_it_where_he_owes_nothing() {
        Order order = orders(anna, ONLY_ORDERED, cloud());
        Debit debit = debits.debits(order.invoice());
        days(3);
        CollectionId file = sends();

        confirms(order);
        collects(debit, file);

        assertThat(statusOf(order)).isEqualTo(InvoiceStatus.CREDITED);
        assertThat(company.creditOf(anna)).isEqualTo(euros("37.20"));
        assertThat(payment(debit).allocations()).isEmpty();
    }

    @Test
    void what_was_paid_otherwise_goes_back_beside_it() {
        company.transfers(anna, "20.00", List.of());
        Order order = orders(anna, ONLY_ORDERED, cloud());
        paysPart(order, "20.00");
        Debit debit = debits.debits(order.invoice());
        days(3);
        CollectionId file = sends();

        assertThat(debitedByOffer(order)).contains(euros("17.20"));
        assertThat(confirms(order).toCredit()).isEqualTo(euros("20.00"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("20.00"));
        collects(debit, file);

        assertThat(company.creditOf(anna)).isEqualTo(euros("37.20"));
    }

    @Test
    void the_acknowledgment_says_what_is_collected() {
        Order order = orders(anna, AT_ONCE, cloud());
        debits.debits(order.invoice());
        days(3);
        sends();

        confirms(order);

        assertThat(told())
                .singleElement()
                .satisfies(
                        notice ->
                                assertThat(notice.facts())
                                        .containsEntry("debited", "33.60")
                                        .containsEntry("unpaid", "true"));
    }

    @Test
    void what_the_bank_sends_back_gives_nothing_and_the_days_he_had_are_owed() {
        Order order = orders(anna, AT_ONCE, cloud());
        Debit debit = debits.debits(order.invoice());
        days(3);
        sends();
        confirms(order);

        debits.returns(debit.id(), ReturnCode.AM04);

        assertThat(company.openOn(order.invoice())).isEqualTo(euros("3.60"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
        assertThat(debits.debits(order.invoice(), 2).toString()).contains("EUR 3.60");
    }

    @Test
    void what_is_sent_back_after_it_was_collected_takes_the_credit_too() {
        Order order = orders(anna, AT_ONCE, cloud());
        Debit debit = debits.debits(order.invoice());
        days(3);
        CollectionId file = sends();
        confirms(order);
        collects(debit, file);

        debits.returns(debit.id(), ReturnCode.MD06);

        assertThat(company.openOn(order.invoice())).isEqualTo(euros("3.60"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("0.00"));
    }

    @Test
    void of_a_file_that_the_bank_refused_the_debit_is_cancelled_and_the_rest_announced_anew() {
        Order order = orders(anna, AT_ONCE, cloud());
        Debit debit = debits.debits(order.invoice());
        days(3);
        CollectionId file = sends();
        confirms(order);

        debits.refuses(company.seller().code(), file, "cut-off");

        assertThat(debits.find(debit.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(company.stores().outbox().after(0))
                .filteredOn(notice -> notice.kind() == Kind.DEBIT_CANCELLED)
                .hasSize(1);
        assertThat(debits.debits(order.invoice()).amount()).isEqualTo(euros("3.60"));
    }

    @Test
    void his_days_are_not_longer_for_it() {
        Order order = orders(anna, ONLY_ORDERED, cloud());
        debits.debits(order.invoice());
        days(3);
        sends();
        days(17);

        assertThat(desk.confirm(anna, order.number())).isInstanceOf(Outcome.TooLate.class);
    }

    private CollectionId sends() {
        CollectionId file = new CollectionId(UUID.randomUUID());
        LocalDate today = company.seller().dayOf(company.clock().instant());
        debits.makes(file, company.seller().code(), today.plusDays(14));
        return file;
    }

    private void collects(Debit debit, CollectionId file) {
        days(17);
        debits.books(company.seller().code(), file);
        assertThat(debits.find(debit.id()).state()).isEqualTo(State.COLLECTED);
        assertThat(payment(debit).amount()).isEqualTo(debit.amount());
    }

    private Payment payment(Debit debit) {
        return company.stores().payments().find(debit.payment()).orElseThrow();
    }

    private Optional<Money> debitedByOffer(Order order) {
        return ((Outcome.Offered) desk.offer(anna, order.number())).offer().debited();
    }

    private InvoiceStatus statusOf(Order order) {
        return company.stores().receivables().find(order.invoice()).orElseThrow().status();
    }
}
