package io.guichet.application.correction;

import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceDraft;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.billing.PartCredits;
import io.guichet.application.correction.ReissueInvoice.By;
import io.guichet.application.correction.ReissueInvoice.Command;
import io.guichet.application.correction.ReissueInvoice.Replacement;
import io.guichet.application.correction.Replacements.Case;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Issues and books what replaces an invoice: a credit note over all of it and the new one, or a
 * corrective invoice that cancels it by itself.
 */
final class ReplacingPapers {

    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter ENGLISH_DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final PartCredits credits;
    private final InvoiceIssuing issuing;
    private final InvoiceBooks books;

    ReplacingPapers(PartCredits credits, InvoiceIssuing issuing, InvoiceBooks books) {
        this.credits = credits;
        this.issuing = issuing;
        this.books = books;
    }

    /** The new invoice and the credit note before it, if any. */
    record Issued(Optional<DocumentReference> creditNote, Invoice next) {}

    /** Within the customer's lock. */
    Issued issue(Case of, Command command, Replacement replacement) {
        return command.by() == By.CORRECTIVE_INVOICE
                ? corrective(of, command.reason(), replacement)
                : afterCreditNote(of, command.reason(), replacement);
    }

    private Issued afterCreditNote(Case of, String reason, Replacement replacement) {
        Invoice old = of.invoice();
        List<InvoiceLine> credited =
                old.lines().stream().map(line -> line.because(reason)).toList();
        DocumentReference creditNote =
                credits.issue(old, credited, of.at()).creditNote().reference();
        Invoice next =
                issue(of, "", replacement, replaces(of.buyer().language(), old, creditNote), false);
        books.bookInPlaceOf(old.reference(), next);
        return new Issued(Optional.of(creditNote), next);
    }

    /** It says what of it is paid already, all or a part: nobody is to pay that again. */
    private Issued corrective(Case of, String reason, Replacement replacement) {
        Invoice old = of.invoice();
        Receivable owed = credits.freed(old.reference());
        boolean isPaid =
                replacement.settled().isPositive()
                        && replacement.settled().equals(replacement.totals().gross());
        Invoice next =
                issue(
                        of,
                        old.reference().value(),
                        replacement,
                        corrects(
                                of.buyer().language(),
                                old,
                                reason,
                                isPaid ? "" : paid(of, replacement)),
                        isPaid);
        books.bookCorrective(next, old, owed);
        return new Issued(Optional.empty(), next);
    }

    private Invoice issue(
            Case of, String corrects, Replacement replacement, Mention first, boolean isPaid) {
        Customer buyer = of.buyer();
        Invoice old = of.invoice();
        Optional<BuyerReference> reference = of.changes().reference().or(old::buyerReference);
        return issuing.issue(
                new InvoiceDraft(
                        of.seller(),
                        buyer,
                        old.order(),
                        DocumentKind.INVOICE,
                        corrects,
                        replacement.lines(),
                        of.at()),
                new InvoiceDraft.More(reference, List.of(first), isPaid));
    }

    private static Mention replaces(Language language, Invoice old, DocumentReference creditNote) {
        String text =
                language == Language.FR
                        ? "Cette facture annule et remplace la facture %s, annulée par l’avoir %s."
                        : "This invoice replaces invoice %s, cancelled by credit note %s.";
        return new Mention("AAI", text.formatted(old.reference(), creditNote));
    }

    /** The law wants number and day of what is corrected, and a reader what for. */
    private static Mention corrects(Language language, Invoice old, String reason, String paid) {
        boolean isFrench = language == Language.FR;
        LocalDate day = old.issuedOn();
        String text =
                isFrench
                        ? "Cette facture rectificative annule et remplace la facture %s du %s."
                        : "This corrective invoice cancels and replaces invoice %s of %s.";
        String why = isFrench ? " Motif\u00a0: " : " Reason: ";
        String whole =
                text.formatted(old.reference(), day.format(isFrench ? FRENCH_DAY : ENGLISH_DAY));
        return new Mention("AAI", whole + paid + (reason.isEmpty() ? "" : why + reason));
    }

    /** What of a part is paid already, and what is left to be paid. */
    private static String paid(Case of, Replacement replacement) {
        Money settled = replacement.settled();
        if (!settled.isPositive()) {
            return "";
        }
        Money left = replacement.totals().gross().minus(settled);
        return of.buyer().language() == Language.FR
                ? " Déjà réglé\u00a0: %s\u00a0; reste à payer\u00a0: %s."
                        .formatted(
                                written(settled).replace('.', ','), written(left).replace('.', ','))
                : " Already paid: %s; left to pay: %s.".formatted(written(settled), written(left));
    }

    private static String written(Money amount) {
        return amount.toDecimal().toPlainString() + "\u00a0" + amount.currency().getCurrencyCode();
    }
}
