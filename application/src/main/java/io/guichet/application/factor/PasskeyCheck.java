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

    /** Takes the place of what was asked there for the same purpose before. */
    PasskeyRequest ask(
            ProfileId profile, Entrance entrance, Purpose purpose, String account, Instant now) {
        PasskeyChallenge challenge =
                new PasskeyChallenge(
                        profile,
                        entrance,
                        purpose,
                        chance.get(),
                        now.plus(PasskeyChallenge.LASTS_FOR));
        stepUps.ask(challenge);
        return new PasskeyRequest(challenge, verifier.domain(), account, passkeys.of(profile));
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
