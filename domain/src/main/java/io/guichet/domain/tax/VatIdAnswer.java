package io.guichet.domain.tax;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/** What the register of VAT ids last said of an id. Not having been reachable is no answer. */
public sealed interface VatIdAnswer {

    /**
     * How long a "valid" may be relied on. It is asked for anew well before, so that a register
     * that is down for days makes nobody pay VAT that he does not owe.
     */
    Duration GOOD_FOR = Duration.ofDays(30);

    /** It has not answered yet. */
    record None() implements VatIdAnswer {}

    /**
     * The id exists. {@code consultationNumber} is the register's proof of the question, empty if
     * the seller has no VAT id of his own; name and address are empty where the state keeps them to
     * itself.
     */
    record Valid(Instant at, String consultationNumber, String name, String address)
            implements VatIdAnswer {

        public Valid {
            requireNonNull(at, "at");
            requireNonNull(consultationNumber, "consultationNumber");
            requireNonNull(name, "name");
            requireNonNull(address, "address");
        }

        boolean countsAt(Instant moment) {
            return !moment.isAfter(at.plus(GOOD_FOR));
        }
    }

    /** The id does not exist, or not for trade between member states. */
    record Invalid(Instant at) implements VatIdAnswer {

        public Invalid {
            requireNonNull(at, "at");
        }
    }
}
