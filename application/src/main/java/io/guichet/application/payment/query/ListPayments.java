package io.guichet.application.payment.query;

import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A customer's payments, each with the invoices it settled, newest first. */
public interface ListPayments {

    Page<Payment> list(CustomerNumber customer, PaymentPosition after, int limit);

    Optional<Payment> find(CustomerNumber customer, PaymentId id);

    /** Where a page ends. */
    record PaymentPosition(Instant receivedAt, UUID id) {

        public static final PaymentPosition START =
                new PaymentPosition(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    }
}
