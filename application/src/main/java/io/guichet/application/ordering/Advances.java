package io.guichet.application.ordering;

import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.domain.billing.Advance;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.Uncredited;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.PendingOrder;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for orders in advance and is not credited: it is taken off the final invoice, or
 * taken back where there will be none. Within the customer's lock.
 */
public final class Advances {

    private final Invoices invoices;
    private final Receivables receivables;
    private final PartCredits credits;

    public Advances(Invoices invoices, Receivables receivables, PartCredits credits) {
        this.invoices = invoices;
        this.receivables = receivables;
        this.credits = credits;
    }

    /** What of an advance invoice stands, and comes off the final one. */
    record Standing(Invoice invoice, List<InvoiceLine> lines, Totals totals) {

        Money gross() {
            return totals.gross();
        }

        /** Below zero, each saying by which invoice it was asked for. */
        List<InvoiceLine> takenOff(LocalDate day) {
            return lines.stream().map(line -> takenOff(line, day)).toList();
        }

        Advance.Deducted named() {
            return new Advance.Deducted(invoice.reference(), invoice.issuedOn());
        }

        private InvoiceLine takenOff(InvoiceLine line, LocalDate day) {
            String text =
                    invoice.language() == Language.FR
                            ? "Acompte déjà facturé, %s"
                            : "Advance already invoiced, %s";
            Money net = line.net();
            return InvoiceLine.of(
                    text.formatted(invoice.reference()),
                    "",
                    day,
                    day,
                    BigDecimal.ONE.negate(),
                    new InvoiceLine.Price(net.toDecimal(), net.currency(), line.vat()));
        }
    }

    Optional<Standing> standing(Optional<DocumentReference> advance) {
        return advance.flatMap(invoices::find).map(Sealed::document).flatMap(this::standing);
    }

    Optional<Standing> standing(PendingOrder order) {
        return standing(order.advanceInvoice());
    }

    /** What is left to pay of an order once its advance is. */
    Money rest(PendingOrder order) {
        return standing(order)
                .map(advance -> order.total().minus(advance.gross()))
                .orElse(order.total());
    }

    /** Whether something of it is still to be paid; what was given up is not paid either. */
    boolean isOpen(PendingOrder order) {
        return order.advanceInvoice()
                .flatMap(receivables::find)
                .filter(owed -> owed.open().plus(owed.writtenOff()).isPositive())
                .isPresent();
    }

    /** Whether something of it was paid: then its customer no longer cancels by himself. */
    boolean isPaid(PendingOrder order) {
        return order.advanceInvoice()
                .flatMap(receivables::find)
                .filter(owed -> owed.paid().isPositive())
                .isPresent();
    }

    /** What of an order that waits nobody has paid, in advance or else. */
    Money unpaid(PendingOrder order) {
        return order.advanceInvoice()
                .flatMap(receivables::find)
                .map(owed -> order.total().minus(owed.paid()))
                .orElse(order.total());
    }

    /** Whether a card is being charged for it or a bank was told to debit for it. */
    boolean isBeingPaid(PendingOrder order) {
        return order.advanceInvoice().filter(credits.money()::isBeingPaid).isPresent();
    }

    /** A credit note over what stands of it: what was paid becomes credit. */
    void takeBack(PendingOrder order, Instant at) {
        order.advanceInvoice().ifPresent(advance -> credits.issueRest(advance, at));
    }

    private Optional<Standing> standing(Invoice invoice) {
        Uncredited left = credits.uncredited(invoice);
        List<InvoiceLine> lines = left.lines(left.all());
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Standing(invoice, lines, left.totalsOf(lines)));
    }
}
