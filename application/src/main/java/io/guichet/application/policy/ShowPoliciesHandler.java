package io.guichet.application.policy;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.policy.port.Policies;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Puts what holds today before the history, since of a seller who set nothing there is none. */
public final class ShowPoliciesHandler implements ShowPolicies {

    private final Sellers sellers;
    private final Policies policies;
    private final Transactions transactions;
    private final Clock clock;

    public ShowPoliciesHandler(
            Sellers sellers, Policies policies, Transactions transactions, Clock clock) {
        this.sellers = sellers;
        this.policies = policies;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<Shown> show(SellerCode seller) {
        return transactions.required(() -> sellers.find(seller).map(this::shown));
    }

    private Shown shown(Seller seller) {
        LocalDate today = seller.dayOf(clock.instant());
        return new Shown(
                new PolicyOfDay(policies).of(seller, today),
                policies.on(seller.code(), today),
                policies.list(seller.code()));
    }
}
