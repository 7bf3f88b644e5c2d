package io.guichet.application.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.application.ordering.query.OrderView;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Consent;
import io.guichet.domain.ordering.Contract;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.PendingOrder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A customer buys plans. Where the seller's policy has orders paid first or invoiced some hours
 * later, nothing is delivered yet; otherwise services are opened and an invoice is issued, all or
 * nothing.
 */
public interface PlaceOrder {

    Outcome place(Command command);

    /** {@code requestId} is chosen by the caller, so that repeating a command orders once. */
    record Command(
            CustomerNumber customer,
            UUID requestId,
            List<OrderedItem> items,
            Agreement agreement,
            Set<Contract.Version> accepted,
            Consent consent) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(requestId, "requestId");
            items = List.copyOf(items);
            requireNonNull(agreement, "agreement");
            accepted = Set.copyOf(accepted);
            requireNonNull(consent, "consent");
        }

        /** Where nothing is accepted or said. */
        public Command(
                CustomerNumber customer,
                UUID requestId,
                List<OrderedItem> items,
                Agreement agreement) {
            this(customer, requestId, items, agreement, Set.of(), Consent.NONE);
        }
    }

    /** What price the customer agreed to. */
    sealed interface Agreement {

        /** Whatever the price list says today. */
        record ListPrice() implements Agreement {}

        /** This gross total; a different one is refused instead of charged. */
        record Exactly(Money total) implements Agreement {}
    }

    /** How it can end. */
    sealed interface Outcome {

        /**
         * Delivered and invoiced; {@code shown} is how it stands now, empty if it was placed before
         * and may have gone on since.
         */
        record Placed(Order order, Optional<OrderView> shown) implements Outcome {}

        /**
         * Delivered once it is paid, or at its hour if it is owed then; also the answer when it was
         * cancelled meanwhile.
         */
        record ToPay(PendingOrder order) implements Outcome {}

        /** The price is no longer what the customer agreed to. */
        record PriceChanged(Money expected, Money actual) implements Outcome {}

        /** The versions that hold were not all accepted; these are missing. */
        record ContractsNotAccepted(List<Contract> missing) implements Outcome {

            public ContractsNotAccepted {
                missing = List.copyOf(missing);
            }
        }

        /** A consumer must say that he cannot withdraw from these plans. */
        record WaiverMissing(List<PlanCode> plans) implements Outcome {

            public WaiverMissing {
                plans = List.copyOf(plans);
            }
        }

        /** The policy wants a card kept or a mandate signed before anything is ordered. */
        record MeansMissing() implements Outcome {}

        /** The same refusals a quote has. */
        record Refused(QuoteOrder.Outcome reason) implements Outcome {}
    }
}
