package io.guichet.domain.reform;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Treatment;

import java.util.Optional;

/**
 * An invoice or credit note to a taxable buyer abroad, as it is reported by itself (flux 10.1),
 * with what it corrects, if it does.
 */
public record ForeignSale(Invoice document, Optional<Invoice> corrected) {

    public ForeignSale {
        requireNonNull(corrected, "corrected");
        if (!Treatment.isReportedAlone(document)) {
            throw new IllegalArgumentException(document.reference() + " is not reported alone");
        }
        if (!document.corrected().equals(corrected.map(Invoice::reference))) {
            throw new IllegalArgumentException(document.reference() + " corrects something else");
        }
    }
}
