package io.guichet.application.publicsector;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Reissues;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.publicsector.port.DepositBook;
import io.guichet.application.reform.port.Transmissions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Reissue;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.publicsector.Addressing;
import io.guichet.domain.publicsector.Deposits;
import io.guichet.domain.publicsector.EngagementNumber;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionState;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is known of deposits and what customers give for them; used within transactions. */
public final class DepositDesk {

    private static final Set<TransmissionState> UNSENT =
            Set.of(TransmissionState.WAITING, TransmissionState.HELD, TransmissionState.SENDING);

    private static final Set<TransmissionState> THERE =
            Set.of(TransmissionState.SENDING, TransmissionState.SENT, TransmissionState.ACCEPTED);

    private final Invoices invoices;
    private final Transmissions transmissions;
    private final DepositBook book;
    private final Reissues reissues;
    private final TradingParties parties;
    private final Ledger ledger;

    public DepositDesk(
            Invoices invoices,
            Transmissions transmissions,
            DepositBook book,
            Reissues reissues,
            TradingParties parties,
            Ledger ledger) {
        this.invoices = invoices;
        this.transmissions = transmissions;
        this.book = book;
        this.reissues = reissues;
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

    /** The invoice that a credit note or a corrective invoice corrects. */
    Optional<Invoice> corrected(Invoice invoice) {
        return invoice.corrected().flatMap(this::invoice);
    }

    Optional<Transmission> depositOf(DocumentReference invoice) {
        return transmissions.find(Deposits.id(invoice));
    }

    /**
     * What was given for an invoice holds for its credit notes as well, and for those that were
     * issued in its place unless they go to another body or another reference was wanted on them.
     * Where nothing is known of one that a corrective invoice replaces, it goes where that one
     * does, so that it can go at all.
     */
    Addressing addressing(Invoice invoice) {
        String code = book.serviceCode(invoice.customer()).orElse("");
        Optional<String> number =
                given(invoice)
                        .or(() -> credited(invoice).flatMap(this::shared))
                        .or(() -> shared(invoice));
        Addressing own = Addressing.of(invoice, code, number.orElse(""));
        return own.engagementNumber().isEmpty()
                ? corrective(invoice).map(this::addressing).orElse(own)
                : own;
    }

    /**
     * The deposit of what a corrective invoice cancels, while it is still to be sent: sent later,
     * it would be owed once more.
     */
    Optional<Transmission> ahead(Invoice invoice) {
        return Optional.of(invoice)
                .filter(Invoice::isCorrective)
                .flatMap(Invoice::corrected)
                .flatMap(this::depositOf)
                .filter(deposit -> UNSENT.contains(deposit.standing().state()));
    }

    /** Whether a corrective invoice that cancels this one was deposited, or is just being. */
    boolean isCancelledThere(Invoice invoice) {
        return corrective(invoice)
                .filter(next -> isThere(next) || isCancelledThere(next))
                .isPresent();
    }

    private boolean isThere(Invoice invoice) {
        return depositOf(invoice.reference())
                .filter(deposit -> THERE.contains(deposit.standing().state()))
                .isPresent();
    }

    private Optional<Invoice> corrective(Invoice invoice) {
        return reissues.of(invoice.reference())
                .filter(reissue -> reissue.creditNote().isEmpty())
                .map(Reissue::next)
                .flatMap(this::invoice);
    }

    /** What a number given for an invoice is for too: all that was issued over the same. */
    List<DocumentReference> siblings(DocumentReference invoice) {
        DocumentReference first = reissues.original(invoice);
        List<DocumentReference> later =
                reissues.nextOf(List.of(first)).getOrDefault(first, List.of());
        return Stream.concat(Stream.of(first), later.stream())
                .flatMap(one -> Stream.concat(Stream.of(one), invoices.correctionsOf(one).stream()))
                .distinct()
                .toList();
    }

    private Optional<Invoice> credited(Invoice invoice) {
        return invoice.isCreditNote() ? corrected(invoice) : Optional.empty();
    }

    private Optional<String> given(Invoice invoice) {
        return book.engagementNumber(invoice.reference()).map(EngagementNumber::number);
    }

    private Optional<String> shared(Invoice invoice) {
        return given(invoice)
                .or(() -> along(invoice, one -> reissues.by(one).map(Reissue::invoice)))
                .or(() -> along(invoice, one -> reissues.of(one).map(Reissue::next)));
    }

    private Optional<String> along(
            Invoice invoice, Function<DocumentReference, Optional<DocumentReference>> step) {
        return step.apply(invoice.reference())
                .flatMap(this::invoice)
                .filter(other -> other.buyer().siret().equals(invoice.buyer().siret()))
                .filter(other -> other.buyerReference().equals(invoice.buyerReference()))
                .flatMap(other -> given(other).or(() -> along(other, step)));
    }
}
