package io.guichet.application.identity.query;

import static java.util.Objects.requireNonNull;

import io.guichet.application.shared.Page;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.SellerCode;

import java.util.Optional;

/** The customers of the installation, lowest number first. */
public interface ListCustomers {

    /** {@code after} is the last number of the page before, 0 on the first. */
    Page<Customer> list(Filter filter, long after, int limit);

    /**
     * Which ones; what is empty filters nothing. Small and capital letters are the same.
     *
     * @param seller whose customers
     * @param name how the name begins
     * @param email the whole address
     */
    record Filter(Optional<SellerCode> seller, Optional<String> name, Optional<String> email) {

        public Filter {
            requireNonNull(seller, "seller");
            requireNonNull(name, "name");
            requireNonNull(email, "email");
        }
    }
}
