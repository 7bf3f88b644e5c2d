package io.guichet.application.identity;

import static java.util.Objects.requireNonNull;

/** Tells who a bearer token belongs to. */
public interface AuthenticateToken {

    Outcome authenticate(Command command);

    /** {@code address} is where the token comes from, empty if that is not known. */
    record Command(String token, String address) {

        public Command {
            requireNonNull(token, "token");
            requireNonNull(address, "address");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record SignedIn(Caller caller) implements Outcome {}

        /** Unknown, expired or disabled: all three look the same outside. */
        record NotValid() implements Outcome {}

        /** The token may not be used from this address. */
        record NotFromHere() implements Outcome {}
    }
}
