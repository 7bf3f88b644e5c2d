package io.guichet.domain.billing;

/** The one canonical form of an invoice or credit note. */
final class InvoiceText {

    private InvoiceText() {}

    static String of(Invoice invoice) {
        CanonicalText text = new CanonicalText(format(invoice));
        text.add(invoice.reference()).add(invoice.kind()).add(invoice.sellerCode());
        text.add(invoice.customer()).add(invoice.order().value());
        text.add(invoice.corrects()).add(invoice.issuedAt()).add(invoice.issuedOn());
        text.add(invoice.dueOn()).add(invoice.language());
        text.add(invoice.seller()).add(invoice.buyer()).add(invoice.paymentAccount());
        text.add(invoice.lines().size());
        invoice.lines().forEach(text::add);
        Totals totals = invoice.totals();
        text.add(totals.vat().size());
        totals.vat().forEach(text::add);
        text.add(totals.net()).add(totals.tax()).add(totals.gross());
        text.add(invoice.mentions().size());
        invoice.mentions().forEach(text::add);
        invoice.buyerReference().ifPresent(wanted -> text.add(wanted.kind()).add(wanted.text()));
        invoice.vatInEuros()
                .ifPresent(
                        euros ->
                                text.add(euros.rate().perEuro())
                                        .add(euros.rate().day())
                                        .add(euros.tax()));
        invoice.deducted().ifPresent(taken -> text.add(taken.invoice()).add(taken.issuedOn()));
        return text.toString();
    }

    private static String format(Invoice invoice) {
        String euros = invoice.vatInEuros().isPresent() ? "-eur" : "";
        String part = invoice.advance().map(InvoiceText::mark).orElse("");
        return CanonicalText.format(plainFormat(invoice) + euros + part, invoice.buyer());
    }

    private static String mark(Advance advance) {
        return switch (advance) {
            case Advance.Asked ignored -> "-advance";
            case Advance.Deducted ignored -> "-final";
        };
    }

    private static String plainFormat(Invoice invoice) {
        boolean isPrinting = invoice.buyerReference().isPresent();
        if (invoice.isPaid()) {
            return isPrinting ? "guichet-invoice-4" : "guichet-invoice-3";
        }
        return isPrinting ? "guichet-invoice-2" : "guichet-invoice-1";
    }
}
