package io.guichet.testing.shared;

import io.guichet.testing.billing.InvoicesContract;
import io.guichet.testing.billing.ReceivablesContract;
import io.guichet.testing.billing.SeriesHeadsContract;
import io.guichet.testing.ledger.CheckLedgerContract;
import io.guichet.testing.ledger.FindBalanceContract;
import io.guichet.testing.ledger.LedgerContract;
import io.guichet.testing.ledger.ListStatementContract;
import java.time.Clock;
import org.junit.jupiter.api.Nested;

/** Holds the stores in memory to everything the database promises. */
class InMemoryStoresTest {

    private final InMemoryStores stores = InMemoryStores.at(Clock.systemUTC());

    @Nested
    class Invoices extends InvoicesContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Receivables extends ReceivablesContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class SeriesHeads extends SeriesHeadsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class CheckLedger extends CheckLedgerContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class FindBalance extends FindBalanceContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Ledger extends LedgerContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class ListStatement extends ListStatementContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class IdempotentRequests extends IdempotentRequestsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Transactions extends TransactionsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }
}
