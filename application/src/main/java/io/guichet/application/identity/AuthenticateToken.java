package io.guichet.application.identity;

import java.util.Optional;

/** Tells who a bearer token belongs to. */
public interface AuthenticateToken {

    /** Empty for a token that is unknown, expired or disabled: all three look the same outside. */
    Optional<Caller> authenticate(String token);
}
