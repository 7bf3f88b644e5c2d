package io.guichet.application.factor;

import io.guichet.domain.factor.Passkey;

import java.util.List;

/**
 * What a browser needs to ask for a passkey, or to have one made.
 *
 * @param domain the name passkeys are made for, and good for nowhere else
 * @param account what the authenticator shows the person by
 * @param known those he has: one of them is to sign, or none of them is to be made again
 */
public record PasskeyRequest(
        PasskeyChallenge challenge, String domain, String account, List<Passkey> known) {

    public PasskeyRequest {
        known = List.copyOf(known);
    }
}
