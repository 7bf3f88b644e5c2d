package io.guichet.application.audit;

import io.guichet.domain.identity.CustomerNumber;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which programs asked about whom today; kept in memory, so that asking costs nothing. */
final class FirstOfDay {

    /** So many that no panel comes to them, and what begins anew then is written down once more. */
    private static final int MOST = 200_000;

    private final Set<Asked> asked = new HashSet<>();
    private LocalDate today = LocalDate.MIN;

    private record Asked(UUID token, CustomerNumber customer) {}

    synchronized boolean isFirst(UUID token, CustomerNumber customer, LocalDate day) {
        if (!day.equals(today) || asked.size() >= MOST) {
            asked.clear();
            today = day;
        }
        return asked.add(new Asked(token, customer));
    }

    /** It was not written down. */
    synchronized void forget(UUID token, CustomerNumber customer) {
        asked.remove(new Asked(token, customer));
    }
}
