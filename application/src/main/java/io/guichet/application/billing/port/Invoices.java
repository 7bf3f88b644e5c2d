package io.guichet.application.billing.port;

import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.SellerCode;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Issued invoices and credit notes. They are only ever added; the store refuses to change or remove
 * them. Every adapter passes {@code InvoicesContract}.
 */
public interface Invoices {

    Optional<Sealed<Invoice>> find(DocumentReference reference);

    /** The credit notes that correct an invoice, in their order, or what replaces it by itself. */
    List<DocumentReference> correctionsOf(DocumentReference invoice);

    /** The final invoice that takes an advance off, if it was issued. */
    Optional<DocumentReference> finalAfter(DocumentReference advance);

    /**
     * Is told that parts of these may be credited: a store may look up at once what will be asked
     * of them then. It decides nothing, and whoever asks is answered as ever.
     */
    default void foreseeCredits(Collection<DocumentReference> invoices) {}

    /**
     * Stores an issued document.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if its reference or number is
     *     taken
     */
    void add(Sealed<Invoice> invoice);

    /** Those there are of these documents. */
    default Map<DocumentReference, Sealed<Invoice>> findAll(
            Collection<DocumentReference> references) {
        return references.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(found -> found.document().reference(), found -> found));
    }

    /** Stores issued documents together, as {@link #add} does each. */
    default void addAll(List<Sealed<Invoice>> invoices) {
        invoices.forEach(this::add);
    }

    /**
     * The documents of one series numbered above {@code after}, in order.
     *
     * @throws AlteredDocumentException if one of them is stored as no document can be
     */
    List<Sealed<Invoice>> inSeries(SellerCode seller, DocumentKind kind, long after, int limit);
}
