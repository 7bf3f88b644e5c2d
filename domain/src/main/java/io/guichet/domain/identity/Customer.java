package io.guichet.domain.identity;

import static java.util.Objects.requireNonNull;

/** A legal person who pays: the owner of services, invoices and a prepaid balance. */
public record Customer(
        CustomerNumber number, SellerCode seller, Party identity, String email, Language language) {

    public Customer {
        requireNonNull(number, "number");
        requireNonNull(seller, "seller");
        requireNonNull(identity, "identity");
        requireNonNull(email, "email");
        requireNonNull(language, "language");
    }
}
