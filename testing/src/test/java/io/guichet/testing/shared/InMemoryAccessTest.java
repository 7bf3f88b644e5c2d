package io.guichet.testing.shared;

import io.guichet.testing.access.InvitationsContract;
import io.guichet.testing.audit.AuditTrailContract;

import org.junit.jupiter.api.Nested;

import java.time.Clock;

/** Holds invitations and the audit in memory to everything the database promises. */
class InMemoryAccessTest {

    private final InMemoryStores stores = InMemoryStores.at(Clock.systemUTC());

    @Nested
    class AuditTrail extends AuditTrailContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Invitations extends InvitationsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }
}
