package io.guichet.persistence.ledger;

import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** One side of an entry, in the entry's currency. */
@Entity
@Table(name = "posting")
@IdClass(PostingRow.Key.class)
class PostingRow {

    @Id
    @Column(name = "entry_key")
    private String entryKey;

    @Id private int position;

    @Enumerated(EnumType.STRING)
    private LedgerAccount account;

    @Column(name = "debit_minor")
    private long debitMinor;

    @Column(name = "credit_minor")
    private long creditMinor;

    protected PostingRow() {}

    static List<PostingRow> allOf(JournalEntry entry) {
        return IntStream.range(0, entry.postings().size())
                .mapToObj(position -> from(entry, position))
                .toList();
    }

    static PostingRow from(JournalEntry entry, int position) {
        Posting posting = entry.postings().get(position);
        PostingRow row = new PostingRow();
        row.entryKey = entry.key();
        row.position = position;
        row.account = posting.account();
        row.debitMinor = posting.debit().minorUnits();
        row.creditMinor = posting.credit().minorUnits();
        return row;
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String entryKey;
        private int position;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.position == position
                    && Objects.equals(key.entryKey, entryKey);
        }

        @Override
        public int hashCode() {
            return Objects.hash(entryKey, position);
        }
    }
}
