package io.guichet.rest.payment;

import io.guichet.application.payment.query.ListRefunds.RefundPosition;
import io.guichet.domain.payment.Refund;

import java.time.Instant;
import java.util.UUID;

/** Where a page of refunds ends, as cursors carry it. */
final class RefundPositions {

    private RefundPositions() {}

    static RefundPosition read(String text) {
        String[] parts = text.split(" ", 2);
        return new RefundPosition(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    static String write(Refund refund) {
        return refund.startedAt() + " " + refund.id();
    }
}
