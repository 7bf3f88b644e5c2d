package io.guichet.testing.tax;

import io.guichet.application.billing.port.ExchangeRates;
import io.guichet.application.tax.port.OneStopShop;
import io.guichet.application.tax.port.VatIdChecks;
import io.guichet.application.tax.port.VatRates;
import io.guichet.application.tax.query.ListOneStopShop;

/** What is stored about VAT, over one state. */
public interface TaxStores {

    VatIdChecks vatIdChecks();

    VatRates vatRates();

    OneStopShop oneStopShop();

    ListOneStopShop listOneStopShop();

    ExchangeRates exchangeRates();
}
