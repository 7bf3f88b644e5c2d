package io.guichet.application.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.application.shared.Export;
import io.guichet.domain.ledger.ClosingId;

/**
 * Writes the archive of a closed period: a ZIP with the closing, its signature and public key, the
 * period's entries and the seals of its documents. {@link VerifyArchive} needs nothing else.
 */
public interface ExportClosing {

    Outcome prepare(Command command);

    /** Which closing. */
    record Command(ClosingId id) {

        public Command {
            requireNonNull(id, "id");
        }
    }

    /** How preparing can end. */
    sealed interface Outcome {

        record Ready(String fileName, Export export) implements Outcome {}

        record NoSuchClosing() implements Outcome {}
    }
}
