package io.guichet.testing.shared;

import io.guichet.testing.billing.FindInvoiceContract;
import io.guichet.testing.billing.InvoiceFilterContract;
import io.guichet.testing.billing.InvoicesContract;
import io.guichet.testing.billing.LegalMentionsContract;
import io.guichet.testing.billing.ListInvoicesContract;
import io.guichet.testing.billing.ReceiptsContract;
import io.guichet.testing.billing.ReceivablesContract;
import io.guichet.testing.billing.RenderedDocumentsContract;
import io.guichet.testing.billing.SeriesHeadsContract;
import io.guichet.testing.catalog.PlansContract;
import io.guichet.testing.identity.AccessTokensContract;
import io.guichet.testing.identity.ChatLinksContract;
import io.guichet.testing.identity.CustomersContract;
import io.guichet.testing.identity.FindChatLinkContract;
import io.guichet.testing.identity.ProfilesContract;
import io.guichet.testing.identity.SellersContract;
import io.guichet.testing.ledger.CheckLedgerContract;
import io.guichet.testing.ledger.FindBalanceContract;
import io.guichet.testing.ledger.LedgerContract;
import io.guichet.testing.ledger.ListStatementContract;
import io.guichet.testing.notification.OutboxContract;
import io.guichet.testing.ordering.OrdersContract;
import io.guichet.testing.ordering.PendingOrdersContract;
import io.guichet.testing.payment.CardPaymentsContract;
import io.guichet.testing.payment.ListPaymentsContract;
import io.guichet.testing.payment.PaymentsContract;
import io.guichet.testing.subscription.ServicesContract;

import org.junit.jupiter.api.Nested;

import java.time.Clock;

/** Holds the stores in memory to everything the database promises. */
class InMemoryStoresTest {

    private final InMemoryStores stores = InMemoryStores.at(Clock.systemUTC());

    @Nested
    class FindInvoice extends FindInvoiceContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class InvoiceFilter extends InvoiceFilterContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Invoices extends InvoicesContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class LegalMentions extends LegalMentionsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class ListInvoices extends ListInvoicesContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Receipts extends ReceiptsContract {

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
    class RenderedDocuments extends RenderedDocumentsContract {

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
    class Plans extends PlansContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class AccessTokens extends AccessTokensContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class ChatLinks extends ChatLinksContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Customers extends CustomersContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class FindChatLink extends FindChatLinkContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Profiles extends ProfilesContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Sellers extends SellersContract {

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
    class Outbox extends OutboxContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class PendingOrders extends PendingOrdersContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Orders extends OrdersContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class CardPayments extends CardPaymentsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class ListPayments extends ListPaymentsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Payments extends PaymentsContract {

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

    @Nested
    class Services extends ServicesContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }
}
