package io.guichet.application.factor.port;

import io.guichet.domain.factor.Passkey;
import io.guichet.domain.identity.ProfileId;

import java.util.List;

/**
 * The public halves of people's passkeys. One goes with the second factor it belongs to. Every
 * adapter passes {@code PasskeysContract}.
 */
public interface Passkeys {

    /** Those that are made, the oldest factor first. */
    List<Passkey> of(ProfileId profile);

    /** Whether anybody has one of this id. */
    boolean isKnown(String credential);

    void add(Passkey passkey);

    /** What it counted and when it was used; nothing else of it changes. */
    void save(Passkey used);
}
