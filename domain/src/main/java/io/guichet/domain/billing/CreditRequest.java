package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;

import java.util.UUID;

/**
 * Which credit note a request brought about: made again, it brings about no other. {@code id} is
 * chosen by whoever asks, {@code toCredit} what of the credit note was added to the customer's
 * credit.
 */
public record CreditRequest(UUID id, DocumentReference creditNote, Money toCredit) {

    public CreditRequest {
        requireNonNull(id, "id");
        requireNonNull(creditNote, "creditNote");
        requireNonNull(toCredit, "toCredit");
    }
}
