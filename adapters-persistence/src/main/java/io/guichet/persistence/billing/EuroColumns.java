package io.guichet.persistence.billing;

import io.guichet.domain.billing.VatInEuros;
import io.guichet.domain.money.ExchangeRate;
import io.guichet.domain.money.Money;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** What the VAT of a document in another currency is in euros; none of it where it says nothing. */
@Embeddable
class EuroColumns {

    @Column(name = "rate_per_euro")
    private BigDecimal perEuro;

    @Column(name = "rate_on")
    private LocalDate rateOn;

    @Column(name = "tax_euro_minor")
    private Long taxMinor;

    protected EuroColumns() {}

    static EuroColumns from(Optional<VatInEuros> stated) {
        EuroColumns columns = new EuroColumns();
        stated.ifPresent(columns::take);
        return columns;
    }

    Optional<VatInEuros> toVat(Currency currency) {
        return Optional.ofNullable(perEuro)
                .map(rate -> new ExchangeRate(currency, rateOn, rate))
                .map(rate -> new VatInEuros(rate, new Money(taxMinor, ExchangeRate.EURO)));
    }

    private void take(VatInEuros euros) {
        perEuro = euros.rate().perEuro();
        rateOn = euros.rate().day();
        taxMinor = euros.tax().minorUnits();
    }
}
