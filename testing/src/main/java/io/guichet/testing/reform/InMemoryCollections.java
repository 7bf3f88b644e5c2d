package io.guichet.testing.reform;

import static java.util.Comparator.comparing;

import io.guichet.application.reform.port.Collections;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.payment.Settled;
import io.guichet.domain.reform.Collected;
import io.guichet.testing.billing.InMemoryInvoices;
import io.guichet.testing.billing.InMemorySettlements;
import io.guichet.testing.ledger.InMemoryLedger;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** What was received for invoices and whether it was told, in memory. */
public final class InMemoryCollections implements Collections {

    private final InMemoryTransactions transactions;
    private final InMemoryInvoices invoices;
    private final InMemorySettlements settlements;
    private final InMemoryLedger ledger;
    private final Table<List<String>, Optional<UUID>> told;

    public InMemoryCollections(
            InMemoryTransactions transactions,
            InMemoryInvoices invoices,
            InMemorySettlements settlements,
            InMemoryLedger ledger) {
        this.transactions = transactions;
        this.invoices = invoices;
        this.settlements = settlements;
        this.ledger = ledger;
        told = new Table<>(transactions);
    }

    @Override
    public List<Collected> untold(SellerCode seller, LocalDate issuedFrom, int limit) {
        return ledger.entries()
                .flatMap(this::changes)
                .filter(collected -> told.find(key(collected)).isEmpty())
                .filter(collected -> isOf(seller, issuedFrom, collected.invoice()))
                .sorted(
                        comparing(Collected::at)
                                .thenComparing(Collected::entry)
                                .thenComparing(Collected::invoice))
                .limit(limit)
                .toList();
    }

    @Override
    public void tell(SellerCode seller, Collected collected, Optional<UUID> transmission) {
        transactions.requireUnderWay();
        if (!told.add(key(collected), transmission)) {
            throw new ConcurrentUpdateException("told " + collected.entry());
        }
    }

    private Stream<Collected> changes(JournalEntry entry) {
        Map<DocumentReference, VatSplit> sums = new TreeMap<>();
        for (Settled settled : settlements.of(entry.key())) {
            sums.merge(settled.invoice(), settled.vat(), VatSplit::plus);
        }
        return sums.entrySet().stream()
                .map(
                        sum ->
                                new Collected(
                                        entry.key(),
                                        sum.getKey(),
                                        entry.bookedOn(),
                                        entry.bookedAt(),
                                        sum.getValue()));
    }

    private boolean isOf(SellerCode seller, LocalDate issuedFrom, DocumentReference reference) {
        Invoice invoice = invoices.find(reference).orElseThrow().document();
        return invoice.sellerCode().equals(seller) && !invoice.issuedOn().isBefore(issuedFrom);
    }

    private static List<String> key(Collected collected) {
        return List.of(collected.entry(), collected.invoice().value());
    }
}
