package io.guichet.application.billing;

import io.guichet.application.billing.port.BuyerReferences;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.StatedReference;
import io.guichet.domain.identity.CustomerNumber;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Compares with the customer's others within his lock, so that no two are ever on one day. */
public final class StateReferenceHandler implements StateReference {

    private final BuyerReferences references;
    private final TradingParties parties;
    private final Ledger ledger;
    private final Transactions transactions;

    public StateReferenceHandler(
            BuyerReferences references,
            TradingParties parties,
            Ledger ledger,
            Transactions transactions) {
        this.references = references;
        this.parties = parties;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Override
    public List<StatedReference> list(CustomerNumber customer) {
        return transactions.required(() -> references.of(customer));
    }

    @Override
    public Outcome state(CustomerNumber customer, UUID id, Wanted wanted) {
        return transactions.required(
                () -> {
                    lock(customer);
                    return references
                            .find(id)
                            .map(before -> repeated(before, customer, wanted))
                            .orElseGet(() -> add(customer, id, wanted));
                });
    }

    @Override
    public Outcome change(Seen seen, Wanted wanted) {
        return isConsumer(seen.customer())
                ? new Outcome.OfConsumer()
                : change(
                        seen,
                        stated -> stated.with(wanted.reference(), wanted.from(), wanted.until()));
    }

    @Override
    public Outcome disable(Seen seen) {
        return change(seen, StatedReference::disable);
    }

    /** Its end may have come since: another took its place, or it was given one. */
    private static Outcome repeated(
            StatedReference before, CustomerNumber customer, Wanted wanted) {
        boolean isTheSame =
                before.customer().equals(customer)
                        && before.reference().equals(wanted.reference())
                        && before.from().equals(wanted.from())
                        && (before.version() > 0 || before.until().equals(wanted.until()));
        return isTheSame ? new Outcome.Stated(before) : new Outcome.OtherContent();
    }

    private Outcome add(CustomerNumber customer, UUID id, Wanted wanted) {
        if (isConsumer(customer)) {
            return new Outcome.OfConsumer();
        }
        StatedReference stated =
                new StatedReference(
                        id, customer, wanted.reference(), wanted.from(), wanted.until(), false, 0);
        Optional<Outcome> overlap = overlap(stated, other -> !other.givesWayTo(stated));
        if (overlap.isEmpty()) {
            references.of(customer).stream()
                    .filter(other -> other.givesWayTo(stated))
                    .forEach(other -> references.save(other.endingOn(stated.from())));
            references.add(stated);
        }
        return overlap.orElseGet(() -> new Outcome.Stated(stated));
    }

    private Outcome change(Seen seen, UnaryOperator<StatedReference> change) {
        return transactions.required(
                () -> {
                    lock(seen.customer());
                    return references
                            .find(seen.id())
                            .filter(stated -> stated.customer().equals(seen.customer()))
                            .map(stated -> change(stated, seen.version(), change))
                            .orElseGet(Outcome.NoSuchReference::new);
                });
    }

    private Outcome change(
            StatedReference stated, long seen, UnaryOperator<StatedReference> change) {
        if (stated.version() != seen) {
            return new Outcome.Outdated(stated);
        }
        StatedReference changed = change.apply(stated);
        Optional<Outcome> overlap = overlap(changed, other -> true);
        if (overlap.isPresent()) {
            return overlap.get();
        }
        references.save(changed);
        return new Outcome.Stated(references.find(stated.id()).orElseThrow());
    }

    private Optional<Outcome> overlap(StatedReference wanted, Predicate<StatedReference> among) {
        return references.of(wanted.customer()).stream()
                .filter(other -> !other.id().equals(wanted.id()))
                .filter(among)
                .filter(wanted::overlaps)
                .findFirst()
                .map(other -> new Outcome.Overlaps(other.id()));
    }

    private boolean isConsumer(CustomerNumber number) {
        return !parties.customer(number).orElseThrow().identity().kind().isProfessional();
    }

    private void lock(CustomerNumber number) {
        ledger.lock(number, parties.sellerOf(parties.customer(number).orElseThrow()).currency());
    }
}
