package io.guichet.sandbox.card;

import java.util.Arrays;
import java.util.Optional;

/** The numbers that mean something here; any other is declined. */
enum TestCard {
    SUCCEEDS("4242424242424242", ""),
    DECLINED("4000000000000002", "card_declined"),
    TOO_POOR("4000000000009995", "insufficient_funds"),
    NEEDS_AUTHENTICATION("4000002500003155", ""),
    TAKES_NOTHING_BACK("4000000000005126", ""),
    DECLINED_LATER("4000000000000341", "");

    private final String number;
    private final String refusal;

    TestCard(String number, String refusal) {
        this.number = number;
        this.refusal = refusal;
    }

    static Optional<TestCard> of(String typed) {
        String digits = typed.replaceAll("[ -]", "");
        return Arrays.stream(values()).filter(card -> card.number.equals(digits)).findFirst();
    }

    /** Whether a card of which only the last digits are known is this one. */
    boolean endsWith(String last4) {
        return !last4.isEmpty() && number.endsWith(last4);
    }

    String number() {
        return number;
    }

    String refusal() {
        return refusal;
    }
}
