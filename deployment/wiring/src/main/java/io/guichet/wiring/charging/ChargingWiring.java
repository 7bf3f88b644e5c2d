package io.guichet.wiring.charging;

import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.charging.CancelCharge;
import io.guichet.application.charging.CancelChargeHandler;
import io.guichet.application.charging.ChargeCustomer;
import io.guichet.application.charging.ChargeCustomerHandler;
import io.guichet.application.charging.ChargeInvoicing;
import io.guichet.application.charging.DraftInvoice;
import io.guichet.application.charging.DraftInvoiceHandler;
import io.guichet.application.charging.InvoiceCharges;
import io.guichet.application.charging.InvoiceChargesHandler;
import io.guichet.application.charging.Tariffs;
import io.guichet.application.charging.port.Charges;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.application.tax.VatDecisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what charges customers and invoices it. */
@ApplicationScoped
public class ChargingWiring {

    @Produces
    @Singleton
    ChargeInvoicing.Papers chargePapers(
            InvoiceIssuing issuing,
            InvoiceBooks books,
            CreditUse creditUse,
            PolicyOfDay policyOfDay) {
        return new ChargeInvoicing.Papers(issuing, books, creditUse, policyOfDay);
    }

    @Produces
    @Singleton
    public ChargeInvoicing chargeInvoicing(
            Charges charges,
            Orders orders,
            TradingParties parties,
            VatDecisions vatDecisions,
            ChargeInvoicing.Papers papers) {
        return new ChargeInvoicing(charges, orders, parties, vatDecisions, papers);
    }

    @Produces
    @Singleton
    Tariffs tariffs(Plans plans) {
        return new Tariffs(plans);
    }

    @Produces
    @Singleton
    public ChargeCustomer chargeCustomer(
            Charges charges,
            TradingParties parties,
            Tariffs tariffs,
            ChargeInvoicing invoicing,
            Transactions transactions,
            Clock clock) {
        return new ChargeCustomerHandler(charges, parties, tariffs, invoicing, transactions, clock);
    }

    @Produces
    @Singleton
    public CancelCharge cancelCharge(
            Charges charges,
            TradingParties parties,
            ChargeInvoicing invoicing,
            Transactions transactions,
            Clock clock) {
        return new CancelChargeHandler(charges, parties, invoicing, transactions, clock);
    }

    @Produces
    @Singleton
    public DraftInvoice draftInvoice(
            TradingParties parties,
            ChargeInvoicing invoicing,
            Transactions transactions,
            Clock clock) {
        return new DraftInvoiceHandler(parties, invoicing, transactions, clock);
    }

    @Produces
    @Singleton
    public InvoiceCharges invoiceCharges(
            Charges charges,
            Sellers sellers,
            TradingParties parties,
            ChargeInvoicing invoicing,
            Transactions transactions,
            Clock clock) {
        return new InvoiceChargesHandler(charges, sellers, parties, invoicing, transactions, clock);
    }
}
