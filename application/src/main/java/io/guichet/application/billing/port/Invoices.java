package io.guichet.application.billing.port;

import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.SellerCode;

import java.util.List;
import java.util.Optional;

/**
 * Issued invoices and credit notes. They are only ever added; the store refuses to change or remove
 * them. Every adapter passes {@code InvoicesContract}.
 */
public interface Invoices {

    Optional<Sealed<Invoice>> find(DocumentReference reference);

    /** The credit notes that correct an invoice, in their order. */
    List<DocumentReference> creditNotesOf(DocumentReference invoice);

    /**
     * Stores an issued document.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if its reference or number is
     *     taken
     */
    void add(Sealed<Invoice> invoice);

    /**
     * The documents of one series numbered above {@code after}, in order.
     *
     * @throws AlteredDocumentException if one of them is stored as no document can be
     */
    List<Sealed<Invoice>> inSeries(SellerCode seller, DocumentKind kind, long after, int limit);
}
