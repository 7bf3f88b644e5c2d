package io.guichet.application.billing;

import io.guichet.application.billing.ExportInvoicesHandler.Pages;
import io.guichet.application.billing.port.InvoiceListPaper;
import io.guichet.application.billing.port.InvoiceListPaper.Listing;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Seller;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Writes selected invoices as a list on paper, with what they come to. */
public final class ListExport {

    /** A paper is drawn in memory and read by a person. */
    static final int AT_MOST = 2_000;

    private final TradingParties parties;
    private final InvoiceListPaper paper;
    private final Transactions transactions;
    private final Clock clock;

    public ListExport(
            TradingParties parties,
            InvoiceListPaper paper,
            Transactions transactions,
            Clock clock) {
        this.parties = parties;
        this.paper = paper;
        this.transactions = transactions;
        this.clock = clock;
    }

    void write(CustomerNumber number, Pages pages, Language language, OutputStream target) {
        List<InvoiceSummary> invoices = new ArrayList<>();
        pages.forEach(invoices::addAll);
        Customer customer = transactions.required(() -> parties.customer(number).orElseThrow());
        Seller seller = transactions.required(() -> parties.sellerOf(customer));
        byte[] drawn =
                paper.draw(
                        new Listing(
                                number,
                                seller.identity(),
                                customer.identity(),
                                seller.dayOf(clock.instant()),
                                language,
                                invoices));
        try {
            target.write(drawn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
