package io.guichet.testing.billing;

import io.guichet.application.identity.port.Customers;
import io.guichet.application.ledger.port.ReceivedVat;
import io.guichet.application.ledger.query.VatOfMonth;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.payment.Settled;
import io.guichet.testing.ledger.InMemoryLedger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums of settlements in memory. */
public record InMemoryReceivedVat(
        InMemoryLedger ledger, InMemorySettlements settlements, Customers customers)
        implements ReceivedVat {

    @Override
    public List<VatOfMonth> byMonth(SellerCode seller, LocalDate from, LocalDate until) {
        Map<YearMonth, VatSplit> months = new TreeMap<>();
        ledger.entries()
                .filter(entry -> isOf(seller, entry))
                .filter(entry -> !entry.bookedOn().isBefore(from))
                .filter(entry -> entry.bookedOn().isBefore(until))
                .forEach(
                        entry ->
                                settlements.of(entry.key()).stream()
                                        .map(Settled::vat)
                                        .forEach(
                                                vat ->
                                                        months.merge(
                                                                YearMonth.from(entry.bookedOn()),
                                                                vat,
                                                                VatSplit::plus)));
        return months.entrySet().stream()
                .map(month -> new VatOfMonth(month.getKey(), month.getValue()))
                .filter(month -> !month.vat().isNothing())
                .toList();
    }

    private boolean isOf(SellerCode seller, JournalEntry entry) {
        return customers.find(entry.customer()).orElseThrow().seller().equals(seller);
    }
}
