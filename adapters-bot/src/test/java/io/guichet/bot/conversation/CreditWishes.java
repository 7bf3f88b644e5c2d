package io.guichet.bot.conversation;

import io.guichet.application.payment.WatchCreditHandler;
import io.guichet.bot.payment.PaymentPorts.CreditPorts;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.payment.MoneyBack;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.shared.UseCases;

/** What the customers of a shop say about their credit. */
final class CreditWishes {

    private CreditWishes() {}

    static CreditPorts in(Shop shop) {
        var noCards = new FakeCardProvider(shop.stores.transactions(), shop.clock);
        UseCases selling = UseCases.over(shop.stores, noCards, shop.clock);
        return new CreditPorts(
                new BillingOffice(shop.stores, selling, shop.clock).chooseCreditUse(),
                new WatchCreditHandler(
                        shop.stores.wishes().thresholds(),
                        selling.parties(),
                        shop.stores.ledger(),
                        shop.stores.outbox(),
                        shop.stores.transactions(),
                        shop.clock),
                new MoneyBack(selling).requestCreditPayout());
    }
}
