package io.guichet.application.correction;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.identity.Party;
import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Staff replaces an invoice that says something wrong, in one act: by a credit note over all of it
 * and the corrected invoice, or by a corrective invoice, which cancels it by itself. What paid the
 * old one pays the new one, the rest of it becomes credit; the periods the old one billed are
 * billed by the new one; a change that waits for the old one to be paid waits for the new one.
 */
public interface ReissueInvoice {

    /**
     * Reissues.
     *
     * @throws io.guichet.domain.shared.InvalidValueException if there can be no such buyer
     */
    Outcome reissue(Command command);

    /** What it would come to; nothing is written. */
    Outcome preview(Command command);

    /** {@code reason} is printed on what cancels the invoice. */
    record Command(DocumentReference invoice, String reason, Changes changes, By by) {

        public Command {
            requireNonNull(invoice, "invoice");
            requireNonNull(reason, "reason");
            requireNonNull(changes, "changes");
            requireNonNull(by, "by");
        }

        /** By a credit note. */
        public Command(DocumentReference invoice, String reason, Changes changes) {
            this(invoice, reason, changes, By.CREDIT_NOTE);
        }
    }

    /** What cancels the invoice. */
    enum By {
        CREDIT_NOTE,
        /** Type 384 of EN 16931, "facture rectificative"; only where it reaches the same buyer. */
        CORRECTIVE_INVOICE
    }

    /**
     * What the new invoice says otherwise. Without a buyer it names the customer as he is now;
     * without a reference it bears what the old one did; lines that are not named stay.
     */
    record Changes(
            Optional<Party> buyer, Optional<BuyerReference> reference, List<LineChange> lines) {

        public Changes {
            requireNonNull(buyer, "buyer");
            requireNonNull(reference, "reference");
            lines = List.copyOf(lines);
        }

        /** The positions, from 0, of the lines that are left out. */
        List<Integer> dropped() {
            return lines.stream()
                    .filter(LineChange::isRemoved)
                    .map(change -> change.line() - 1)
                    .toList();
        }
    }

    /** A line, numbered from 1, and what it says otherwise; a quantity of nothing drops it. */
    record LineChange(
            int line,
            Optional<String> description,
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> unitPrice) {

        public LineChange {
            requireNonNull(description, "description");
            requireNonNull(quantity, "quantity");
            requireNonNull(unitPrice, "unitPrice");
        }

        /** Of no quantity, it does not stand on the new invoice. */
        boolean isRemoved() {
            return quantity.filter(none -> none.signum() == 0).isPresent();
        }
    }

    /** The new invoice, what of the payments settles it, and what of them becomes credit. */
    record Replacement(List<InvoiceLine> lines, Totals totals, Money settled, Money toCredit) {

        public Replacement {
            lines = List.copyOf(lines);
            requireNonNull(totals, "totals");
            requireNonNull(settled, "settled");
            requireNonNull(toCredit, "toCredit");
        }

        /** No line, or lines that take off more than the others come to. */
        boolean isNothing() {
            return lines.isEmpty()
                    || totals.gross().isNegative()
                    || totals.vat().stream().anyMatch(rate -> rate.tax().isNegative());
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        /** There is no credit note where the new invoice is a corrective one. */
        record Reissued(
                Optional<DocumentReference> creditNote,
                DocumentReference invoice,
                Replacement replacement)
                implements Outcome {}

        record Previewed(Replacement replacement) implements Outcome {}

        /** All of it or a part; what is left, with VAT, can only be credited. */
        record AlreadyCredited(Money left) implements Outcome {}

        /** Another stands in its place, which can be reissued. */
        record AlreadyReplaced(DocumentReference by) implements Outcome {}

        /**
         * A corrective invoice must reach who has the wrong one, or he would never know that it is
         * cancelled; for another buyer, or one told of otherwise, it takes a credit note.
         */
        record AnotherBuyer() implements Outcome {}

        /** What is open was given up; that must be taken back first. */
        record WrittenOff() implements Outcome {}

        /** It asks for an advance or takes one off: such an invoice can only be credited. */
        record OfAdvance() implements Outcome {}

        /** A card payment is being captured; try again in a minute. */
        record PaymentUnderWay() implements Outcome {}

        /** The invoice has no such line, or the line was named twice. */
        record NoSuchLine(int line) implements Outcome {}

        /** No line is left, or less than nothing: such an invoice is credited. */
        record NothingLeft() implements Outcome {}

        /** Also the answer for a credit note. */
        record NoSuchInvoice() implements Outcome {}
    }
}
