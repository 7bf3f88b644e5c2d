package io.guichet.testing.tax;

import io.guichet.application.identity.TradingParties;
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
import io.guichet.application.tax.port.VatIdChecks;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

/** The use cases of VAT over some stores and a register. */
public record TaxOffice(Stores stores, FakeVatIdRegistry registry, Clock clock) {

    public CheckVatIds checkVatIds() {
        return new CheckVatIdsHandler(checks(), inquiry(), stores.transactions(), clock);
    }

    public CheckVatIdOfCustomer checkVatIdOfCustomer() {
        return new CheckVatIdOfCustomerHandler(
                parties(), checks(), inquiry(), explainVat(), stores.transactions(), clock);
    }

    public ExplainVat explainVat() {
        return new ExplainVatHandler(
                parties(), decisions(stores), checks(), stores.transactions(), clock);
    }

    public SwitchOneStopShop switchOneStopShop() {
        return new SwitchOneStopShopHandler(
                stores.sellers(), stores.tax().oneStopShop(), stores.transactions(), clock);
    }

    public static VatDecisions decisions(Stores stores) {
        TaxStores tax = stores.tax();
        return new VatDecisions(tax.vatRates(), tax.oneStopShop(), tax.vatIdChecks());
    }

    private VatIdInquiry inquiry() {
        return new VatIdInquiry(registry, checks(), parties(), stores.transactions(), clock);
    }

    private VatIdChecks checks() {
        return stores.tax().vatIdChecks();
    }

    private TradingParties parties() {
        return new TradingParties(stores.customers(), stores.sellers());
    }
}
