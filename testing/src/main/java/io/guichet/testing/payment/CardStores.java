package io.guichet.testing.payment;

import io.guichet.application.payment.CardKeeping;
import io.guichet.application.payment.CardSettlement;
import io.guichet.application.payment.TopUpLimits;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.UseCases;

/** What is looked up to settle card payments, over some stores. */
public final class CardStores {

    private CardStores() {}

    public static CardSettlement.Stores of(UseCases does) {
        Stores stores = does.stores();
        return new CardSettlement.Stores(
                stores.cardPayments(),
                stores.receivables(),
                new CardKeeping(stores.storedCards(), stores.debits().mandates(), does.parties()),
                does.orderDesk().book(),
                does.announcedDebits(),
                limits(does));
    }

    public static TopUpLimits limits(UseCases does) {
        Stores stores = does.stores();
        return new TopUpLimits(
                does.parties(),
                new PolicyOfDay(stores.policy().policies()),
                stores.findBalance(),
                stores.orders()::hasPurchase,
                does.clock());
    }
}
