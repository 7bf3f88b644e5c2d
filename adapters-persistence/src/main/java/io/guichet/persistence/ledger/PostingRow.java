package io.guichet.persistence.ledger;

import io.guichet.domain.ledger.LedgerAccount;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.util.Objects;

/** One side of an entry, in the entry's currency: read only, the entry's row keeps its sides. */
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
