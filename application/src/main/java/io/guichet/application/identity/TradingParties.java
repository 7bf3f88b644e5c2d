package io.guichet.application.identity;

import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.Sellers;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;

import java.util.Optional;

/** Looks up the two sides of a sale. */
public final class TradingParties {

    private final Customers customers;
    private final Sellers sellers;

    public TradingParties(Customers customers, Sellers sellers) {
        this.customers = customers;
        this.sellers = sellers;
    }

    public Optional<Customer> customer(CustomerNumber number) {
        return customers.find(number);
    }

    /** Whether nobody owns him any more: nothing is sold to him or agreed with him then. */
    public boolean isClosed(CustomerNumber number) {
        return customers.isClosed(number);
    }

    /** The seller of a customer; a customer always has one. */
    public Seller sellerOf(Customer customer) {
        return sellerOf(customer.seller());
    }

    public Seller sellerOf(SellerCode code) {
        return sellers.find(code).orElseThrow();
    }
}
