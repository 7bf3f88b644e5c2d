package io.guichet.application.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.application.shared.Export;
import io.guichet.domain.identity.SellerCode;

/**
 * Writes a seller's file of accounting entries of a fiscal year (FEC, LPF art. A47 A-1), which ends
 * with the month that his policy of the end of that year names.
 */
public interface ExportFec {

    Outcome prepare(Command command);

    /** The fiscal year of a seller that ends in a year. */
    record Command(SellerCode seller, int year) {

        public Command {
            requireNonNull(seller, "seller");
        }
    }

    /** How preparing can end. */
    sealed interface Outcome {

        /** {@code provisional} as long as its last month is not closed; its name says so too. */
        record Ready(String fileName, boolean provisional, Export export) implements Outcome {}

        /** The file is named by the SIREN, and the seller has none. */
        record NoSiren() implements Outcome {}

        /** The file is in euros, and the seller's books are not. */
        record NotInEuros() implements Outcome {}

        record NoSuchSeller() implements Outcome {}
    }
}
