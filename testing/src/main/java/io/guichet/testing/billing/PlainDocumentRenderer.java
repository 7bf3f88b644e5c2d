package io.guichet.testing.billing;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.port.DocumentRenderer;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.payment.Receipt;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Draws documents as a line of text and counts how often it was asked to. */
public final class PlainDocumentRenderer implements DocumentRenderer {

    private final AtomicInteger drawings = new AtomicInteger();

    @Override
    public byte[] render(Invoice invoice, Optional<Invoice> corrected, DocumentFormat format) {
        String corrects = corrected.map(one -> " for " + one.reference()).orElse("");
        return line(format, invoice.reference() + " " + invoice.totals().gross() + corrects);
    }

    @Override
    public byte[] render(Receipt receipt, DocumentFormat format) {
        return line(format, receipt.reference() + " " + receipt.amount());
    }

    public int drawings() {
        return drawings.get();
    }

    private byte[] line(DocumentFormat format, String text) {
        drawings.incrementAndGet();
        return (format + " " + text).getBytes(StandardCharsets.UTF_8);
    }
}
