package io.guichet.wiring.persistence;

import io.guichet.application.billing.port.ExchangeRates;
import io.guichet.application.billing.query.ListExchangeRates;
import io.guichet.application.tax.port.OneStopShop;
import io.guichet.application.tax.port.VatIdChecks;
import io.guichet.application.tax.port.VatRates;
import io.guichet.application.tax.query.ListOneStopShop;
import io.guichet.persistence.billing.JpaExchangeRates;
import io.guichet.persistence.tax.JpaOneStopShop;
import io.guichet.persistence.tax.JpaVatIdChecks;
import io.guichet.persistence.tax.JpaVatRates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Puts the database behind the ports of tax. */
@ApplicationScoped
public class TaxStores {

    @Produces
    @Singleton
    public ListOneStopShop listOneStopShop(EntityManager entityManager) {
        return new JpaOneStopShop(entityManager);
    }

    @Produces
    @Singleton
    @Typed(ExchangeRates.class)
    public ExchangeRates exchangeRates(EntityManager entityManager) {
        return new JpaExchangeRates(entityManager);
    }

    @Produces
    @Singleton
    public ListExchangeRates listExchangeRates(ExchangeRates exchangeRates) {
        return exchangeRates;
    }

    @Produces
    @Singleton
    public OneStopShop oneStopShop(EntityManager entityManager) {
        return new JpaOneStopShop(entityManager);
    }

    @Produces
    @Singleton
    public VatIdChecks vatIdChecks(EntityManager entityManager) {
        return new JpaVatIdChecks(entityManager);
    }

    @Produces
    @Singleton
    public VatRates vatRates(EntityManager entityManager) {
        return new JpaVatRates(entityManager);
    }
}
