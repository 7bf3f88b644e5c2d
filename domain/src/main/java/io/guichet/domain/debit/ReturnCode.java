package io.guichet.domain.debit;

import io.guichet.domain.payment.ReversalReason;
import io.guichet.domain.shared.InvalidValueException;

import java.util.Arrays;

/**
 * Why a bank did not pay a debit or took it back (ISO 20022 external reason codes of pain.002 and
 * camt.05x, as far as SDD Core uses them), and what follows from it for the mandate.
 */
public enum ReturnCode {
    /** The number of the account is wrong. */
    AC01(Effect.ENDS_MANDATE),
    /** The account is closed. */
    AC04(Effect.ENDS_MANDATE),
    /** The account is blocked. */
    AC06(Effect.NONE),
    /** The account cannot be debited. */
    AG01(Effect.ENDS_MANDATE),
    AG02(Effect.NONE),
    /** Without cover: tried once more. */
    AM04(Effect.TRIED_AGAIN),
    AM05(Effect.NONE),
    BE05(Effect.NONE),
    CNOR(Effect.NONE),
    DNOR(Effect.NONE),
    FF01(Effect.NONE),
    /** The debtor says that he signed no mandate; until 13 months after. */
    MD01(Effect.ENDS_MANDATE),
    MD02(Effect.NONE),
    /** The debtor wants it back without giving a reason; until 8 weeks after. */
    MD06(Effect.NONE),
    /** The debtor died. */
    MD07(Effect.ENDS_MANDATE),
    /** The debtor refused it. */
    MS02(Effect.NONE),
    /** No reason is given, mostly to protect data. */
    MS03(Effect.NONE),
    RC01(Effect.NONE),
    RR01(Effect.NONE),
    RR02(Effect.NONE),
    RR03(Effect.NONE),
    RR04(Effect.NONE),
    /** Something the debtor agreed on with his bank. */
    SL01(Effect.NONE);

    private final Effect effect;

    /** What follows. */
    private enum Effect {
        NONE,
        TRIED_AGAIN,
        ENDS_MANDATE
    }

    ReturnCode(Effect effect) {
        this.effect = effect;
    }

    /**
     * Reads a code.
     *
     * @throws InvalidValueException {@code invalid-return-code}
     */
    public static ReturnCode parse(String written) {
        return Arrays.stream(values())
                .filter(code -> code.name().equals(written))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("invalid-return-code"));
    }

    public boolean endsMandate() {
        return effect == Effect.ENDS_MANDATE;
    }

    /** Whether the same invoice may be debited once more. */
    public boolean mayBeTriedAgain() {
        return effect == Effect.TRIED_AGAIN;
    }

    /** What a collected debit that comes back is in the books: the debtor's wish is a dispute. */
    public ReversalReason reason() {
        return switch (this) {
            case MD01, MD06, MS02 -> ReversalReason.CHARGEBACK;
            default -> ReversalReason.BOUNCED;
        };
    }
}
