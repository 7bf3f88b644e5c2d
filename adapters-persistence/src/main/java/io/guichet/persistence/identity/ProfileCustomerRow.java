package io.guichet.persistence.identity;

import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Which profile acts for which customer; written by {@link JpaProfiles} in its own SQL. */
@Entity
@Table(name = "profile_customer")
@IdClass(ProfileCustomerRow.Key.class)
class ProfileCustomerRow {

    @Id private UUID profile;
    @Id private long customer;
    private String permissions;

    @Column(name = "needs_second_factor")
    private boolean withSecondFactor;

    protected ProfileCustomerRow() {}

    Permissions toPermissions() {
        return Permissions.read(permissions, withSecondFactor);
    }

    CustomerNumber customer() {
        return new CustomerNumber(customer);
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID profile;
        private long customer;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.customer == customer
                    && Objects.equals(key.profile, profile);
        }

        @Override
        public int hashCode() {
            return Objects.hash(profile, customer);
        }
    }
}
