package io.guichet.testing.ordering;

import io.guichet.application.ordering.Advances;
import io.guichet.application.ordering.Agreements;
import io.guichet.application.ordering.AskAdvance;
import io.guichet.application.ordering.AskAdvanceHandler;
import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.CancelOrderHandler;
import io.guichet.application.ordering.DeliverOrder;
import io.guichet.application.ordering.DeliverOrderHandler;
import io.guichet.application.ordering.DeliveryByKind;
import io.guichet.application.ordering.ExpireOrders;
import io.guichet.application.ordering.ExpireOrdersHandler;
import io.guichet.application.ordering.Hosting;
import io.guichet.application.ordering.OrderBans;
import io.guichet.application.ordering.OrderDelivery;
import io.guichet.application.ordering.OrderInvoices;
import io.guichet.application.ordering.OwedOrders;
import io.guichet.application.ordering.PendingOrderBook;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.PlaceOrderHandler;
import io.guichet.application.ordering.PlaceSettlement;
import io.guichet.application.ordering.PlaceSettlementHandler;
import io.guichet.application.ordering.Pricing;
import io.guichet.application.ordering.PublishContract;
import io.guichet.application.ordering.PublishContractHandler;
import io.guichet.application.ordering.RegisteredMeans;
import io.guichet.application.ordering.WithdrawalTerms;
import io.guichet.application.payment.CardCharges;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.payment.OrderCards;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.PayOrderHandler;
import io.guichet.testing.access.PlacedRights;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.UseCases;
import io.guichet.testing.tax.TaxOffice;

/** The use cases of orders over some stores. */
public record OrderDesk(UseCases does) {

    public PlaceOrder placeOrder() {
        CreditUse creditUse = does.creditUse();
        return new PlaceOrderHandler(
                placing(),
                pricing(),
                delivery(),
                new PlaceOrderHandler.Rules(
                        does.policyOfDay(),
                        creditUse::spend,
                        new Agreements(stores().ordering().contracts(), terms()),
                        new RegisteredMeans(
                                stores().orders(),
                                stores().storedCards(),
                                stores().debits().mandates())),
                stores().transactions(),
                does.clock());
    }

    public PlaceSettlement placeSettlement() {
        return new PlaceSettlementHandler(
                bookStores(),
                does.parties(),
                delivery(),
                does.policyOfDay(),
                stores().transactions(),
                does.clock());
    }

    public PayOrder payOrder() {
        return new PayOrderHandler(
                new PayOrderHandler.Stores(book(), stores().payments()),
                does.parties(),
                does.paymentBooks(),
                new OrderCards(
                        stores().cardPayments(),
                        stores().storedCards(),
                        does.checkouts(),
                        new CardCharges(does.provider(), does.settlement()),
                        stores().transactions(),
                        does.clock()),
                stores().transactions(),
                does.clock());
    }

    public CancelOrder cancelOrder() {
        return new CancelOrderHandler(
                placing(),
                does.parties(),
                delivery(),
                changes().changeOrders(),
                stores().transactions(),
                does.clock());
    }

    public ExpireOrders expireOrders() {
        return new ExpireOrdersHandler(
                new ExpireOrdersHandler.Stores(stores().pendingOrders(), stores().outbox()),
                does.parties(),
                new ExpireOrdersHandler.Ways(delivery(), changes().changeOrders(), owed()),
                stores().transactions(),
                does.clock());
    }

    public AskAdvance askAdvance() {
        return new AskAdvanceHandler(
                stores().pendingOrders(),
                does.parties(),
                book(),
                invoices(),
                stores().transactions());
    }

    public DeliverOrder deliverOrder() {
        return new DeliverOrderHandler(
                stores().pendingOrders(),
                does.parties(),
                book(),
                invoices(),
                stores().transactions());
    }

    public PublishContract publishContract() {
        return new PublishContractHandler(
                stores().ordering().contracts(),
                stores().sellers(),
                stores().plans(),
                stores().transactions(),
                does.clock());
    }

    public Pricing pricing() {
        return new Pricing(
                does.parties(),
                new Pricing.Stores(
                        stores().plans(), bans(), stores().ordering().contracts(), hosting()),
                TaxOffice.decisions(stores()),
                does.clock());
    }

    public PendingOrderBook book() {
        return new PendingOrderBook(
                bookStores(),
                does.parties(),
                delivery(),
                new DeliveryByKind(changes().renewalOrders(), changes().changeOrders()),
                TaxOffice.decisions(stores()),
                does.clock());
    }

    private OwedOrders owed() {
        return new OwedOrders(book(), bans(), does.policyOfDay(), does.creditUse()::spend);
    }

    private OrderBans bans() {
        return new OrderBans(
                stores().runs().restrictions(), stores().customerHolds(), stores().customers());
    }

    private Hosting hosting() {
        return new Hosting(stores().plans(), stores().services(), stores().optionHosts());
    }

    private ChangeDesk changes() {
        return new ChangeDesk(stores(), does, does.clock());
    }

    PendingOrderBook.Stores bookStores() {
        return new PendingOrderBook.Stores(
                stores().pendingOrders(),
                stores().orders(),
                stores().receivables(),
                stores().reissues(),
                does.announcedDebits());
    }

    private PlaceOrderHandler.Stores placing() {
        return new PlaceOrderHandler.Stores(stores().orders(), stores().pendingOrders());
    }

    private OrderDelivery delivery() {
        return new OrderDelivery(
                new OrderDelivery.Stores(
                        stores().orders(),
                        stores().services(),
                        hosting(),
                        PlacedRights.onServers(stores(), does.clock()),
                        stores().customerHolds()),
                invoices(),
                terms(),
                does.ids());
    }

    private OrderInvoices invoices() {
        return new OrderInvoices(
                does.invoiceIssuing(),
                does.invoiceBooks(),
                new Advances(stores().invoices(), stores().receivables(), does.partCredits()));
    }

    private WithdrawalTerms terms() {
        return new WithdrawalTerms(stores().ordering().withdrawals(), does.policyOfDay());
    }

    private Stores stores() {
        return does.stores();
    }
}
