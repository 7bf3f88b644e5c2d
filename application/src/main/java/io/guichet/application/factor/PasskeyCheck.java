package io.guichet.application.factor;

import io.guichet.application.factor.PasskeyChallenge.Purpose;
import io.guichet.application.factor.port.PasskeyVerifier;
import io.guichet.application.factor.port.PasskeyVerifier.Made;
import io.guichet.application.factor.port.PasskeyVerifier.Signature;
import io.guichet.application.factor.port.Passkeys;
import io.guichet.application.factor.port.StepUps;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.Passkey;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Asks for passkeys and looks at what they signed. What was asked is used up by the first answer,
 * right or wrong. It is called in a transaction.
 */
public final class PasskeyCheck {

    private final Passkeys passkeys;
    private final StepUps stepUps;
    private final PasskeyVerifier verifier;
    private final Supplier<String> chance;

    /** {@code chance} gives 256 random bits as base64url each time. */
    public PasskeyCheck(
            Passkeys passkeys, StepUps stepUps, PasskeyVerifier verifier, Supplier<String> chance) {
        this.passkeys = passkeys;
        this.stepUps = stepUps;
        this.verifier = verifier;
        this.chance = chance;
    }

    List<Passkey> of(ProfileId profile) {
        return passkeys.of(profile);
    }

    /** Takes the place of what was asked there before. */
    PasskeyRequest ask(ProfileId profile, Entrance entrance, Instant now) {
        return asked(challenge(profile, entrance, Purpose.CONFIRM, Optional.empty(), now), "");
    }

    /** The same for a key that is to be made, for this factor and no other. */
    PasskeyRequest askNew(SecondFactor begun, Entrance entrance, String account, Instant now) {
        return asked(
                challenge(begun.profile(), entrance, Purpose.ENROL, Optional.of(begun.id()), now),
                account);
    }

    private PasskeyChallenge challenge(
            ProfileId profile,
            Entrance entrance,
            Purpose purpose,
            Optional<UUID> factor,
            Instant now) {
        return new PasskeyChallenge(
                profile,
                entrance,
                purpose,
                factor,
                chance.get(),
                now.plus(PasskeyChallenge.LASTS_FOR));
    }

    private PasskeyRequest asked(PasskeyChallenge challenge, String account) {
        stepUps.ask(challenge);
        return new PasskeyRequest(
                challenge, verifier.domain(), account, passkeys.of(challenge.profile()));
    }

    /** Empty if nothing was asked there, or too long ago. */
    Optional<Signature> signature(
            ProfileId profile, Entrance entrance, String answer, Instant now) {
        Optional<Signature> signature =
                stepUps.take(profile, entrance, Purpose.CONFIRM, now)
                        .map(asked -> verifier.signed(answer, asked.value(), of(profile)));
        signature.ifPresent(
                what -> {
                    if (what instanceof Signature.Right(Passkey by, long counter)) {
                        passkeys.save(by.used(counter, now));
                    }
                });
        return signature;
    }

    /** Keeps the key that was made for a factor; false if it is not right, empty as above. */
    Optional<Boolean> made(SecondFactor factor, Entrance entrance, String answer, Instant now) {
        return stepUps.take(factor.profile(), entrance, Purpose.ENROL, now)
                .filter(asked -> asked.factor().filter(factor.id()::equals).isPresent())
                .map(
                        asked ->
                                verifier.made(answer, asked.value())
                                        .filter(made -> !passkeys.isKnown(made.credential()))
                                        .map(made -> of(factor, made))
                                        .filter(Passkey::isOfSize)
                                        .map(this::kept)
                                        .orElse(false));
    }

    private boolean kept(Passkey passkey) {
        passkeys.add(passkey);
        return true;
    }

    private static Passkey of(SecondFactor factor, Made made) {
        return new Passkey(
                factor.id(),
                factor.profile(),
                made.credential(),
                made.publicKey(),
                made.counter(),
                made.synced(),
                made.transports(),
                Optional.empty());
    }
}
