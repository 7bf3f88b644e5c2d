package io.guichet.wiring.tax;

import io.guichet.application.billing.EnterExchangeRate;
import io.guichet.application.billing.EnterExchangeRateHandler;
import io.guichet.application.billing.port.ExchangeRates;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.shared.Transactions;
import io.guichet.application.tax.CheckVatIdOfCustomer;
import io.guichet.application.tax.CheckVatIdOfCustomerHandler;
import io.guichet.application.tax.CheckVatIds;
import io.guichet.application.tax.CheckVatIdsHandler;
import io.guichet.application.tax.ExplainVat;
import io.guichet.application.tax.ExplainVatHandler;
import io.guichet.application.tax.SwitchOneStopShop;
import io.guichet.application.tax.SwitchOneStopShopHandler;
import io.guichet.application.tax.VatDecisions;
import io.guichet.application.tax.VatIdInquiry;
import io.guichet.application.tax.port.OneStopShop;
import io.guichet.application.tax.port.VatIdChecks;
import io.guichet.application.tax.port.VatIdRegistry;
import io.guichet.application.tax.port.VatRates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds the use cases of tax. */
@ApplicationScoped
public class TaxWiring {

    @Produces
    @Singleton
    EnterExchangeRate enterExchangeRate(
            ExchangeRates rates, Transactions transactions, Clock clock) {
        return new EnterExchangeRateHandler(rates, transactions, clock);
    }

    @Produces
    @Singleton
    public VatDecisions vatDecisions(VatRates rates, OneStopShop oneStopShop, VatIdChecks checks) {
        return new VatDecisions(rates, oneStopShop, checks);
    }

    @Produces
    @Singleton
    VatIdInquiry vatIdInquiry(
            VatIdRegistry registry,
            VatIdChecks checks,
            TradingParties parties,
            Transactions transactions,
            Clock clock) {
        return new VatIdInquiry(registry, checks, parties, transactions, clock);
    }

    @Produces
    @Singleton
    CheckVatIds checkVatIds(
            VatIdChecks checks, VatIdInquiry inquiry, Transactions transactions, Clock clock) {
        return new CheckVatIdsHandler(checks, inquiry, transactions, clock);
    }

    @Produces
    @Singleton
    ExplainVat explainVat(
            TradingParties parties,
            VatDecisions decisions,
            VatIdChecks checks,
            Transactions transactions,
            Clock clock) {
        return new ExplainVatHandler(parties, decisions, checks, transactions, clock);
    }

    @Produces
    @Singleton
    CheckVatIdOfCustomer checkVatIdOfCustomer(
            TradingParties parties,
            VatIdChecks checks,
            VatIdInquiry inquiry,
            ExplainVat explainVat,
            Transactions transactions,
            Clock clock) {
        return new CheckVatIdOfCustomerHandler(
                parties, checks, inquiry, explainVat, transactions, clock);
    }

    @Produces
    @Singleton
    SwitchOneStopShop switchOneStopShop(
            Sellers sellers, OneStopShop oneStopShop, Transactions transactions, Clock clock) {
        return new SwitchOneStopShopHandler(sellers, oneStopShop, transactions, clock);
    }
}
