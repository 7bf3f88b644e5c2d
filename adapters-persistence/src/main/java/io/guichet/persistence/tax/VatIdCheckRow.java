package io.guichet.persistence.tax;

import io.guichet.application.tax.VatIdCheck;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.tax.VatId;
import io.guichet.domain.tax.VatIdAnswer;
import io.guichet.persistence.shared.Errors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** How the asking about a VAT id stands, with what the register last said. */
@Entity
@Table(name = "vat_id_check")
@IdClass(VatIdCheckRow.Key.class)
class VatIdCheckRow {

    @Id private String seller;

    @Id
    @Column(name = "vat_id")
    private String vatId;

    private String answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "consultation_number")
    private String consultationNumber;

    private String name;
    private String address;

    @Column(name = "due_at")
    private Instant dueAt;

    private int tries;
    private String failure;

    protected VatIdCheckRow() {}

    static VatIdCheckRow from(VatIdCheck check) {
        VatIdCheckRow row = new VatIdCheckRow();
        row.seller = check.seller().value();
        row.vatId = check.id().value();
        row.consultationNumber = "";
        row.name = "";
        row.address = "";
        switch (check.answer()) {
            case VatIdAnswer.None ignored -> row.answer = "NONE";
            case VatIdAnswer.Invalid invalid -> {
                row.answer = "INVALID";
                row.answeredAt = invalid.at();
            }
            case VatIdAnswer.Valid valid -> {
                row.answer = "VALID";
                row.answeredAt = valid.at();
                row.consultationNumber = valid.consultationNumber();
                row.name = valid.name();
                row.address = valid.address();
            }
        }
        row.dueAt = check.dueAt();
        row.tries = check.tries();
        row.failure = Errors.kept(check.failure());
        return row;
    }

    VatId id() {
        return new VatId(vatId);
    }

    VatIdCheck toCheck() {
        return new VatIdCheck(new SellerCode(seller), id(), toAnswer(), dueAt, tries, failure);
    }

    VatIdAnswer toAnswer() {
        return switch (answer) {
            case "VALID" -> new VatIdAnswer.Valid(answeredAt, consultationNumber, name, address);
            case "INVALID" -> new VatIdAnswer.Invalid(answeredAt);
            case "NONE" -> new VatIdAnswer.None();
            default -> throw new IllegalStateException("no answer: " + answer);
        };
    }

    /** Whose check of what. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String seller;
        private String vatId;

        protected Key() {}

        Key(SellerCode seller, VatId id) {
            this.seller = seller.value();
            this.vatId = id.value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.seller, seller)
                    && Objects.equals(key.vatId, vatId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(seller, vatId);
        }
    }
}
