package io.guichet.application.personal;

import io.guichet.application.billing.ExportInvoices;
import io.guichet.application.billing.ExportInvoices.ExportFormat;
import io.guichet.application.billing.ExportInvoices.Outcome;
import io.guichet.application.billing.FindExportUnderWay;
import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoiceSelection;
import io.guichet.application.shared.Export;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;

import java.util.List;
import java.util.Optional;

/**
 * The documents of several customers, one after the other: each has his turn while his own are
 * written, so that whoever else acts for another of them is held up by nobody's but his.
 */
public final class DocumentsInTurn {

    /** Ten minutes of two seconds each; another export that takes longer breaks this one off. */
    private static final int MOST_PAUSES = 300;

    private final ExportInvoices exportInvoices;
    private final FindExportUnderWay findUnderWay;
    private final Runnable pause;

    /** {@code pause} returns two seconds later. */
    public DocumentsInTurn(
            ExportInvoices exportInvoices, FindExportUnderWay findUnderWay, Runnable pause) {
        this.exportInvoices = exportInvoices;
        this.findUnderWay = findUnderWay;
        this.pause = pause;
    }

    /** The first of whose documents another export is under way at this moment. */
    Optional<ExportPerson.Outcome.UnderWay> underWay(List<Customer> customers) {
        return customers.stream()
                .flatMap(
                        customer ->
                                findUnderWay.find(customer.number()).stream()
                                        .map(
                                                progress ->
                                                        new ExportPerson.Outcome.UnderWay(
                                                                customer.number(), progress)))
                .findFirst();
    }

    /** Takes a customer's turn: all his documents, or that another export is under way. */
    Outcome begin(Customer customer, Language language) {
        return exportInvoices.prepare(
                new ExportInvoices.Command(
                        customer.number(),
                        new InvoiceSelection.Matching(InvoiceFilter.all()),
                        ExportFormat.ZIP,
                        language));
    }

    /** The same, waiting until another export is over. */
    Export await(Customer customer, Language language) {
        for (int pauses = 0; pauses < MOST_PAUSES; pauses++) {
            switch (begin(customer, language)) {
                case Outcome.Ready ready -> {
                    return ready.export();
                }
                case Outcome.UnderWay ignored -> pause.run();
                case Outcome.NoSuchDocument none -> throw impossible(none);
                case Outcome.TooManyDocuments many -> throw impossible(many);
            }
        }
        throw new IllegalStateException(
                "documents of customer " + customer.number() + " are still being written");
    }

    /** All documents have no limit, and none of them was named. */
    static IllegalStateException impossible(Outcome outcome) {
        return new IllegalStateException(outcome + " for all documents");
    }
}
