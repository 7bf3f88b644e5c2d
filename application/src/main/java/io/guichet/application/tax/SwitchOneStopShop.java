package io.guichet.application.tax;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.SellerCode;

import java.time.LocalDate;

/**
 * Staff says from which day a seller charges consumers of other member states the VAT of their
 * state, declared in the one stop shop, or from which day no longer. What was issued stays.
 */
public interface SwitchOneStopShop {

    Outcome change(Command command);

    record Command(SellerCode seller, OneStopShopSwitch added) {

        public Command {
            requireNonNull(seller, "seller");
            requireNonNull(added, "added");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Switched() implements Outcome {}

        /** The day has begun: invoices may have been issued by the other rule. */
        record TooEarly(LocalDate earliest) implements Outcome {}

        record NoSuchSeller() implements Outcome {}
    }
}
