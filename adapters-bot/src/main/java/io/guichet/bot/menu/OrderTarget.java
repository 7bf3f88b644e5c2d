package io.guichet.bot.menu;

import io.guichet.domain.billing.OrderNumber;

/** Where a button about orders leads. */
public sealed interface OrderTarget extends Target {

    /** The orders numbered below {@code before}. */
    record Orders(long customer, long before) implements OrderTarget {

        public static Orders first(long customer) {
            return new Orders(customer, Long.MAX_VALUE);
        }
    }

    record Order(long customer, OrderNumber order) implements OrderTarget {}

    /** An order that waits for its money, as a file. */
    record Paper(long customer, OrderNumber order) implements OrderTarget {}

    /** What an act comes to, before it is confirmed. */
    record Question(long customer, OrderNumber order, Act act) implements OrderTarget {}

    /** What can be done about an order that is asked about first. */
    enum Act {
        PAY_FROM_CREDIT('p'),
        CHARGE_KEPT_CARD('k'),
        CANCEL('c'),
        WITHDRAW('w');

        private final char letter;

        Act(char letter) {
            this.letter = letter;
        }

        char letter() {
            return letter;
        }
    }
}
