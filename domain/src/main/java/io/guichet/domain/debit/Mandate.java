package io.guichet.domain.debit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.payment.BankAccount;
import io.guichet.domain.payment.Bic;
import io.guichet.domain.shared.InvalidValueException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A customer's leave to debit his bank account for what he owes, again and again (SEPA Direct Debit
 * Core, recurrent). Its terms never change; another account takes another mandate. {@code usedOn}
 * is the last day for which a collection was presented, at first the day it was signed. At most one
 * of a customer's mandates is the default one, which automatic captures debit. {@code bic} is that
 * of the account's bank, where it was given.
 */
public record Mandate(
        MandateId id,
        CustomerNumber customer,
        CreditorId creditor,
        BankAccount account,
        Optional<Bic> bic,
        PostalAddress address,
        Signature signature,
        State state,
        LocalDate usedOn,
        Instant changedAt,
        long version) {

    /** It lapses without a collection for so long (SDD Core rulebook, 4.1). */
    private static final int LAPSES_AFTER_MONTHS = 36;

    /** Whether it may be used, and whether it is without being named. */
    public enum State {
        KEPT,
        DEFAULT,
        /** By its customer. */
        REVOKED,
        /** By staff, or since the bank said that the account cannot be debited. */
        ENDED;

        public boolean isOver() {
            return this == REVOKED || this == ENDED;
        }
    }

    /**
     * Its terms must be those of a mandate.
     *
     * @throws io.guichet.domain.shared.InvalidValueException {@code account-outside-sepa} or {@code
     *     invalid-iban}
     */
    public Mandate {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(creditor, "creditor");
        requireNonNull(account, "account");
        requireNonNull(bic, "bic");
        requireNonNull(address, "address");
        requireNonNull(signature, "signature");
        requireNonNull(state, "state");
        requireNonNull(usedOn, "usedOn");
        requireNonNull(changedAt, "changedAt");
        SepaZone.requireWithin(account);
    }

    /**
     * The unique mandate reference (RUM): at most 35 characters of the SEPA character set, and one
     * that nobody else has under any creditor.
     */
    public String reference() {
        return id.value().toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    public boolean isDefault() {
        return state == State.DEFAULT;
    }

    public boolean isOver() {
        return state.isOver();
    }

    /** The first day on which it has lapsed, unless it is used before. */
    public LocalDate lapsesOn() {
        return lapsesOn(usedOn);
    }

    /** The first day on which one has lapsed that was last used for a day. */
    public static LocalDate lapsesOn(LocalDate usedOn) {
        return usedOn.plusMonths(LAPSES_AFTER_MONTHS);
    }

    /** Whether the account may be debited on a day. */
    public boolean isUsableOn(LocalDate day) {
        return !isOver() && day.isBefore(lapsesOn());
    }

    /**
     * Refuses what no bank would take today. Older mandates may lack it.
     *
     * @throws io.guichet.domain.shared.InvalidValueException {@code bic-required}
     */
    public static void requireBic(BankAccount account, Optional<Bic> bic) {
        if (bic.isEmpty() && SepaZone.isBicWanted(account)) {
            throw new InvalidValueException("bic-required");
        }
    }

    /** Chosen, no longer chosen, or over. */
    public Mandate to(State next, Instant now) {
        if (isOver()) {
            throw new IllegalStateException("mandate " + id + " is " + state);
        }
        return with(next, usedOn, now);
    }

    /** A collection is presented for this day; also one that was ended meanwhile. */
    public Mandate usedFor(LocalDate day) {
        return day.isAfter(usedOn) ? with(state, day, changedAt) : this;
    }

    private Mandate with(State next, LocalDate used, Instant now) {
        return new Mandate(
                id, customer, creditor, account, bic, address, signature, next, used, now, version);
    }

    /** Everything but the number of the account. */
    @Override
    public String toString() {
        return "Mandate[" + id + ", " + customer + ", " + account.ending() + ", " + state + "]";
    }
}
