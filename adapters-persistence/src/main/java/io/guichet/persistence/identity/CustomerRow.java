package io.guichet.persistence.identity;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.SellerCode;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;

@Entity
@Table(name = "customer")
class CustomerRow {

    @Id private long number;
    private String seller;
    private String party;
    private String email;

    @Enumerated(EnumType.STRING)
    private Language language;

    /** Set where customers are closed. */
    @Column(name = "closed_at", insertable = false, updatable = false)
    private Instant closedAt;

    protected CustomerRow() {}

    static CustomerRow from(Customer customer) {
        CustomerRow row = new CustomerRow();
        row.number = customer.number().value();
        row.seller = customer.seller().value();
        row.party = Parties.hashOf(customer.identity());
        row.email = customer.email();
        row.language = customer.language();
        return row;
    }

    void change(Customer customer) {
        party = Parties.hashOf(customer.identity());
        email = customer.email();
        language = customer.language();
    }

    String party() {
        return party;
    }

    Customer toCustomer(Party identity) {
        return new Customer(
                new CustomerNumber(number), new SellerCode(seller), identity, email, language);
    }
}
