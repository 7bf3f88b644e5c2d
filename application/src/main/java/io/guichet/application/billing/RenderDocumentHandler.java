package io.guichet.application.billing;

import io.guichet.application.billing.port.DocumentRenderer;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receipts;
import io.guichet.application.billing.port.RenderedDocuments;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Optional;
import java.util.function.Supplier;

/** Draws outside any transaction, keeps what was drawn, and never draws twice. */
public final class RenderDocumentHandler implements RenderDocument {

    private final Invoices invoices;
    private final Receipts receipts;
    private final RenderedDocuments kept;
    private final DocumentRenderer renderer;
    private final Transactions transactions;

    public RenderDocumentHandler(
            Invoices invoices,
            Receipts receipts,
            RenderedDocuments kept,
            DocumentRenderer renderer,
            Transactions transactions) {
        this.invoices = invoices;
        this.receipts = receipts;
        this.kept = kept;
        this.renderer = renderer;
        this.transactions = transactions;
    }

    @Override
    public Outcome render(Command command) {
        return drawing(command)
                .<Outcome>map(drawing -> new Outcome.Rendered(keptOrDrawn(command, drawing)))
                .orElseGet(Outcome.NoSuchDocument::new);
    }

    /** How to draw the document, if it exists and is the customer's. */
    private Optional<Supplier<byte[]>> drawing(Command command) {
        DocumentReference reference = command.reference();
        CustomerNumber customer = command.customer();
        return transactions.required(
                () ->
                        invoices.find(reference)
                                .filter(found -> !found.isErased())
                                .map(Sealed::document)
                                .filter(invoice -> invoice.customer().equals(customer))
                                .map(invoice -> invoiceDrawing(invoice, command.format()))
                                .or(() -> receiptDrawing(command)));
    }

    /** Number and day of what it corrects outlast the erasure of that one. */
    private Supplier<byte[]> invoiceDrawing(Invoice invoice, DocumentFormat format) {
        Optional<Invoice> corrected =
                invoice.corrected().flatMap(invoices::find).map(Sealed::document);
        return () -> renderer.render(invoice, corrected, format);
    }

    private Optional<Supplier<byte[]>> receiptDrawing(Command command) {
        if (command.format() == DocumentFormat.XML) {
            return Optional.empty();
        }
        return receipts.find(command.reference())
                .filter(found -> !found.isErased())
                .map(Sealed::document)
                .filter(receipt -> receipt.customer().equals(command.customer()))
                .map(receipt -> () -> renderer.render(receipt, command.format()));
    }

    private RenderedDocument keptOrDrawn(Command command, Supplier<byte[]> drawing) {
        return transactions
                .required(() -> kept.find(command.reference(), command.format()))
                .orElseGet(() -> drawAndKeep(command, drawing.get()));
    }

    private RenderedDocument drawAndKeep(Command command, byte[] content) {
        RenderedDocument drawn =
                RenderedDocument.of(command.reference(), command.format(), content);
        return transactions.required(
                () -> {
                    kept.keep(drawn);
                    return drawn;
                });
    }
}
