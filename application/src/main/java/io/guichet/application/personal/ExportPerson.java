package io.guichet.application.personal;

import io.guichet.application.billing.ExportProgress;
import io.guichet.application.shared.Export;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

/**
 * All that is kept about a person and the customers he owns, as one archive: data as JSON, payments
 * as a table, documents as they were issued. Secrets are not in it: nobody can read them.
 */
public interface ExportPerson {

    Outcome prepare(ProfileId profile);

    /** How it can end. */
    sealed interface Outcome {

        record Ready(String fileName, Export export) implements Outcome {}

        /** Another archive of this customer's documents is being made, and is so far. */
        record UnderWay(CustomerNumber customer, ExportProgress progress) implements Outcome {}

        record NoSuchProfile() implements Outcome {}
    }
}
