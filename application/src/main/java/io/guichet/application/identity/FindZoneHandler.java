package io.guichet.application.identity;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.application.identity.query.FindZone;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.identity.Seller;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/** Customers keep no clocks of their own: their papers are dated by their seller's. */
public final class FindZoneHandler implements FindZone {

    private final FindProfile findProfile;
    private final Sellers sellers;
    private final Transactions transactions;

    public FindZoneHandler(FindProfile findProfile, Sellers sellers, Transactions transactions) {
        this.findProfile = findProfile;
        this.sellers = sellers;
        this.transactions = transactions;
    }

    @Override
    public ZoneId of(ProfileId person) {
        return transactions.required(
                () ->
                        findProfile
                                .find(person)
                                .flatMap(FindZoneHandler::first)
                                .flatMap(customer -> sellers.find(customer.seller()))
                                .map(Seller::zone)
                                .orElse(NOBODYS));
    }

    private static Optional<Customer> first(ProfileDetails person) {
        return person.customers().stream()
                .min(
                        Comparator.comparing((Customer customer) -> !person.owns(customer))
                                .thenComparing(customer -> customer.number().value()));
    }
}
