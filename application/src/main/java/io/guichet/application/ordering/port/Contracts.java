package io.guichet.application.ordering.port;

import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ordering.Acceptance;
import io.guichet.domain.ordering.Contract;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The terms of sellers, and which version was accepted with which order; only ever added. Every
 * adapter passes {@code ContractsContract}.
 */
public interface Contracts {

    /** The version of each contract of a seller that holds on a day, by code. */
    List<Contract> on(SellerCode seller, LocalDate day);

    /**
     * Stores a version.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the seller has it already
     *     or has another of the same contract from the same day on
     */
    void add(Contract contract);

    /** Notes what was accepted. */
    void accept(Collection<Acceptance> accepted);

    /** What a customer accepted, by code and the newest order first, after a position. */
    Page<Acceptance> acceptedBy(CustomerNumber customer, AcceptancePosition after, int limit);

    /** Where a list goes on: after what was accepted of this contract with this order. */
    record AcceptancePosition(String code, long order) {

        /** Before everything. */
        public static final AcceptancePosition START = new AcceptancePosition("", Long.MAX_VALUE);
    }
}
