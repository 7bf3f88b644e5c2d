package io.guichet.domain.debit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What of an invoice is debited by a mandate, from telling the customer to what came of it. While
 * it is pending {@code reserved} of its amount is reserved on the invoice: all, but for what was
 * given back while a bank had the debit. {@code collectOn} is the day on which the account is
 * debited: the one that the customer was told at {@code announcedAt}, and no other one. {@code
 * collection} is the file that tells the bank, {@code returned} why the bank did not pay or took it
 * back.
 */
public record Debit(
        DebitId id,
        SellerCode seller,
        CustomerNumber customer,
        DocumentReference invoice,
        MandateId mandate,
        Money amount,
        Money reserved,
        LocalDate collectOn,
        State state,
        Optional<CollectionId> collection,
        Optional<ReturnCode> returned,
        Instant announcedAt,
        Instant changedAt,
        long version) {

    /** How far it is. */
    public enum State {
        /** The customer was told; no bank was yet. */
        ANNOUNCED,
        /** In a file for the bank. */
        SENT,
        /** Booked as paid. */
        COLLECTED,
        /** Not paid by the bank, or taken back. */
        RETURNED,
        /** Given up before a bank was told. */
        CANCELLED
    }

    public Debit {
        requireNonNull(id, "id");
        requireNonNull(seller, "seller");
        requireNonNull(customer, "customer");
        requireNonNull(invoice, "invoice");
        requireNonNull(mandate, "mandate");
        requireNonNull(collectOn, "collectOn");
        requireNonNull(state, "state");
        requireNonNull(collection, "collection");
        requireNonNull(returned, "returned");
        requireNonNull(announcedAt, "announcedAt");
        requireNonNull(changedAt, "changedAt");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("debit " + id + " is of nothing");
        }
        if (reserved.isNegative() || amount.compareTo(reserved) < 0) {
            throw new IllegalArgumentException("debit " + id + " reserves " + reserved);
        }
    }

    /** The payment that is booked once it is collected. */
    public PaymentId payment() {
        return new PaymentId(id.value());
    }

    /** By which both banks and statements of account name it: at most 35 characters. */
    public String endToEndId() {
        return id.value().toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** Whether it may still be collected. */
    public boolean isPending() {
        return state == State.ANNOUNCED || state == State.SENT;
    }

    /**
     * What of it its invoice does not need any more: credit of the customer once it is collected.
     */
    public Money excess() {
        return amount.minus(reserved);
    }

    /** The bank will collect it, and its invoice needs so much less of it. */
    public Debit releasing(Money part, Instant now) {
        require(State.SENT);
        return new Debit(
                id,
                seller,
                customer,
                invoice,
                mandate,
                amount,
                reserved.minus(part),
                collectOn,
                state,
                collection,
                returned,
                announcedAt,
                now,
                version);
    }

    /** Its day can be met no more: the customer is told another one. */
    public Debit announcedAgain(LocalDate day, Instant now) {
        require(State.ANNOUNCED);
        return new Debit(
                id,
                seller,
                customer,
                invoice,
                mandate,
                amount,
                reserved,
                day,
                state,
                collection,
                returned,
                now,
                now,
                version);
    }

    /** The bank is told, for the day that was announced. */
    public Debit sent(CollectionId file, Instant now) {
        require(State.ANNOUNCED);
        return with(State.SENT, Optional.of(file), Optional.empty(), now);
    }

    public Debit collected(Instant now) {
        require(State.SENT);
        return with(State.COLLECTED, collection, Optional.empty(), now);
    }

    /** The bank refused the whole file: it waits for the next one. */
    public Debit unsent(Instant now) {
        require(State.SENT);
        return with(State.ANNOUNCED, Optional.empty(), Optional.empty(), now);
    }

    public Debit cancelled(Instant now) {
        require(State.ANNOUNCED);
        return with(State.CANCELLED, collection, Optional.empty(), now);
    }

    /** The bank did not pay it, or took it back. */
    public Debit returned(ReturnCode why, Instant now) {
        if (state != State.SENT && state != State.COLLECTED) {
            throw new IllegalStateException("debit " + id + " is " + state);
        }
        return with(State.RETURNED, collection, Optional.of(why), now);
    }

    private void require(State expected) {
        if (state != expected) {
            throw new IllegalStateException("debit " + id + " is " + state);
        }
    }

    private Debit with(
            State next, Optional<CollectionId> file, Optional<ReturnCode> why, Instant now) {
        return new Debit(
                id,
                seller,
                customer,
                invoice,
                mandate,
                amount,
                reserved,
                collectOn,
                next,
                file,
                why,
                announcedAt,
                now,
                version);
    }
}
