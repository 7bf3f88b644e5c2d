package io.guichet.application.tax.port;

import io.guichet.domain.tax.StandardRates;

import java.time.LocalDate;

/**
 * The standard VAT rates, as dated data: they change with the law, not with the program. Every
 * adapter passes {@code VatRatesContract}.
 */
public interface VatRates {

    /** The rates in force on a day. */
    StandardRates on(LocalDate day);
}
