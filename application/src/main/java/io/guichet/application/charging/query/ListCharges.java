package io.guichet.application.charging.query;

import io.guichet.application.shared.Page;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.identity.CustomerNumber;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A customer's charges; one that was invoiced names the invoice that stands now. */
public interface ListCharges {

    /** The newest first, after a position. */
    Page<Charge> list(CustomerNumber customer, ChargePosition after, int limit);

    Optional<Charge> find(CustomerNumber customer, ChargeId id);

    /** Where a list goes on: after the charge of this moment and id. */
    record ChargePosition(Instant at, UUID id) {

        /** Before every charge. */
        public static final ChargePosition START =
                new ChargePosition(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    }
}
