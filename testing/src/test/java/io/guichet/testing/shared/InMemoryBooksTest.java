package io.guichet.testing.shared;

import io.guichet.testing.ledger.BooksContract;
import io.guichet.testing.ledger.ClosingsContract;

import org.junit.jupiter.api.Nested;

import java.time.Clock;

class InMemoryBooksTest {

    private final InMemoryStores stores = InMemoryStores.at(Clock.systemUTC());

    @Nested
    class Books extends BooksContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Closings extends ClosingsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }
}
