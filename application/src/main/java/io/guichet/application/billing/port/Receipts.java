package io.guichet.application.billing.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.payment.Receipt;

import java.util.List;
import java.util.Optional;

/** Issued receipts, only ever added. Every adapter passes {@code ReceiptsContract}. */
public interface Receipts {

    Optional<Sealed<Receipt>> find(DocumentReference reference);

    /**
     * Stores an issued receipt.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if its reference or number is
     *     taken
     */
    void add(Sealed<Receipt> receipt);

    /** Stores issued receipts together, as {@link #add} does each. */
    default void addAll(List<Sealed<Receipt>> receipts) {
        receipts.forEach(this::add);
    }

    /**
     * The receipts of a seller's series numbered above {@code after}, in order.
     *
     * @throws AlteredDocumentException if one of them is stored as no receipt can be
     */
    List<Sealed<Receipt>> inSeries(SellerCode seller, long after, int limit);
}
