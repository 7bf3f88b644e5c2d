package io.guichet.application.staff;

import static java.util.Objects.requireNonNull;

import io.guichet.application.session.WebSession;

import java.net.URI;
import java.util.Optional;

/**
 * Signs staff in to the web pages by the operator's OpenID provider. Nobody else gets in this way.
 */
public interface SignInAtProvider {

    /** What the provider is called; empty if the operator has none. */
    Optional<String> name();

    /** Empty if there is no provider or it cannot be reached. */
    Optional<Begun> begin();

    Outcome finish(Command command);

    /** Forgets sign-ins that were begun and not finished; how many there were. */
    int forget();

    /** {@code secret} stays with the browser, which goes to {@code at}. */
    record Begun(String secret, URI at) {

        @Override
        public String toString() {
            return "Begun[...]";
        }
    }

    /**
     * What a browser came back with.
     *
     * @param secret the one it was given when it left
     * @param issuer who says so; empty where the provider does not tell
     */
    record Command(
            String secret, String state, String code, String issuer, WebSession.Origin origin) {

        public Command {
            requireNonNull(secret, "secret");
            requireNonNull(state, "state");
            requireNonNull(code, "code");
            requireNonNull(issuer, "issuer");
            requireNonNull(origin, "origin");
        }

        @Override
        public String toString() {
            return "SignInAtProvider.Command[...]";
        }
    }

    /** Why somebody is not let in. */
    enum Refusal {
        /** Never begun, begun in another browser, too long ago, or finished already. */
        NOT_BEGUN_HERE,
        /** The provider let nobody in, or takes its code no more. */
        NOT_SIGNED_IN_THERE,
        /** What the provider sent proves nothing. */
        NOT_PROVEN,
        UNREACHABLE,
        EMAIL_NOT_VERIFIED,
        /** Known to the provider, but no member of staff here. */
        NO_STAFF,
        /** The provider gives no role, or none any more. */
        NO_ROLE,
        /** The member with this e-mail is somebody else at the provider. */
        LINKED_OTHERWISE,
        /** His own rules of addresses let nobody in from there. */
        NOT_FROM_HERE
    }

    /** How it can end. */
    sealed interface Outcome {

        /** The secret is told this once; it is the session. */
        record SignedIn(String secret) implements Outcome {}

        /** This session opens nothing before the second factor. */
        record SecondFactorPending(String secret) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }
}
