package io.guichet.testing.ledger;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.ledger.Journal;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Journal entries, each with a key of its own. */
final class Entries {

    private Entries() {}

    static JournalEntry topUp(Customer customer, String amount) {
        Money money = Money.euros(amount);
        return entry(
                customer,
                Journal.BQ,
                EntryKind.TOP_UP,
                List.of(
                        Posting.debit(LedgerAccount.CARD_CLEARING, money),
                        Posting.credit(LedgerAccount.PREPAID, money)));
    }

    static JournalEntry invoice(Customer customer, String gross) {
        Money money = Money.euros(gross);
        Money tax =
                Money.rounded(
                        money.toDecimal().movePointLeft(1), Samples.EUR, RoundingMode.HALF_UP);
        return entry(
                customer,
                Journal.VE,
                EntryKind.INVOICE_ISSUED,
                List.of(
                        Posting.debit(LedgerAccount.RECEIVABLES, money),
                        Posting.credit(LedgerAccount.SERVICES_SOLD, money.minus(tax)),
                        Posting.credit(LedgerAccount.VAT_COLLECTED, tax)));
    }

    /** What being late costs. */
    static JournalEntry fee(Customer customer, DocumentReference invoice, String amount) {
        Money money = Money.euros(amount);
        return new JournalEntry(
                "invoice:" + invoice,
                Journal.VE,
                customer.number(),
                LocalDate.of(2026, 3, 1),
                Given.NOON,
                invoice.value(),
                EntryKind.INVOICE_ISSUED,
                List.of(
                        Posting.debit(LedgerAccount.RECEIVABLES, money),
                        Posting.credit(LedgerAccount.LATE_FEES, money)));
    }

    static JournalEntry creditSpent(Customer customer, String amount) {
        Money money = Money.euros(amount);
        return entry(
                customer,
                Journal.OD,
                EntryKind.CREDIT_SPENT,
                List.of(
                        Posting.debit(LedgerAccount.PREPAID, money),
                        Posting.credit(LedgerAccount.RECEIVABLES, money)));
    }

    /** The same entry booked on another day. */
    static JournalEntry on(JournalEntry entry, LocalDate day) {
        return new JournalEntry(
                entry.key(),
                entry.journal(),
                entry.customer(),
                day,
                entry.bookedAt(),
                entry.piece(),
                entry.kind(),
                entry.postings());
    }

    /** The same entry about another piece. */
    static JournalEntry about(JournalEntry entry, String piece) {
        return new JournalEntry(
                entry.key(),
                entry.journal(),
                entry.customer(),
                entry.bookedOn(),
                entry.bookedAt(),
                piece,
                entry.kind(),
                entry.postings());
    }

    private static JournalEntry entry(
            Customer customer, Journal journal, EntryKind kind, List<Posting> postings) {
        String key = "test:" + UUID.randomUUID();
        return new JournalEntry(
                key,
                journal,
                customer.number(),
                Samples.MARCH_FIRST,
                Given.NOON,
                "PIECE-" + kind.ordinal(),
                kind,
                postings);
    }
}
