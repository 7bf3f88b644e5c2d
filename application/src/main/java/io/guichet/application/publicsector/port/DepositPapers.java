package io.guichet.application.publicsector.port;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.publicsector.Addressing;

import java.util.Optional;

/** Draws what is deposited. The same is always the same bytes. */
public interface DepositPapers {

    /**
     * The invoice as it was sealed, as Factur-X, addressed within the public body; {@code
     * corrected} is the invoice that it corrects, if it does.
     */
    byte[] draw(Invoice invoice, Optional<Invoice> corrected, Addressing addressing);
}
