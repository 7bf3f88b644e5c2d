package io.guichet.bot.telegram.sending;

import java.time.Duration;

/** How an attempt to send something can end. */
sealed interface Delivery {

    /** {@code messageId} is 0 where nothing with a number came of it. */
    record Delivered(long messageId) implements Delivery {}

    /** The Bot API wants us to wait. */
    record Throttled(Duration pause) implements Delivery {}

    /** It may work later; {@code mostTries} says when to stop believing so. */
    record Failed(String why, int mostTries) implements Delivery {}

    /** The person does not want to hear from us, or is gone. */
    record Unreachable(String why) implements Delivery {}

    /** It will never work. */
    record Rejected(String why) implements Delivery {}
}
