package io.guichet.application.reform.port;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.reform.SaleSum;

import java.time.LocalDate;
import java.util.List;

/**
 * What a seller sold to whoever is not taxable or charged VAT as if he were not ({@code
 * Treatment.isReportedInSum}). Every adapter passes {@code ConsumerSalesContract}.
 */
public interface ConsumerSales {

    /** What was invoiced less what was credited, by day of issue, country and rate. */
    List<SaleSum> sales(SellerCode seller, LocalDate from, LocalDate until);

    /**
     * What was received for invoices issued from the first day on, at rates with VAT and in euros.
     * What was taken back is taken off the day on which it had been received.
     */
    List<SaleSum> receipts(SellerCode seller, LocalDate from, LocalDate until);
}
