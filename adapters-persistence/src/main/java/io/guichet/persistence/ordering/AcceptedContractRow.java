package io.guichet.persistence.ordering;

import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Acceptance;
import io.guichet.domain.ordering.Contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

@Entity
@Table(name = "accepted_contract")
@IdClass(AcceptedContractRow.Key.class)
class AcceptedContractRow {

    @Id
    @Column(name = "order_number")
    private long order;

    @Id private String code;
    private String version;
    private long customer;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected AcceptedContractRow() {}

    static AcceptedContractRow from(Acceptance acceptance) {
        AcceptedContractRow row = new AcceptedContractRow();
        row.order = acceptance.order().value();
        row.code = acceptance.version().code();
        row.version = acceptance.version().version();
        row.customer = acceptance.customer().value();
        row.acceptedAt = acceptance.at();
        return row;
    }

    Acceptance toAcceptance() {
        return new Acceptance(
                new CustomerNumber(customer),
                new OrderNumber(order),
                new Contract.Version(code, version),
                acceptedAt);
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long order;
        private String code;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.order == order && Objects.equals(key.code, code);
        }

        @Override
        public int hashCode() {
            return Objects.hash(order, code);
        }
    }
}
