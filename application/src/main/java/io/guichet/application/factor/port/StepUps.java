package io.guichet.application.factor.port;

import io.guichet.application.factor.Challenge;
import io.guichet.application.factor.PasskeyChallenge;
import io.guichet.application.factor.PasskeyChallenge.Purpose;
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

    /** Forgets wherever a person confirmed it, and what was asked of his passkeys. */
    void forget(ProfileId profile);

    void add(Challenge challenge, String codeHash);

    /** Neither one that is used nor one that is over. */
    Optional<Challenge> find(String codeHash, Instant now);

    /** Whether it was there to use. */
    boolean use(String codeHash, Instant now);

    /** Takes the place of what was asked there for the same purpose before. */
    void ask(PasskeyChallenge challenge);

    /** What was asked there, unless that is over; it is asked no more. */
    Optional<PasskeyChallenge> take(
            ProfileId profile, Entrance entrance, Purpose purpose, Instant now);
}
