package io.guichet.application.expiry;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.expiry.DatedTerms;
import io.guichet.domain.expiry.ExpiryScope;
import io.guichet.domain.expiry.ExpiryTerms;
import io.guichet.domain.identity.SellerCode;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Staff says what happens around the expiry of a plan, a top-level domain for instance, or of a
 * family, for what expires from a day on. What was said stays known.
 */
public interface SetExpiryTerms {

    Outcome set(Command command);

    /** All that was said, the latest first; nothing where there is no such seller. */
    Optional<List<DatedTerms>> list(SellerCode seller);

    record Command(
            SellerCode seller, ExpiryScope scope, LocalDate from, ExpiryTerms terms, String setBy) {

        public Command {
            requireNonNull(seller, "seller");
            requireNonNull(scope, "scope");
            requireNonNull(from, "from");
            requireNonNull(terms, "terms");
            requireNonNull(setBy, "setBy");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Set(DatedTerms terms) implements Outcome {}

        /** Customers were told of what expires earlier. */
        record TooEarly(LocalDate earliest) implements Outcome {}

        record NoSuchPlan(PlanCode plan) implements Outcome {}

        /** Fees are in the seller's currency. */
        record WrongCurrency(Currency sellers) implements Outcome {}

        record NoSuchSeller() implements Outcome {}
    }
}
