package io.guichet.bot.conversation;

import io.guichet.application.billing.StateReference;
import io.guichet.application.billing.StateReferenceHandler;
import io.guichet.application.identity.TradingParties;

/** What the customers of a shop want on their invoices. */
final class InvoiceWishes {

    private InvoiceWishes() {}

    static StateReference in(Shop shop) {
        return new StateReferenceHandler(
                shop.stores.wishes().references(),
                new TradingParties(shop.stores.customers(), shop.stores.sellers()),
                shop.stores.ledger(),
                shop.stores.transactions());
    }
}
