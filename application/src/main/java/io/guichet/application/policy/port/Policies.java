package io.guichet.application.policy.port;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.DatedPolicy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Every seller's policies. They are only ever added: what held on a day is known for ever. Every
 * adapter passes {@code PoliciesContract}.
 */
public interface Policies {

    /** How many are listed at most. */
    int MOST = 100;

    /** The one that holds on a day: the latest that is effective from that day or before. */
    Optional<DatedPolicy> on(SellerCode seller, LocalDate day);

    /** What was and will be, the latest first, up to {@link #MOST}. */
    List<DatedPolicy> list(SellerCode seller);

    /** The days from which a policy held or will, each once, the earliest first. */
    List<LocalDate> days(SellerCode seller);

    /**
     * Adds a policy.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the seller has one from
     *     that day
     */
    void add(DatedPolicy policy);
}
