package io.guichet.application.access;

import static java.util.Objects.requireNonNull;

import io.guichet.application.factor.StepUp;
import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.Caller;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.access.TokenSecret;
import io.guichet.domain.factor.Entrance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A person makes a token for a program of his. Its secret is told this once. */
public interface MakeToken {

    Duration LASTS_FOR = Duration.ofDays(365);
    Duration LONGEST = Duration.ofDays(5 * 365);
    int MOST = 100;

    /**
     * Makes it.
     *
     * @throws io.guichet.domain.shared.InvalidValueException {@code invalid-name} or {@code
     *     invalid-address-range}
     */
    Outcome make(Command command);

    /**
     * Without an end it lasts for {@link #LASTS_FOR}.
     *
     * @param entrance where the caller came in, and confirmed his second factor
     */
    record Command(
            Caller caller,
            Entrance entrance,
            String name,
            TokenRights rights,
            Optional<Instant> expiresAt) {

        public Command {
            requireNonNull(caller, "caller");
            requireNonNull(entrance, "entrance");
            requireNonNull(name, "name");
            requireNonNull(rights, "rights");
            requireNonNull(expiresAt, "expiresAt");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Made(AccessToken token, TokenSecret secret) implements Outcome {}

        /** Nobody makes one without a fresh second factor, on whatever way he came. */
        record FactorNeeded(StepUp.Verdict verdict) implements Outcome {}

        /** A token makes no token that may do more than itself; one that ended makes none. */
        record MoreThanOwn() implements Outcome {}

        /** Also for a customer whom the caller may not act for. */
        record NoSuchCustomer() implements Outcome {}

        /** It ends before it begins, or later than {@link #LONGEST} from now. */
        record NoSuchEnd() implements Outcome {}

        /** He has {@link #MOST} already. */
        record TooMany() implements Outcome {}
    }
}
