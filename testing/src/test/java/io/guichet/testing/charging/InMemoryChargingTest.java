package io.guichet.testing.charging;

import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Stores;

import org.junit.jupiter.api.Nested;

import java.time.Clock;

/** Holds what is stored about charges in memory to everything the database promises. */
class InMemoryChargingTest {

    private final InMemoryStores stores = InMemoryStores.at(Clock.systemUTC());

    @Nested
    class Charges extends ChargesContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class UsageReports extends UsageReportsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }
}
