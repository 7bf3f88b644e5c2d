package io.guichet.application.payment;

/** The card provider tells what happened on a checkout page. Told twice, it counts once. */
public interface ReceiveCardEvent {

    /** {@code body} exactly as it was received, since the signature covers it. */
    Outcome receive(String body, String signature);

    /** How it can end. */
    sealed interface Outcome {

        record Received() implements Outcome {}

        /** Signed wrongly, too old, or not of the provider's making. Nothing was done. */
        record NotAuthentic() implements Outcome {}

        /** Authentic, but about no payment of ours. */
        record Unknown() implements Outcome {}

        /** It cannot be booked at this moment; to be told again. */
        record NotNow() implements Outcome {}
    }
}
