package io.guichet.application.factor.port;

import io.guichet.application.factor.Challenge;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.Optional;

/**
 * Where people confirmed their second factor and when, and what waits for them to do it on a page.
 * Every adapter passes {@code StepUpsContract}.
 */
public interface StepUps {

    /** Notes that a person confirmed his second factor where he came in. */
    void note(ProfileId profile, Entrance entrance, Instant at);

    Optional<Instant> confirmedAt(ProfileId profile, Entrance entrance);

    /** Forgets wherever a person confirmed it. */
    void forget(ProfileId profile);

    void add(Challenge challenge, String codeHash);

    /** Neither one that is used nor one that is over. */
    Optional<Challenge> find(String codeHash, Instant now);

    /** Whether it was there to use. */
    boolean use(String codeHash, Instant now);
}
