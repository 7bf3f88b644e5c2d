package io.guichet.domain.identity;

import static java.util.Objects.requireNonNull;

/**
 * Where somebody wants his invoices addressed to, when that is elsewhere than where he is (C. com.
 * L441-9): {@code name} is who or what receives them there, a department or an accountant, and
 * empty where that is he himself. It decides nothing about VAT.
 */
public record BillingAddress(String name, PostalAddress address) {

    public BillingAddress {
        requireNonNull(name, "name");
        requireNonNull(address, "address");
    }
}
