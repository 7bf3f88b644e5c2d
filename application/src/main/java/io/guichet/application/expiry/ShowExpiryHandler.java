package io.guichet.application.expiry;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.expiry.ServiceExpiry;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Looks up the terms by the day of the seller. */
public final class ShowExpiryHandler implements ShowExpiry {

    private final Services services;
    private final TradingParties parties;
    private final ExpiryRules rules;
    private final Transactions transactions;
    private final Clock clock;

    public ShowExpiryHandler(
            Services services,
            TradingParties parties,
            ExpiryRules rules,
            Transactions transactions,
            Clock clock) {
        this.services = services;
        this.parties = parties;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<Shown> show(CustomerNumber customer, ServiceId service) {
        return transactions.required(
                () ->
                        services.find(service)
                                .filter(own -> own.customer().equals(customer))
                                .map(this::shown));
    }

    private Shown shown(Service service) {
        Seller seller = parties.sellerOf(parties.customer(service.customer()).orElseThrow());
        LocalDate today = seller.dayOf(clock.instant());
        ServiceExpiry expiry = rules.of(seller, service, today);
        return new Shown(expiry, expiry.stageOn(today));
    }
}
