package io.guichet.testing.payment;

import io.guichet.testing.billing.SettlementsContract;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Stores;

import org.junit.jupiter.api.Nested;

import java.time.Clock;

class InMemoryMoneyBackTest {

    private final InMemoryStores stores = InMemoryStores.at(Clock.systemUTC());

    @Nested
    class Refunds extends RefundsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Settlements extends SettlementsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class StoredCards extends StoredCardsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }
}
