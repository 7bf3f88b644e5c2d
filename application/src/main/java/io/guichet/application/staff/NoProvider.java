package io.guichet.application.staff;

import java.util.Optional;

/** Where the operator has no OpenID provider: staff signs in with e-mail and password. */
public final class NoProvider implements SignInAtProvider {

    @Override
    public Optional<String> name() {
        return Optional.empty();
    }

    @Override
    public Optional<Begun> begin() {
        return Optional.empty();
    }

    @Override
    public Outcome finish(Command command) {
        return new Outcome.Refused(Refusal.NOT_BEGUN_HERE);
    }

    @Override
    public int forget() {
        return 0;
    }
}
