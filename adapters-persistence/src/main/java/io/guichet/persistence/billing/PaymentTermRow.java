package io.guichet.persistence.billing;

import io.guichet.domain.billing.AgreedTerm;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.PublicPayer;
import io.guichet.domain.identity.CustomerNumber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** How long a customer has to pay from a day on. */
@Entity
@Table(name = "payment_term")
@IdClass(PaymentTermRow.Key.class)
class PaymentTermRow {

    @Id private long customer;

    @Id
    @Column(name = "from_on")
    private LocalDate from;

    @Id
    @Column(name = "agreed_at")
    private Instant agreedAt;

    /** Null where the seller's policy holds again. */
    private Integer days;

    @Column(name = "is_end_of_month")
    private boolean isEndOfMonth;

    @Enumerated(EnumType.STRING)
    private PublicPayer payer;

    @Column(name = "agreed_by")
    private String agreedBy;

    protected PaymentTermRow() {}

    static PaymentTermRow from(AgreedTerm agreed) {
        PaymentTermRow row = new PaymentTermRow();
        row.customer = agreed.customer().value();
        row.from = agreed.from();
        row.agreedAt = agreed.agreedAt();
        row.days = agreed.term().map(PaymentTerm::days).orElse(null);
        row.isEndOfMonth = agreed.term().filter(PaymentTerm::isEndOfMonth).isPresent();
        row.payer = agreed.payer();
        row.agreedBy = agreed.agreedBy();
        return row;
    }

    AgreedTerm toAgreed() {
        return new AgreedTerm(
                new CustomerNumber(customer),
                from,
                Optional.ofNullable(days).map(number -> new PaymentTerm(number, isEndOfMonth)),
                payer,
                agreedBy,
                agreedAt);
    }

    /** Whose, from which day, agreed when. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long customer;
        private LocalDate from;
        private Instant agreedAt;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.customer == customer
                    && Objects.equals(key.from, from)
                    && Objects.equals(key.agreedAt, agreedAt);
        }

        @Override
        public int hashCode() {
            return Objects.hash(customer, from, agreedAt);
        }
    }
}
