package io.guichet.application.payment.query;

import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundId;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Refunds and paid-back credit, newest first. */
public interface ListRefunds {

    Page<Refund> list(CustomerNumber customer, RefundPosition after, int limit);

    /** What customers of all sellers asked for and nobody has transferred yet. */
    Page<Refund> requested(RefundPosition after, int limit);

    /** Empty also for one of another customer. */
    Optional<Refund> find(CustomerNumber customer, RefundId id);

    /** Where a page ends. */
    record RefundPosition(Instant startedAt, UUID id) {

        public static final RefundPosition START =
                new RefundPosition(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    }
}
