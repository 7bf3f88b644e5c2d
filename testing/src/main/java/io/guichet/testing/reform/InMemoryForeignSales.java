package io.guichet.testing.reform;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.guichet.application.reform.port.ForeignSales;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.Treatment;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.reform.ForeignDay;
import io.guichet.testing.billing.InMemoryInvoices;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was sold to taxable buyers abroad, in memory. */
public record InMemoryForeignSales(InMemoryInvoices invoices) implements ForeignSales {

    @Override
    public List<ForeignDay> days(SellerCode seller, LocalDate from, LocalDate until) {
        return within(seller, from, until)
                .collect(groupingBy(Invoice::issuedOn, TreeMap::new, counting()))
                .entrySet()
                .stream()
                .map(day -> new ForeignDay(day.getKey(), day.getValue()))
                .toList();
    }

    @Override
    public List<DocumentReference> documents(SellerCode seller, LocalDate from, LocalDate until) {
        return within(seller, from, until)
                .sorted(
                        comparing(Invoice::issuedOn)
                                .thenComparing(document -> document.reference().value()))
                .map(Invoice::reference)
                .toList();
    }

    private Stream<Invoice> within(SellerCode seller, LocalDate from, LocalDate until) {
        return invoices.all()
                .map(Sealed::document)
                .filter(document -> document.sellerCode().equals(seller))
                .filter(Treatment::isReportedAlone)
                .filter(document -> !document.issuedOn().isBefore(from))
                .filter(document -> document.issuedOn().isBefore(until));
    }
}
