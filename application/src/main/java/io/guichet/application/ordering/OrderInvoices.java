package io.guichet.application.ordering;

import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceDraft;
import io.guichet.application.billing.InvoiceDraft.More;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.ordering.OrderDelivery.Sale;
import io.guichet.domain.billing.Advance;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.AdvanceShare;
import io.guichet.domain.ordering.OrderLine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Issues and books the invoices of orders: in advance, over all, or over what is left of all. */
public final class OrderInvoices {

    private static final int DESIGNATIONS = 3;

    private final InvoiceIssuing issuing;
    private final InvoiceBooks books;
    private final Advances advances;

    /** The lines of an advance, one for each rate, and what they come to. */
    record Part(List<InvoiceLine> lines, Totals totals) {}

    public OrderInvoices(InvoiceIssuing issuing, InvoiceBooks books, Advances advances) {
        this.issuing = issuing;
        this.books = books;
        this.advances = advances;
    }

    Advances advances() {
        return advances;
    }

    InvoiceBooks books() {
        return books;
    }

    /** Over lines, less what was asked for in advance. */
    Invoice issue(Sale sale, List<InvoiceLine> lines) {
        Optional<Advances.Standing> advance = advances.standing(sale.advance());
        if (advance.isPresent()) {
            return issueFinal(sale, lines, advance.get());
        }
        Invoice invoice =
                issuing.issue(draft(sale, lines), sale.isPaid() ? More.PAID : More.NOTHING);
        books.bookInvoice(invoice);
        return invoice;
    }

    private Invoice issueFinal(Sale sale, List<InvoiceLine> lines, Advances.Standing advance) {
        List<InvoiceLine> all = new ArrayList<>(lines);
        all.addAll(advance.takenOff(sale.from()));
        Totals left = Totals.of(lines, sale.seller().currency()).minus(advance.totals());
        Invoice invoice =
                issuing.issue(draft(sale, all), More.of(advance.named(), sale.isPaid()), left);
        books.bookFinal(invoice, advance.totals().net());
        return invoice;
    }

    /** Until when what is issued today is to be paid. */
    LocalDate dueOn(Sale sale) {
        return issuing.dueOn(sale.seller(), sale.customer(), sale.today());
    }

    Invoice issueAdvance(Sale sale, Part part) {
        Invoice invoice =
                issuing.issue(
                        draft(sale, part.lines()),
                        More.of(new Advance.Asked(), false),
                        part.totals());
        books.bookAdvance(invoice);
        return invoice;
    }

    /** A part with VAT of what an order comes to, at each of its rates in proportion. */
    static Part part(Sale sale, Totals whole, AdvanceShare share) {
        Money gross = share.of(whole.gross());
        List<InvoiceLine> lines = new ArrayList<>();
        List<Totals.VatSubtotal> subtotals = new ArrayList<>();
        for (VatSplit.Part rate : VatSplit.of(whole).take(gross).parts()) {
            Money net = rate.amount().minus(rate.tax());
            lines.add(
                    InvoiceLine.of(
                            text(sale, share),
                            "",
                            sale.from(),
                            sale.from(),
                            BigDecimal.ONE,
                            new InvoiceLine.Price(net.toDecimal(), net.currency(), rate.rate())));
            subtotals.add(new Totals.VatSubtotal(rate.rate(), net, rate.tax()));
        }
        return new Part(lines, Totals.of(subtotals));
    }

    /** Of which order, how much and of what: the law wants a precise designation. */
    private static String text(Sale sale, AdvanceShare share) {
        boolean isFrench = sale.customer().language() == Language.FR;
        String what = designations(sale.lines());
        String head =
                switch (share) {
                    case AdvanceShare.Percent(int hundredths) ->
                            isFrench
                                    ? "Acompte de " + hundredths + "\u00a0% sur la commande "
                                    : hundredths + "% advance on order ";
                    case AdvanceShare.Amount ignored ->
                            isFrench ? "Acompte sur la commande " : "Advance on order ";
                };
        return head + sale.number() + (isFrench ? "\u00a0: " : ": ") + what;
    }

    private static String designations(List<OrderLine> lines) {
        List<String> all = lines.stream().map(OrderLine::description).distinct().toList();
        Stream<String> more = all.size() > DESIGNATIONS ? Stream.of("…") : Stream.empty();
        return Stream.concat(all.stream().limit(DESIGNATIONS), more)
                .collect(Collectors.joining(", "));
    }

    private static InvoiceDraft draft(Sale sale, List<InvoiceLine> lines) {
        return new InvoiceDraft(
                sale.seller(),
                sale.customer(),
                sale.number(),
                DocumentKind.INVOICE,
                "",
                lines,
                sale.at());
    }
}
