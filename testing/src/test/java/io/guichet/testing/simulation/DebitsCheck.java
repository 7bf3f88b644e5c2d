package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.application.debit.port.Debits;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Debit.State;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentMethod;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A bank is told of exactly those debits that are in a file it did not refuse; what is collected is
 * a payment of as much, what is not is none, and what came back is none any more.
 */
final class DebitsCheck {

    private final Town town;
    private final Debiting debiting;
    private final Set<State> seen = EnumSet.noneOf(State.class);

    DebitsCheck(Town town, Debiting debiting) {
        this.town = town;
        this.debiting = debiting;
    }

    /** The states in which debits were found, on any evening. */
    Set<State> seen() {
        return seen;
    }

    void check() {
        for (Person person : town.people) {
            town.stores.receivables().of(person.number()).forEach(this::check);
        }
        debiting.files().stream()
                .map(file -> town.stores.debits().collections().find(file.id()))
                .flatMap(Optional::stream)
                .forEach(this::check);
    }

    private void check(Receivable receivable) {
        List<Debit> debits = debits().of(receivable.invoice());
        debits.forEach(this::check);
        require(
                debits.stream().filter(Debit::isPending).count() < 2,
                "%s is debited twice",
                receivable.invoice());
    }

    private void check(Debit debit) {
        seen.add(debit.state());
        Optional<Payment> payment = town.stores.payments().find(debit.payment());
        payment.ifPresent(
                booked ->
                        require(
                                booked.method() == PaymentMethod.DIRECT_DEBIT
                                        && booked.amount().equals(debit.amount()),
                                "debit %s of %s was booked as %s",
                                debit.id(),
                                debit.amount(),
                                booked));
        boolean isRight =
                switch (debit.state()) {
                    case ANNOUNCED, SENT, CANCELLED -> payment.isEmpty();
                    case COLLECTED -> payment.isPresent();
                    case RETURNED ->
                            payment.isEmpty()
                                    || town.stores
                                            .paymentReversals()
                                            .find(debit.payment())
                                            .isPresent();
                };
        require(isRight, "debit %s is %s and paid: %s", debit.id(), debit.state(), payment);
    }

    private void check(Collection file) {
        List<Debit> inFile = debits().in(file.id());
        if (file.refused().isPresent()) {
            return;
        }
        require(
                inFile.size() == file.debits(),
                "file %s has %d debits of %d",
                file.id(),
                inFile.size(),
                file.debits());
        for (Debit debit : inFile) {
            require(
                    file.file().contains(debit.endToEndId())
                            && debit.state() != State.ANNOUNCED
                            && debit.state() != State.CANCELLED,
                    "debit %s is %s and the bank was told of it",
                    debit.id(),
                    debit.state());
        }
    }

    private Debits debits() {
        return town.stores.debits().debits();
    }
}
