package io.guichet.application.policy;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.policy.port.Policies;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.DatedPolicy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which policy holds on days that have begun: one can be set for tomorrow at the
 * earliest. Whoever sets one at midnight has been through with it for some minutes by then.
 */
public final class SettledPolicies implements Policies {

    private static final Duration UNDERWAY = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    private final Policies policies;
    private final Sellers sellers;
    private final Clock clock;
    private final Map<SellersDay, Optional<DatedPolicy>> known = new ConcurrentHashMap<>();

    /** A day of a seller. */
    private record SellersDay(SellerCode seller, LocalDate day) {}

    public SettledPolicies(Policies policies, Sellers sellers, Clock clock) {
        this.policies = policies;
        this.sellers = sellers;
        this.clock = clock;
    }

    @Override
    public Optional<DatedPolicy> on(SellerCode seller, LocalDate day) {
        if (!isSettled(seller, day)) {
            return policies.on(seller, day);
        }
        SellersDay asked = new SellersDay(seller, day);
        Optional<DatedPolicy> policy = known.get(asked);
        return policy == null ? remembered(asked) : policy;
    }

    private Optional<DatedPolicy> remembered(SellersDay asked) {
        if (known.size() > MOST) {
            known.clear();
        }
        Optional<DatedPolicy> policy = policies.on(asked.seller(), asked.day());
        known.put(asked, policy);
        return policy;
    }

    private boolean isSettled(SellerCode seller, LocalDate day) {
        Instant since = clock.instant().minus(UNDERWAY);
        return sellers.find(seller).filter(found -> !found.dayOf(since).isBefore(day)).isPresent();
    }

    @Override
    public List<DatedPolicy> list(SellerCode seller) {
        return policies.list(seller);
    }

    @Override
    public List<LocalDate> days(SellerCode seller) {
        return policies.days(seller);
    }

    @Override
    public void add(DatedPolicy policy) {
        policies.add(policy);
    }
}
