package io.guichet.persistence.ledger;

import io.guichet.application.ledger.query.ListStatement.StatementLine;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.ledger.Journal;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.money.Money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/**
 * An entry with its postings: the account of each and its amount in minor units, debits above and
 * credits below zero. One that changes the customer's balance has the number of its line in his
 * statement and the balance after it.
 */
@Entity
@Table(name = "journal_entry")
class JournalEntryRow {

    @Id
    @Column(name = "entry_key")
    private String entryKey;

    @Enumerated(EnumType.STRING)
    private Journal journal;

    private long customer;

    @Column(name = "booked_on")
    private LocalDate bookedOn;

    @Column(name = "booked_at")
    private Instant bookedAt;

    private String piece;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private String currency;

    @Column(name = "change_minor")
    private long changeMinor;

    private String[] accounts;
    private Long[] amounts;

    @Column(name = "statement_number")
    private Long statementNumber;

    @Column(name = "total_minor")
    private Long totalMinor;

    protected JournalEntryRow() {}

    static JournalEntryRow from(JournalEntry entry) {
        JournalEntryRow row = new JournalEntryRow();
        row.entryKey = entry.key();
        row.journal = entry.journal();
        row.customer = entry.customer().value();
        row.bookedOn = entry.bookedOn();
        row.bookedAt = entry.bookedAt();
        row.piece = entry.piece();
        row.kind = entry.kind();
        row.currency = entry.currency().getCurrencyCode();
        row.changeMinor = entry.balanceChange().minorUnits();
        row.accounts =
                entry.postings().stream()
                        .map(posting -> posting.account().name())
                        .toArray(String[]::new);
        row.amounts =
                entry.postings().stream()
                        .map(posting -> posting.debit().minus(posting.credit()).minorUnits())
                        .toArray(Long[]::new);
        return row;
    }

    JournalEntryRow asLine(long number, long total) {
        statementNumber = number;
        totalMinor = total;
        return this;
    }

    StatementLine toLine() {
        return new StatementLine(
                statementNumber,
                bookedOn,
                kind,
                piece,
                money(Math.max(0, -changeMinor)),
                money(Math.max(0, changeMinor)),
                money(totalMinor));
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance(currency));
    }
}
