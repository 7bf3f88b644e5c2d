package io.guichet.commands.demo;

import io.guichet.application.billing.CreditInvoice;
import io.guichet.application.billing.query.ListInvoices;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.run.RunBilling;
import io.guichet.application.session.port.Credentials;
import io.guichet.application.shared.Transactions;

/** What the demo company works with. */
public record Office(
        Stores stores,
        Credentials credentials,
        Work work,
        Transactions transactions,
        TimeMachine time) {

    /** Where it is entered. */
    public record Stores(
            Sellers sellers,
            Customers customers,
            Profiles profiles,
            AccessTokens tokens,
            Plans plans,
            ListInvoices invoices) {}

    /** What it does all year. */
    public record Work(
            PlaceOrder placeOrder,
            RecordTransfer recordTransfer,
            PayFromCredit payFromCredit,
            CreditInvoice creditInvoice,
            RunBilling runBilling) {}

    public void enter(Runnable rows) {
        transactions.required(
                () -> {
                    rows.run();
                    return true;
                });
    }
}
