package io.guichet.application.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Signs a person in to the web pages with e-mail and password. An e-mail that nobody has is
 * answered like a wrong password, after the same work.
 */
public interface SignIn {

    Outcome signIn(Command command);

    /** What was typed, and by which browser. Neither strays into logs. */
    record Command(String email, String password, WebSession.Origin origin) {

        public Command {
            requireNonNull(email, "email");
            requireNonNull(password, "password");
            requireNonNull(origin, "origin");
        }

        @Override
        public String toString() {
            return "SignIn.Command[...]";
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        /** The secret is told this once; it is the session. */
        record SignedIn(String secret, WebSession session) implements Outcome {}

        /** So far so good: this session opens nothing before {@link KeepSessions#passFactor}. */
        record SecondFactorPending(String secret, WebSession session) implements Outcome {}

        record NotValid() implements Outcome {}

        /** Too often in vain, for this e-mail or from this network. */
        record TooMany(Instant until) implements Outcome {}
    }
}
