package io.guichet.domain.account;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That an account is offered to somebody else; from {@code expiresOn} on it no longer is. */
public record Transfer(
        UUID id,
        UUID account,
        CustomerNumber from,
        Recipient to,
        TransferMode mode,
        Instant askedAt,
        LocalDate expiresOn,
        State state,
        long version) {

    public Transfer {
        requireNonNull(id, "id");
        requireNonNull(account, "account");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(mode, "mode");
        requireNonNull(askedAt, "askedAt");
        requireNonNull(expiresOn, "expiresOn");
        requireNonNull(state, "state");
    }

    public boolean isPending() {
        return state == State.PENDING;
    }

    /** As it stands on a day: nobody needs to be there when it expires. */
    public Transfer on(LocalDate day) {
        return isPending() && !expiresOn.isAfter(day) ? as(State.EXPIRED) : this;
    }

    public Transfer as(State next) {
        return new Transfer(id, account, from, to, mode, askedAt, expiresOn, next, version);
    }

    /** Where it stands. */
    public enum State {
        PENDING,
        ACCEPTED,
        /** By the sender, who stays the owner until it is accepted. */
        CANCELLED,
        /** By the recipient. */
        REFUSED,
        EXPIRED
    }
}
