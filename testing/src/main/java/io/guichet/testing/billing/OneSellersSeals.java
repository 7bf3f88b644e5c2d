package io.guichet.testing.billing;

import io.guichet.application.billing.KeptDocuments;
import io.guichet.application.billing.VerifySeals.SeriesReport;
import io.guichet.application.billing.VerifySealsHandler;
import io.guichet.application.identity.port.Sellers;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.shared.Stores;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Verifies the series of one seller as all are verified: other tests leave those of a thousand
 * sellers behind in the same database, some of them tampered with.
 */
public final class OneSellersSeals {

    private OneSellersSeals() {}

    /** What is found in the series of each kind. */
    public static List<SeriesReport> verify(Stores stores, Clock clock, SellerCode seller) {
        return new VerifySealsHandler(
                        new Alone(stores.sellers(), seller),
                        stores.seriesHeads(),
                        stores.invoices(),
                        stores.receipts(),
                        new KeptDocuments(stores.policy().policies(), clock),
                        stores.transactions())
                .verify();
    }

    private record Alone(Sellers sellers, SellerCode seller) implements Sellers {

        @Override
        public Optional<Seller> find(SellerCode code) {
            return sellers.find(code);
        }

        @Override
        public List<Seller> all() {
            return find(seller).stream().toList();
        }

        @Override
        public void add(Seller added) {
            sellers.add(added);
        }
    }
}
