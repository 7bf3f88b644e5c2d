package io.guichet.domain.debit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Party;

/** A signed mandate with who collects and from whom, to draw in the language it was signed in. */
public record MandatePaper(Mandate mandate, Party creditor, Party debtor) {

    public MandatePaper {
        requireNonNull(mandate, "mandate");
        requireNonNull(creditor, "creditor");
        requireNonNull(debtor, "debtor");
    }

    /** Names its file. */
    public DocumentReference reference() {
        return new DocumentReference("M-" + mandate.reference());
    }
}
