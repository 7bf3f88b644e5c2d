package io.guichet.application.ledger.port;

import io.guichet.application.ledger.query.VatOfMonth;
import io.guichet.domain.identity.SellerCode;

import java.time.LocalDate;
import java.util.List;

/**
 * What a seller received for invoices, less what was taken back of it. Every adapter passes {@code
 * ReceivedVatContract}.
 */
public interface ReceivedVat {

    /** By the month it was booked in, the first first; a month in which nothing was is left out. */
    List<VatOfMonth> byMonth(SellerCode seller, LocalDate from, LocalDate until);
}
