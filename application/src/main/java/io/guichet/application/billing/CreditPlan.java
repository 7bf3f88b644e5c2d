package io.guichet.application.billing;

import io.guichet.application.billing.PartCredits.Part;
import io.guichet.domain.billing.Advance;
import io.guichet.domain.billing.CutLine;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Uncredited;
import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much of the parts of invoices that are to be credited can be. What a final invoice no longer
 * has because an advance was taken off it is credited on the invoice of the advance.
 */
record CreditPlan(
        Function<DocumentReference, Invoice> documents,
        Function<DocumentReference, Receivable> receivables,
        Function<Invoice, Uncredited> uncredited) {

    /** How a line is cut that comes to more than an amount. */
    interface Cut {
        CutLine to(InvoiceLine line, Money gross, Uncredited left);
    }

    List<Part> plan(List<Part> wanted, Function<Receivable, Money> limit, Cut cut) {
        Map<DocumentReference, Money> creditable = new HashMap<>();
        Map<DocumentReference, Uncredited> left = new HashMap<>();
        List<Part> planned = new ArrayList<>();
        Deque<Part> parts = new ArrayDeque<>(wanted);
        while (!parts.isEmpty()) {
            Part part = parts.removeFirst();
            DocumentReference reference = part.invoice();
            Money most =
                    creditable.computeIfAbsent(
                            reference, invoice -> limit.apply(receivables.apply(invoice)));
            Uncredited rest =
                    left.computeIfAbsent(
                            reference, invoice -> uncredited.apply(documents.apply(invoice)));
            InvoiceLine here = here(part, rest);
            Part whole = new Part(reference, here, rest.totalsOf(here));
            Part fitting =
                    whole.gross().compareTo(most) <= 0
                            ? whole
                            : new Part(reference, cut.to(here, most, rest));
            if (fitting.line().net().isPositive()) {
                planned.add(fitting);
                rest.credit(fitting.line(), fitting.totals());
                creditable.put(reference, most.minus(fitting.gross()));
            }
            onAdvance(part, here).ifPresent(parts::addFirst);
        }
        return planned;
    }

    /** A final invoice has of its lines what was not taken off, to the cent. */
    private InvoiceLine here(Part part, Uncredited rest) {
        InvoiceLine line = part.line();
        Money left = rest.net(line.vat());
        boolean isMore = line.net().compareTo(left) > 0;
        return isMore && documents.apply(part.invoice()).deducted().isPresent()
                ? line(line, left)
                : line;
    }

    private Optional<Part> onAdvance(Part part, InvoiceLine here) {
        Money missing = part.line().net().minus(here.net());
        return missing.isPositive()
                ? documents
                        .apply(part.invoice())
                        .deducted()
                        .map(Advance.Deducted::invoice)
                        .map(advance -> new Part(advance, line(part.line(), missing)))
                : Optional.empty();
    }

    private static InvoiceLine line(InvoiceLine like, Money net) {
        return InvoiceLine.of(
                like.description(),
                like.serviceReference(),
                like.from(),
                like.until(),
                BigDecimal.ONE,
                new InvoiceLine.Price(net.toDecimal(), net.currency(), like.vat()));
    }
}
