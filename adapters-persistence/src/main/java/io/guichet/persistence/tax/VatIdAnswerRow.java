package io.guichet.persistence.tax;

import io.guichet.domain.tax.VatIdAnswer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** An answer of the register, kept as proof; written by {@link JpaVatIdChecks} in its own SQL. */
@Entity
@Table(name = "vat_id_answer")
@IdClass(VatIdAnswerRow.Key.class)
class VatIdAnswerRow {

    @Id private String seller;

    @Id
    @Column(name = "vat_id")
    private String vatId;

    @Id
    @Column(name = "answered_at")
    private Instant answeredAt;

    private boolean valid;

    @Column(name = "consultation_number")
    private String consultationNumber;

    private String name;
    private String address;

    protected VatIdAnswerRow() {}

    VatIdAnswer toAnswer() {
        return valid
                ? new VatIdAnswer.Valid(answeredAt, consultationNumber, name, address)
                : new VatIdAnswer.Invalid(answeredAt);
    }

    /** Whose answer about what, and when. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String seller;
        private String vatId;
        private Instant answeredAt;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.seller, seller)
                    && Objects.equals(key.vatId, vatId)
                    && Objects.equals(key.answeredAt, answeredAt);
        }

        @Override
        public int hashCode() {
            return Objects.hash(seller, vatId, answeredAt);
        }
    }
}
