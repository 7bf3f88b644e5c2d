package io.guichet.application.billing.port;

import io.guichet.domain.billing.CreditRequest;

import java.util.Optional;
import java.util.UUID;

/**
 * Which requests for credit notes were carried out, only ever added to, with the credit note. Every
 * adapter passes {@code CreditRequestsContract}.
 */
public interface CreditRequests {

    Optional<CreditRequest> find(UUID id);

    /**
     * Notes that a request was carried out.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if it was before, at the
     *     latest when the transaction ends
     */
    void add(CreditRequest request);
}
