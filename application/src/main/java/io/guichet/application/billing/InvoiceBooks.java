package io.guichet.application.billing;

import static io.guichet.domain.ledger.LedgerAccount.ADVANCES;
import static io.guichet.domain.ledger.LedgerAccount.BAD_DEBTS;
import static io.guichet.domain.ledger.LedgerAccount.LATE_FEES;
import static io.guichet.domain.ledger.LedgerAccount.PREPAID;
import static io.guichet.domain.ledger.LedgerAccount.RECEIVABLES;
import static io.guichet.domain.ledger.LedgerAccount.SERVICES_SOLD;
import static io.guichet.domain.ledger.LedgerAccount.VAT_COLLECTED;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.Settlements;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.ledger.Journal;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.money.Money;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Books issued documents: what is now owed or no longer is, and the notice of it. */
public final class InvoiceBooks {

    private final Receivables receivables;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Settlements settlements;
    private final ReleasedShares released;

    public InvoiceBooks(
            Receivables receivables, Settlements settlements, Ledger ledger, Outbox outbox) {
        this.receivables = receivables;
        this.settlements = settlements;
        this.released = new ReleasedShares(settlements);
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** Must come first in every use case that books: see {@link Ledger#lock}. */
    public void lock(CustomerNumber customer, Currency currency) {
        ledger.lock(customer, currency);
    }

    public void bookInvoice(Invoice invoice) {
        book(invoice, SERVICES_SOLD);
    }

    /** What being late costs. */
    public void bookFee(Invoice invoice) {
        book(invoice, LATE_FEES);
    }

    /** Nothing is earned by what is asked for in advance. */
    public void bookAdvance(Invoice invoice) {
        book(invoice, ADVANCES);
    }

    /** The final invoice of a sale earns the whole, and what it takes off was an advance. */
    public void bookFinal(Invoice invoice, Money takenOff) {
        book(invoice, SERVICES_SOLD, takenOff);
    }

    /** An invoice that replaces another earns where that one did. */
    public void bookInPlaceOf(DocumentReference replaced, Invoice invoice) {
        book(invoice, ledger.earnedOn(replaced));
    }

    /**
     * A corrective invoice takes back all of the one it replaces, of which nothing was credited nor
     * given up, and is booked where that one earned. What had been paid is credit meanwhile.
     */
    public void bookCorrective(Invoice corrective, Invoice replaced, Receivable corrected) {
        takeBack(
                "corrective:",
                EntryKind.INVOICE_REPLACED,
                corrective,
                replaced.totals(),
                corrected,
                ledger.earnedOn(corrected.invoice()));
        bookInPlaceOf(corrected.invoice(), corrective);
    }

    private void book(Invoice invoice, LedgerAccount earned) {
        book(invoice, earned, Money.zero(invoice.totals().gross().currency()));
    }

    /** What is taken off was booked as an advance, and is earned now. */
    private void book(Invoice invoice, LedgerAccount earned, Money takenOff) {
        receivables.add(Receivable.of(invoice));
        Totals totals = invoice.totals();
        List<Posting> postings = new ArrayList<>();
        addDebit(postings, RECEIVABLES, totals.gross());
        addDebit(postings, ADVANCES, takenOff);
        addCredit(postings, earned, totals.net().plus(takenOff));
        totals.vat().forEach(rate -> addCredit(postings, VAT_COLLECTED, rate.tax()));
        post("invoice:", EntryKind.INVOICE_ISSUED, invoice, postings);
        outbox.add(IssuedNotice.of(Notice.Kind.INVOICE_ISSUED, invoice));
    }

    /** One of this is about to be issued, behind the locks of the series. */
    void foreseeCreditNote(DocumentReference invoice) {
        settlements.foreseeCreditNote(invoice);
    }

    /**
     * The credit note lowers what is open first, then what was given up; what is left of it was
     * paid and becomes credit, which is returned. It takes back what the invoice earned from where
     * that was booked; an advance that no final invoice took off earned nothing yet.
     */
    Money bookCreditNote(Invoice creditNote, Receivable corrected, boolean isAdvance) {
        LedgerAccount earned = isAdvance ? ADVANCES : ledger.earnedOn(corrected.invoice());
        Money paid =
                takeBack(
                        "credit-note:",
                        EntryKind.CREDIT_NOTE_ISSUED,
                        creditNote,
                        creditNote.totals(),
                        corrected,
                        earned);
        outbox.add(IssuedNotice.of(Notice.Kind.CREDIT_NOTE_ISSUED, creditNote));
        return paid;
    }

    /**
     * Takes these totals back from where they were earned, and what of them was given up from the
     * bad debts; answers what of them was paid.
     */
    private Money takeBack(
            String prefix,
            EntryKind kind,
            Invoice by,
            Totals totals,
            Receivable corrected,
            LedgerAccount earned) {
        Receivable after = corrected.credit(totals.gross());
        Money given = corrected.writtenOff().minus(after.writtenOff());
        Money paid = corrected.paid().minus(after.paid());
        receivables.save(after);
        List<Posting> postings = new ArrayList<>();
        addDebit(postings, earned, totals.net());
        totals.vat().forEach(rate -> addDebit(postings, VAT_COLLECTED, rate.tax()));
        addCredit(postings, RECEIVABLES, totals.gross().minus(paid).minus(given));
        addCredit(postings, BAD_DEBTS, given);
        addCredit(postings, PREPAID, paid);
        post(prefix, kind, by, postings);
        settlements.add(prefix + by.reference(), released.of(corrected, totals, paid));
        return paid;
    }

    private static void addDebit(List<Posting> postings, LedgerAccount account, Money amount) {
        if (!amount.isZero()) {
            postings.add(Posting.debit(account, amount));
        }
    }

    private static void addCredit(List<Posting> postings, LedgerAccount account, Money amount) {
        if (!amount.isZero()) {
            postings.add(Posting.credit(account, amount));
        }
    }

    /** An invoice over nothing moves no money and has no entry. */
    private void post(String prefix, EntryKind kind, Invoice invoice, List<Posting> postings) {
        if (postings.isEmpty()) {
            return;
        }
        ledger.post(
                new JournalEntry(
                        prefix + invoice.reference(),
                        Journal.VE,
                        invoice.customer(),
                        invoice.issuedOn(),
                        invoice.issuedAt(),
                        invoice.reference().value(),
                        kind,
                        postings));
    }
}
