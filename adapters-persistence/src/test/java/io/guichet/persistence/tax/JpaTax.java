package io.guichet.persistence.tax;

import io.guichet.application.billing.port.ExchangeRates;
import io.guichet.application.tax.port.OneStopShop;
import io.guichet.application.tax.port.VatIdChecks;
import io.guichet.application.tax.port.VatRates;
import io.guichet.application.tax.query.ListOneStopShop;
import io.guichet.persistence.billing.JpaExchangeRates;
import io.guichet.testing.tax.TaxStores;

import jakarta.persistence.EntityManager;

/** What is stored about VAT, on PostgreSQL. */
public record JpaTax(EntityManager entityManager) implements TaxStores {

    @Override
    public VatIdChecks vatIdChecks() {
        return new JpaVatIdChecks(entityManager);
    }

    @Override
    public VatRates vatRates() {
        return new JpaVatRates(entityManager);
    }

    @Override
    public ExchangeRates exchangeRates() {
        return new JpaExchangeRates(entityManager);
    }

    @Override
    public OneStopShop oneStopShop() {
        return new JpaOneStopShop(entityManager);
    }

    @Override
    public ListOneStopShop listOneStopShop() {
        return new JpaOneStopShop(entityManager);
    }
}
