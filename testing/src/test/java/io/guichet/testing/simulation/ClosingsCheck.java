package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import static java.util.stream.Collectors.toMap;

import io.guichet.application.ledger.VerifyClosings;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.PeriodKind;
import io.guichet.domain.ledger.SignedClosing;
import io.guichet.testing.ledger.LedgerUseCases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every day that is over is closed, nothing is booked on one that is, the perpetual totals count
 * every entry, and now and then the whole chain is followed and signed periods are added up anew.
 */
final class ClosingsCheck {

    private static final int EVENINGS = 200;

    private final Town town;
    private final Map<CustomerNumber, SellerCode> sellers;
    private final Map<SellerCode, TreeMap<LocalDate, Long>> booked = new HashMap<>();
    private int seen;
    private int evening;

    ClosingsCheck(Town town) {
        this.town = town;
        sellers =
                town.people.stream()
                        .collect(toMap(Person::number, person -> person.seller().code()));
    }

    void check() {
        for (JournalEntry entry : town.stores.ledger().entriesAfter(seen)) {
            booked.computeIfAbsent(sellers.get(entry.customer()), any -> new TreeMap<>())
                    .merge(entry.bookedOn(), 1L, Long::sum);
            seen++;
        }
        town.sellers.stream().filter(seller -> booked.containsKey(seller.code())).forEach(this::of);
        if (++evening % EVENINGS == 0) {
            follow();
        }
    }

    private void of(Seller seller) {
        LocalDate open =
                town.stores
                        .closings()
                        .closedUntil(seller.code(), PeriodKind.DAY)
                        .orElseGet(booked.get(seller.code())::firstKey);
        require(!open.isBefore(town.today(seller)), "%s has not closed %s", seller.code(), open);
        long before =
                booked.get(seller.code()).headMap(open).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
        List<SignedClosing> last =
                town.stores.closings().list(seller.code(), Long.MAX_VALUE, 1).items();
        long counted = last.isEmpty() ? 0 : last.getFirst().closing().perpetual().entries();
        require(
                counted == before,
                "%s closed %d entries until %s, and has %d",
                seller.code(),
                counted,
                open,
                before);
    }

    private void follow() {
        for (VerifyClosings.Report report :
                new LedgerUseCases(town.stores, town.clock).verifyClosings().verify()) {
            require(report.isWhole(), "closings are not whole: %s", report);
        }
    }
}
