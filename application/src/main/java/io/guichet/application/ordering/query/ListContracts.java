package io.guichet.application.ordering.query;

import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ordering.Acceptance;
import io.guichet.domain.ordering.Contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The terms of sellers, and what was accepted of them. */
public interface ListContracts {

    /** All versions of a seller, by code, the newest first; at most so many. */
    List<Contract> published(SellerCode seller, int limit);

    /** What holds on a day, by code, each with what the customer accepted of it last. */
    List<Held> of(CustomerNumber customer, SellerCode seller, LocalDate day);

    /** What a customer accepted with an order, by code. */
    List<Acceptance> acceptedWith(CustomerNumber customer, OrderNumber order);

    /** A contract as it is now, and the last version of it that a customer accepted. */
    record Held(Contract contract, Optional<Acceptance> accepted) {

        /** Whether the version that holds is one he has not accepted yet. */
        public boolean isToAccept() {
            return !(contract.scope() instanceof Contract.Scope.Nothing)
                    && accepted.map(last -> !last.version().equals(contract.version()))
                            .orElse(true);
        }
    }
}
