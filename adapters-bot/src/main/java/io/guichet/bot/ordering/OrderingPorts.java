package io.guichet.bot.ordering;

import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.PlaceSettlement;
import io.guichet.application.ordering.query.ListOrders;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.query.ListStoredCards;
import io.guichet.application.withdrawal.WithdrawFromOrder;

/** What these dialogues ask the application. */
public record OrderingPorts(
        ListOrders listOrders,
        FindBalance findBalance,
        ListStoredCards listStoredCards,
        PayOrder payOrder,
        CancelOrder cancelOrder,
        PlaceSettlement placeSettlement,
        WithdrawFromOrder withdrawFromOrder) {}
