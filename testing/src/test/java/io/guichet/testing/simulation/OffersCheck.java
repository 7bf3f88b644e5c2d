package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.application.notification.Notice;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.account.Transfer.State;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.ServiceId;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An offer stands until its day and not longer, of an account that is its sender's, one at a time;
 * what became of it stays so, and whom it concerns is told. What is held of an account is its
 * owner's, and of no other account.
 */
final class OffersCheck {

    private final Town town;
    private final Map<UUID, State> decided = new HashMap<>();
    private final Map<String, CustomerNumber> told = new HashMap<>();
    private int seen;

    OffersCheck(Town town) {
        this.town = town;
    }

    void check() {
        for (Notice notice : town.stores.outbox().after(seen)) {
            told.put(notice.key(), notice.customer());
            seen++;
        }
        Set<UUID> offered = new HashSet<>();
        town.stores
                .accounts()
                .allTransfers()
                .forEach(
                        transfer -> {
                            if (transfer.isPending()) {
                                require(
                                        offered.add(transfer.account()),
                                        "account %s is offered twice",
                                        transfer.account());
                                checkStanding(transfer);
                            } else {
                                checkDecided(transfer);
                            }
                        });
        Set<ServiceId> placed = new HashSet<>();
        town.stores
                .accounts()
                .all()
                .filter(account -> account.deletedAt().isEmpty())
                .forEach(account -> check(account, placed));
    }

    private void checkStanding(Transfer offer) {
        Account account = town.stores.accounts().find(offer.account()).orElseThrow();
        require(
                account.deletedAt().isEmpty() && account.customer().equals(offer.from()),
                "%s is offered of an account that is not its sender's: %s",
                offer,
                account);
        require(
                offer.expiresOn().isAfter(town.today(sellerOf(offer.from()))),
                "%s stands beyond its time",
                offer);
    }

    private void checkDecided(Transfer transfer) {
        State before = decided.put(transfer.id(), transfer.state());
        require(before == null || before == transfer.state(), "%s was %s", transfer, before);
        Optional<String> key =
                switch (transfer.state()) {
                    case ACCEPTED -> Optional.of("transfer-accepted:");
                    case REFUSED -> Optional.of("transfer-refused:");
                    case EXPIRED -> Optional.of("transfer-expired:");
                    case CANCELLED, PENDING -> Optional.empty();
                };
        key.map(word -> word + transfer.id())
                .ifPresent(
                        it ->
                                require(
                                        transfer.from().equals(told.get(it)),
                                        "the sender was not told of %s",
                                        transfer));
    }

    private void check(Account account, Set<ServiceId> placed) {
        for (ServiceId id : account.services()) {
            town.stores
                    .services()
                    .find(id)
                    .filter(service -> service.state().isHeld())
                    .ifPresent(
                            held -> {
                                require(
                                        held.customer().equals(account.customer()),
                                        "%s belongs to %s, its account to %s",
                                        held.label(),
                                        held.customer(),
                                        account.customer());
                                require(placed.add(id), "%s is of two accounts", held.label());
                            });
        }
    }

    private Seller sellerOf(CustomerNumber customer) {
        return town.people.get((int) customer.value() - 1).seller();
    }
}
