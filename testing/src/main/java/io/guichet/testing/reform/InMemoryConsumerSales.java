package io.guichet.testing.reform;

import static java.util.Comparator.comparing;

import io.guichet.application.reform.port.ConsumerSales;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.Treatment;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.money.ExchangeRate;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Settled;
import io.guichet.domain.reform.SaleSum;
import io.guichet.testing.billing.InMemoryInvoices;
import io.guichet.testing.billing.InMemorySettlements;
import io.guichet.testing.ledger.InMemoryLedger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was sold to whoever is not taxable, in memory. */
public record InMemoryConsumerSales(
        InMemoryInvoices invoices, InMemorySettlements settlements, InMemoryLedger ledger)
        implements ConsumerSales {

    @Override
    public List<SaleSum> sales(SellerCode seller, LocalDate from, LocalDate until) {
        return summed(
                invoices.all()
                        .map(Sealed::document)
                        .filter(document -> isWithin(document.issuedOn(), from, until))
                        .flatMap(document -> sums(seller, document)));
    }

    private Stream<SaleSum> sums(SellerCode seller, Invoice document) {
        return Stream.concat(
                Stream.of(document)
                        .filter(own -> isOf(seller, own))
                        .flatMap(own -> sums(own, own.issuedOn(), own.isCreditNote())),
                document
                        .corrected()
                        .filter(corrected -> document.isCorrective())
                        .map(corrected -> invoices.find(corrected).orElseThrow().document())
                        .filter(corrected -> isOf(seller, corrected))
                        .stream()
                        .flatMap(corrected -> sums(corrected, document.issuedOn(), true)));
    }

    @Override
    public List<SaleSum> receipts(SellerCode seller, LocalDate from, LocalDate until) {
        Map<List<Object>, LocalDate> days = new HashMap<>();
        List<SaleSum> sums = new ArrayList<>();
        for (JournalEntry entry :
                ledger.entries().sorted(comparing(JournalEntry::bookedOn)).toList()) {
            for (Settled settled : settlements.of(entry.key())) {
                Invoice invoice = invoices.find(settled.invoice()).orElseThrow().document();
                List<Object> key =
                        List.of(settled.payment(), invoices.reissues().original(settled.invoice()));
                LocalDate day = days.computeIfAbsent(key, ignored -> entry.bookedOn());
                if (isOf(seller, invoice)
                        && !invoice.issuedOn().isBefore(from)
                        && isWithin(day, from, until)) {
                    settled.vat().parts().stream()
                            .filter(InMemoryConsumerSales::isTaxedInEuros)
                            .forEach(part -> sums.add(sum(day, invoice, part)));
                }
            }
        }
        return summed(sums.stream());
    }

    private static boolean isOf(SellerCode seller, Invoice document) {
        return document.sellerCode().equals(seller) && Treatment.isReportedInSum(document);
    }

    private static Stream<SaleSum> sums(Invoice document, LocalDate day, boolean isTakenBack) {
        VatSplit all = VatSplit.of(document.totals());
        VatSplit signed = isTakenBack ? all.negated() : all;
        return signed.parts().stream().map(part -> sum(day, document, part));
    }

    private static SaleSum sum(LocalDate day, Invoice document, VatSplit.Part part) {
        return new SaleSum(
                day,
                document.buyer().address().country(),
                part.rate(),
                part.amount().minus(part.tax()),
                part.tax());
    }

    private static boolean isTaxedInEuros(VatSplit.Part part) {
        return part.rate().category() == VatCategory.S
                && part.amount().currency().equals(ExchangeRate.EURO);
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    private static List<SaleSum> summed(Stream<SaleSum> sums) {
        Map<Key, SaleSum> byKey = new HashMap<>();
        sums.forEach(
                sum ->
                        byKey.merge(
                                new Key(sum.day(), sum.country(), sum.rate()),
                                sum,
                                InMemoryConsumerSales::plus));
        return byKey.values().stream()
                .filter(sum -> !sum.base().isZero() || !sum.tax().isZero())
                .sorted(
                        comparing(SaleSum::day)
                                .thenComparing(SaleSum::country)
                                .thenComparing(SaleSum::rate))
                .toList();
    }

    private static SaleSum plus(SaleSum one, SaleSum other) {
        Money base = one.base().plus(other.base());
        return new SaleSum(one.day(), one.country(), one.rate(), base, one.tax().plus(other.tax()));
    }

    private record Key(LocalDate day, String country, VatRate rate) {}
}
