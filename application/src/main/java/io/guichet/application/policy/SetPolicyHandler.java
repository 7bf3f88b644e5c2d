package io.guichet.application.policy;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.policy.port.Policies;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Contradictions;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.PolicyAmounts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Adds a policy to the history. */
public final class SetPolicyHandler implements SetPolicy {

    private final Sellers sellers;
    private final Policies policies;
    private final Transactions transactions;
    private final Clock clock;

    public SetPolicyHandler(
            Sellers sellers, Policies policies, Transactions transactions, Clock clock) {
        this.sellers = sellers;
        this.policies = policies;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome set(Command command) {
        return transactions.required(
                () ->
                        sellers.find(command.seller())
                                .map(seller -> set(command, seller))
                                .orElseGet(Outcome.NoSuchSeller::new));
    }

    private Outcome set(Command command, Seller seller) {
        Instant now = clock.instant();
        LocalDate tomorrow = seller.dayOf(now).plusDays(1);
        if (command.effectiveFrom().isBefore(tomorrow)) {
            return new Outcome.TooEarly(tomorrow);
        }
        Optional<DatedPolicy> before = policies.on(seller.code(), command.effectiveFrom());
        BillingPolicy base =
                PolicyAmounts.changed(
                        command.preset()
                                .map(preset -> startingFrom(preset.policy(), seller))
                                .or(() -> before.map(DatedPolicy::policy))
                                .orElseGet(() -> startingFrom(BillingPolicy.INITIAL, seller)),
                        command.settings(),
                        seller.currency());
        DatedPolicy policy =
                new DatedPolicy(
                        seller.code(),
                        command.effectiveFrom(),
                        Contradictions.requireNoneIn(command.steps().map(base::with).orElse(base)),
                        command.setBy(),
                        now);
        policies.add(policy);
        return new Outcome.Set(policy);
    }

    private static BillingPolicy startingFrom(BillingPolicy policy, Seller seller) {
        return PolicyAmounts.startingIn(seller.currency(), policy);
    }
}
