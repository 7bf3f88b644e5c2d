package io.guichet.application.billing.port;

import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Series;
import io.guichet.domain.identity.SellerCode;

import java.util.List;

/** The head of every series of documents. Every adapter passes {@code SeriesHeadsContract}. */
public interface SeriesHeads {

    /**
     * Locks the series until the transaction ends and returns its head: whoever comes second waits
     * and then sees the new head. A series that was never used starts with {@code prefix}. Taken
     * last in a transaction, since everybody who issues waits for it. Who locks several of a seller
     * begins with that of invoices, and that of credit notes is locked only behind it: so two never
     * wait for each other for ever.
     */
    Series lock(SellerCode seller, DocumentKind kind, String prefix);

    /**
     * Is told that these series of a seller are about to be locked, in this order: a store may lock
     * them all in one trip. Whoever locks is answered as ever.
     */
    default void foresee(SellerCode seller, List<DocumentKind> kinds) {}

    /** The head without a lock, for checks. */
    Series read(SellerCode seller, DocumentKind kind, String prefix);

    /** Stores the head after a document was issued; only while it is locked. */
    void save(Series series);
}
