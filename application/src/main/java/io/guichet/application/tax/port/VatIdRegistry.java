package io.guichet.application.tax.port;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.Party;
import io.guichet.domain.tax.VatId;

/**
 * The register of VAT ids of the member states (VIES). Never called inside a transaction; every
 * call may be repeated harmlessly.
 */
public interface VatIdRegistry {

    /** Asks about an id in the name of {@code requester}, who gets a consultation number for it. */
    Reply check(VatId id, Party requester);

    /** How it can end; there is no exception. */
    sealed interface Reply {

        /** The id exists. What a state keeps to itself is empty. */
        record Valid(String consultationNumber, String name, String address) implements Reply {

            public Valid {
                requireNonNull(consultationNumber, "consultationNumber");
                requireNonNull(name, "name");
                requireNonNull(address, "address");
            }
        }

        record Invalid() implements Reply {}

        /** No answer now, with the register's own word for it or ours; says nothing of the id. */
        record Unavailable(String reason) implements Reply {

            public Unavailable {
                requireNonNull(reason, "reason");
            }
        }
    }
}
