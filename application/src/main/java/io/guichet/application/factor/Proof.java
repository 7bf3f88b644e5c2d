package io.guichet.application.factor;

import static java.util.Objects.requireNonNull;

/** By what somebody shows his second factor. */
public sealed interface Proof {

    /** A code of an authenticator application or a backup code, as it was typed. */
    record Code(String typed) implements Proof {

        public Code {
            requireNonNull(typed, "typed");
        }

        /** Codes do not stray into logs. */
        @Override
        public String toString() {
            return "a code";
        }
    }

    /** What a browser answered to what was asked of a passkey, as JSON. */
    record Signed(String answer) implements Proof {

        public Signed {
            requireNonNull(answer, "answer");
        }

        @Override
        public String toString() {
            return "a signature";
        }
    }
}
