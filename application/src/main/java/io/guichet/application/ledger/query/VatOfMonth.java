package io.guichet.application.ledger.query;

import io.guichet.domain.billing.VatSplit;

import java.time.YearMonth;

/** What was received in a month by VAT rate, VAT included, and the VAT in it. */
public record VatOfMonth(YearMonth month, VatSplit vat) {}
