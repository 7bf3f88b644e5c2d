package io.guichet.testing.ordering;

import io.guichet.testing.change.PlannedAlignmentsContract;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Stores;

import org.junit.jupiter.api.Nested;

import java.time.Clock;

/** What is stored about orders beside themselves, in memory. */
class InMemoryOrderingTest {

    private final InMemoryStores stores = InMemoryStores.at(Clock.systemUTC());

    @Nested
    class Withdrawals extends WithdrawalsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class PlannedAlignments extends PlannedAlignmentsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Contracts extends ContractsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }
}
