package io.guichet.testing.run;

import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.publicsector.TransmissionDeposits;
import io.guichet.application.run.port.DayStores;
import io.guichet.testing.shared.Stores;

/** What a customer's day uses of some stores. */
final class DayStoresOf {

    private DayStoresOf() {}

    static DayStores stores(Stores stores, AnnouncedDebits debits) {
        return new DayStores(
                new DayStores.People(
                        stores.sellers(),
                        stores.customers(),
                        stores.policy().policies(),
                        stores.wishes().references(),
                        stores.wishes().terms()),
                new DayStores.Subscriptions(
                        stores.services(),
                        stores.plans(),
                        stores.priceAnnouncements(),
                        stores.orders(),
                        new DayStores.Around(
                                stores.expiry().terms(),
                                stores.expiry().steps(),
                                stores.charging().charges(),
                                stores.pendingOrders(),
                                stores.planChanges(),
                                stores.creditedPeriods())),
                new DayStores.Taxes(
                        stores.tax().vatRates(),
                        stores.tax().oneStopShop(),
                        stores.tax().vatIdChecks(),
                        stores.tax().exchangeRates()),
                new DayStores.Papers(
                        stores.seriesHeads(),
                        stores.invoices(),
                        stores.receipts(),
                        stores.legalMentions(),
                        stores.outbox(),
                        new TransmissionDeposits(stores.reform().transmissions()),
                        stores.runs().dunning()),
                money(stores, debits));
    }

    private static DayStores.Money money(Stores stores, AnnouncedDebits debits) {
        return new DayStores.Money(
                stores.ledger(),
                stores.receivables(),
                stores.settlements(),
                stores.payments(),
                stores.wishes().creditSwitches(),
                stores.storedCards(),
                stores.debits().defaultMandates(),
                debits);
    }
}
