package io.guichet.application.billing.port;

import static java.util.Objects.requireNonNull;

import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;

import java.time.LocalDate;
import java.util.List;

/** Draws a list of invoices as a paper (PDF). The same list always gives the same bytes. */
public interface InvoiceListPaper {

    byte[] draw(Listing listing);

    /** Whose invoices, as they stand on a day. */
    record Listing(
            CustomerNumber customer,
            Party seller,
            Party buyer,
            LocalDate day,
            Language language,
            List<InvoiceSummary> invoices) {

        public Listing {
            requireNonNull(customer, "customer");
            requireNonNull(seller, "seller");
            requireNonNull(buyer, "buyer");
            requireNonNull(day, "day");
            requireNonNull(language, "language");
            invoices = List.copyOf(invoices);
        }
    }
}
