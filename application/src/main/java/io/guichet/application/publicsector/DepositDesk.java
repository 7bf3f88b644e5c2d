package io.guichet.application.publicsector;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.publicsector.port.DepositBook;
import io.guichet.application.reform.port.Transmissions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.publicsector.Addressing;
import io.guichet.domain.publicsector.Deposits;
import io.guichet.domain.publicsector.EngagementNumber;
import io.guichet.domain.reform.Transmission;

import java.util.Optional;

/** What is known of deposits and what customers give for them; used within transactions. */
public final class DepositDesk {

    private final Invoices invoices;
    private final Transmissions transmissions;
    private final DepositBook book;
    private final TradingParties parties;
    private final Ledger ledger;

    public DepositDesk(
            Invoices invoices,
            Transmissions transmissions,
            DepositBook book,
            TradingParties parties,
            Ledger ledger) {
        this.invoices = invoices;
        this.transmissions = transmissions;
        this.book = book;
        this.parties = parties;
        this.ledger = ledger;
    }

    Transmissions transmissions() {
        return transmissions;
    }

    DepositBook book() {
        return book;
    }

    TradingParties parties() {
        return parties;
    }

    /** Must come first wherever it is decided whether something is missing. */
    void lock(Customer customer) {
        ledger.lock(customer.number(), parties.sellerOf(customer).currency());
    }

    Customer customerOf(Invoice invoice) {
        return parties.customer(invoice.customer()).orElseThrow();
    }

    Optional<Invoice> invoice(DocumentReference reference) {
        return invoices.find(reference).map(Sealed::document);
    }

    /** The invoice that a credit note corrects. */
    Optional<Invoice> corrected(Invoice invoice) {
        return invoice.isCreditNote()
                ? invoice(new DocumentReference(invoice.corrects()))
                : Optional.empty();
    }

    Optional<Transmission> depositOf(DocumentReference invoice) {
        return transmissions.find(Deposits.id(invoice));
    }

    /** What was given for an invoice holds for its credit notes as well. */
    Addressing addressing(Invoice invoice) {
        String code = book.serviceCode(invoice.customer()).orElse("");
        Optional<String> given = given(invoice).or(() -> corrected(invoice).flatMap(this::given));
        return Addressing.of(invoice, code, given.orElse(""));
    }

    private Optional<String> given(Invoice invoice) {
        return book.engagementNumber(invoice.reference()).map(EngagementNumber::number);
    }
}
