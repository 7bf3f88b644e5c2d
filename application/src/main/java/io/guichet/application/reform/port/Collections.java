package io.guichet.application.reform.port;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.reform.Collected;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was received for invoices and whether it was told. Every adapter passes {@code
 * CollectionsContract}.
 */
public interface Collections {

    /**
     * Changes that nobody looked at yet, of a seller's invoices issued from a day on, the first
     * booked first. All changes of one entry to one invoice are one.
     */
    List<Collected> untold(SellerCode seller, LocalDate issuedFrom, int limit);

    /**
     * Notes that it was looked at and, if it had to be told, by which transmission.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody else did
     */
    void tell(SellerCode seller, Collected collected, Optional<UUID> transmission);
}
