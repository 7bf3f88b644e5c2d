package io.guichet.application.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.application.ledger.query.VatOfMonth;
import io.guichet.domain.identity.SellerCode;

import java.time.LocalDate;
import java.util.List;

/**
 * Adds up the VAT of what a seller received, by month and rate, for sellers who owe it when they
 * are paid (CGI art. 269-2-c). Credit counts when it is spent on an invoice, not when it comes.
 */
public interface DrawReceivedVat {

    Outcome draw(Command command);

    /** From a day on, until before another. */
    record Command(SellerCode seller, LocalDate from, LocalDate until) {

        public Command {
            requireNonNull(seller, "seller");
            requireNonNull(from, "from");
            requireNonNull(until, "until");
        }
    }

    /** How drawing can end. */
    sealed interface Outcome {

        record Drawn(List<VatOfMonth> months) implements Outcome {}

        /** No day at all, or days of more than one year. */
        record NotWithinAYear() implements Outcome {}

        /** None of these days has begun in the seller's zone: what will be booked is not known. */
        record NotBegun(LocalDate today) implements Outcome {}

        record NoSuchSeller() implements Outcome {}
    }
}
