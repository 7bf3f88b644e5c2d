package io.guichet.rest.standing;

import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Lift;
import io.guichet.rest.shared.Words;

import java.time.Instant;

/**
 * Why all that a customer holds is suspended; {@code note} for staff only, {@code liftedAt} once it
 * is lifted.
 */
public record HoldJson(String reason, String note, Instant heldAt, Instant liftedAt) {

    static HoldJson forStaff(CustomerHold hold) {
        return from(hold, hold.note());
    }

    static HoldJson forCustomer(CustomerHold hold) {
        return from(hold, null);
    }

    private static HoldJson from(CustomerHold hold, String note) {
        return new HoldJson(
                Words.of(hold.reason()), note, hold.at(), hold.lifted().map(Lift::at).orElse(null));
    }
}
