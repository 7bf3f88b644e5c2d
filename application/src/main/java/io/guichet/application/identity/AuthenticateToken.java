package io.guichet.application.identity;

import static java.util.Objects.requireNonNull;

import io.guichet.application.identity.ActForCustomer.Outcome.Acting;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Optional;

/** Tells who a bearer token belongs to. */
public interface AuthenticateToken {

    Outcome authenticate(Command command);

    /**
     * {@code address} is where the token comes from, empty if that is not known; {@code customer}
     * whom its owner says he acts for.
     */
    record Command(String token, String address, Optional<CustomerNumber> customer) {

        public Command {
            requireNonNull(token, "token");
            requireNonNull(address, "address");
            requireNonNull(customer, "customer");
        }

        /** Of somebody who names no customer. */
        public Command(String token, String address) {
            this(token, address, Optional.empty());
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        /**
         * {@code acting} is what {@link ActForCustomer} would answer now, of the customer that was
         * named or of his own, where that was seen with the token; whoever finds nothing there
         * asks.
         */
        record SignedIn(Caller caller, Optional<Acting> acting) implements Outcome {

            public SignedIn {
                requireNonNull(caller, "caller");
                requireNonNull(acting, "acting");
            }

            /** Of whom is not known yet whom he acts for. */
            public SignedIn(Caller caller) {
                this(caller, Optional.empty());
            }
        }

        /** Unknown, expired or disabled: all three look the same outside. */
        record NotValid() implements Outcome {}

        /** The token may not be used from this address. */
        record NotFromHere() implements Outcome {}
    }
}
