package io.guichet.persistence.identity;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.ReplacedIdentity;
import io.guichet.domain.identity.SellerCode;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.Instant;

@Entity
@Table(name = "replaced_identity")
@IdClass(ReplacedIdentityRow.Key.class)
class ReplacedIdentityRow {

    @Id private long customer;
    @Id private long number;
    private String seller;
    private String party;
    private String email;

    @Enumerated(EnumType.STRING)
    private Language language;

    private Instant until;

    @Column(name = "replaced_by")
    private String replacedBy;

    protected ReplacedIdentityRow() {}

    static ReplacedIdentityRow from(ReplacedIdentity replaced) {
        Customer before = replaced.before();
        ReplacedIdentityRow row = new ReplacedIdentityRow();
        row.customer = before.number().value();
        row.number = replaced.number();
        row.seller = before.seller().value();
        row.party = Parties.hashOf(before.identity());
        row.email = before.email();
        row.language = before.language();
        row.until = replaced.until();
        row.replacedBy = replaced.replacedBy();
        return row;
    }

    ReplacedIdentity toReplacedIdentity(Party identity) {
        Customer before =
                new Customer(
                        new CustomerNumber(customer),
                        new SellerCode(seller),
                        identity,
                        email,
                        language);
        return new ReplacedIdentity(before, number, until, replacedBy);
    }

    /** Which of a customer's. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long customer;
        private long number;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.customer == customer && key.number == number;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(customer * 31 + number);
        }
    }
}
