package io.guichet.application.reform.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.reform.ForeignDay;

import java.time.LocalDate;
import java.util.List;

/**
 * What a seller sold to taxable buyers abroad ({@code Treatment.isReportedAlone}), by day of issue.
 * Every adapter passes {@code ForeignSalesContract}.
 */
public interface ForeignSales {

    /** The days on which anything was issued, in their order; {@code until} is not among them. */
    List<ForeignDay> days(SellerCode seller, LocalDate from, LocalDate until);

    /** The invoices and credit notes of those days, by day and reference. */
    List<DocumentReference> documents(SellerCode seller, LocalDate from, LocalDate until);
}
