package io.guichet.testing.billing;

import io.guichet.application.correction.Handover;
import io.guichet.application.correction.ReissueInvoice;
import io.guichet.application.correction.ReissueInvoiceHandler;
import io.guichet.application.correction.Replacements;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.UseCases;
import io.guichet.testing.tax.TaxOffice;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The use cases of correcting invoices over some stores. */
public record CorrectionDesk(Stores stores, UseCases selling, Clock clock) {

    /** Replaces an invoice by a corrective one that says the same. */
    public DocumentReference corrects(DocumentReference invoice) {
        ReissueInvoice.Outcome outcome =
                reissueInvoice()
                        .reissue(
                                new ReissueInvoice.Command(
                                        invoice,
                                        "wrong",
                                        new ReissueInvoice.Changes(
                                                Optional.empty(), Optional.empty(), List.of()),
                                        ReissueInvoice.By.CORRECTIVE_INVOICE));
        return ((ReissueInvoice.Outcome.Reissued) outcome).invoice();
    }

    public ReissueInvoice reissueInvoice() {
        return new ReissueInvoiceHandler(
                new ReissueInvoiceHandler.Stores(stores.invoices(), stores.receivables()),
                selling.parties(),
                new ReissueInvoiceHandler.Papers(
                        new Replacements(TaxOffice.decisions(stores), stores.ledger()),
                        selling.partCredits(),
                        selling.invoiceIssuing(),
                        selling.invoiceBooks()),
                new Handover(
                        new Handover.Paid(
                                stores.receivables(), stores.settlements(), stores.ledger()),
                        new Handover.Naming(
                                stores.reissues(),
                                stores.services(),
                                stores.creditedPeriods(),
                                stores.planChanges(),
                                stores.runs().dunning())),
                stores.transactions(),
                clock);
    }
}
