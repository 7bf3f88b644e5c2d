package io.guichet.domain.reform;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Treatment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An invoice or credit note to a taxable buyer abroad, as it is reported by itself (flux 10.1);
 * {@code correctedOn} is the day of issue of what it corrects, if it does.
 */
public record ForeignSale(Invoice document, Optional<LocalDate> correctedOn) {

    public ForeignSale {
        requireNonNull(correctedOn, "correctedOn");
        if (!Treatment.isReportedAlone(document)) {
            throw new IllegalArgumentException(document.reference() + " is not reported alone");
        }
        if (document.corrected().isPresent() != correctedOn.isPresent()) {
            throw new IllegalArgumentException(
                    document.reference() + " corrects what is of " + correctedOn);
        }
    }
}
