package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.CardPurpose;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Of what is owed exactly that is reserved for which a card is charged or an account debited. */
final class ReservedCheck {

    private final Town town;

    ReservedCheck(Town town) {
        this.town = town;
    }

    void check() {
        Map<DocumentReference, Money> charged = new HashMap<>();
        for (CardPayment payment :
                town.stores.cardPayments().since(Instant.MAX, Integer.MAX_VALUE)) {
            if (payment.state() == State.CAPTURING
                    && payment.purpose() instanceof CardPurpose.PayInvoice(var invoice)) {
                charged.merge(invoice, payment.amount(), Money::plus);
            }
        }
        for (Person person : town.people) {
            town.stores
                    .pendingOrders()
                    .of(person.number())
                    .map(PendingOrder::reserved)
                    .forEach(parts -> parts.forEach(part -> add(charged, part)));
        }
        for (Person person : town.people) {
            town.stores.receivables().openOf(person.number()).forEach(it -> check(it, charged));
        }
    }

    private Money debited(Receivable open) {
        return town.stores.debits().debits().of(open.invoice()).stream()
                .filter(Debit::isPending)
                .map(Debit::reserved)
                .reduce(Money.zero(open.total().currency()), Money::plus);
    }

    private static void add(Map<DocumentReference, Money> charged, Allocation part) {
        charged.merge(part.invoice(), part.amount(), Money::plus);
    }

    private void check(Receivable open, Map<DocumentReference, Money> charged) {
        Money expected =
                debited(open)
                        .plus(
                                charged.getOrDefault(
                                        open.invoice(), Money.zero(open.total().currency())));
        require(
                open.reserved().equals(expected),
                "of %s %s are reserved, and %s are charged or debited",
                open.invoice(),
                open.reserved(),
                expected);
    }
}
