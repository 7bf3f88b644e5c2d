package io.guichet.rest.billing;

import io.guichet.application.billing.query.FindInvoice;
import io.guichet.application.billing.query.FindInvoice.InvoiceDetails;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.publicsector.query.ShowDeposits;
import io.guichet.application.publicsector.query.ShowDeposits.Deposited;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.publicsector.Deposits;
import io.guichet.domain.reform.Transmission;
import io.guichet.rest.shared.SellerDays;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Invoices as their customer reads them: with how they stand on Chorus Pro. */
@ApplicationScoped
public class InvoiceViews {

    private final FindInvoice findInvoice;
    private final ShowDeposits showDeposits;
    private final SellerDays days;

    @Inject
    public InvoiceViews(FindInvoice findInvoice, ShowDeposits showDeposits, SellerDays days) {
        this.findInvoice = findInvoice;
        this.showDeposits = showDeposits;
        this.days = days;
    }

    /** For the container only: CDI builds its proxy with it. */
    public InvoiceViews() {
        this(null, null, null);
    }

    LocalDate today(Customer customer) {
        return days.today(customer.seller());
    }

    /** How to show each of a page. */
    Function<InvoiceSummary, InvoiceSummaryJson> of(
            CustomerNumber customer, List<InvoiceSummary> page, LocalDate today) {
        List<DocumentReference> deposited =
                page.stream()
                        .filter(InvoiceSummary::isToPublicBody)
                        .map(InvoiceSummary::reference)
                        .toList();
        Map<DocumentReference, Transmission> deposits =
                deposited.isEmpty() ? Map.of() : showDeposits.of(customer, deposited);
        return invoice ->
                InvoiceSummaryJson.from(
                        invoice, Optional.ofNullable(deposits.get(invoice.reference())), today);
    }

    private static InvoiceJson view(InvoiceDetails found, Deposited deposited, LocalDate today) {
        return InvoiceJson.from(
                found,
                InvoiceSummaryJson.from(found.summary(), deposited.deposit(), today),
                deposited.givenNumber());
    }

    Optional<InvoiceJson> find(Customer customer, DocumentReference reference) {
        return findInvoice
                .find(customer.number(), reference)
                .map(found -> view(found, deposited(customer, found), today(customer)));
    }

    /** Of most invoices there is nothing to ask. */
    private Deposited deposited(Customer customer, InvoiceDetails found) {
        Invoice invoice = found.invoice().document();
        return Deposits.mayConcern(invoice)
                ? showDeposits.of(customer.number(), invoice.reference())
                : Deposited.NOT;
    }
}
