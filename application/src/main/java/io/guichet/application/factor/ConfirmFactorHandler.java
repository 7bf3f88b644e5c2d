package io.guichet.application.factor;

import io.guichet.application.factor.port.StepUps;
import io.guichet.application.permit.Actors;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** A page's code is used up by the code that was right, not by those that were wrong. */
public final class ConfirmFactorHandler implements ConfirmFactor {

    private final FactorCheck check;
    private final StepUps stepUps;
    private final Supplier<String> codes;
    private final Transactions transactions;
    private final Clock clock;

    /** {@code codes} gives 128 random bits as 22 base64url characters each time. */
    public ConfirmFactorHandler(
            FactorCheck check,
            StepUps stepUps,
            Supplier<String> codes,
            Transactions transactions,
            Clock clock) {
        this.check = check;
        this.stepUps = stepUps;
        this.codes = codes;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Tried confirm(Command command) {
        Instant now = clock.instant();
        Tried tried =
                transactions.required(
                        () -> tried(command.profile(), command.entrance(), command.proof(), now));
        if (tried instanceof Tried.Confirmed) {
            Actors.factorConfirmed(command.profile());
        }
        return tried;
    }

    private Tried tried(ProfileId profile, Entrance entrance, Proof proof, Instant now) {
        Tried tried = check.any(profile, entrance, proof, now);
        if (tried instanceof Tried.Confirmed) {
            stepUps.note(profile, entrance, now);
        }
        return tried;
    }

    @Override
    public String challenge(ProfileId profile, Entrance entrance, String resume) {
        String code = codes.get();
        Instant end = clock.instant().plus(Challenge.LASTS_FOR);
        return transactions.required(
                () -> {
                    stepUps.add(new Challenge(profile, entrance, resume, end), Sha256.hex(code));
                    return code;
                });
    }

    @Override
    public Optional<PasskeyRequest> askPasskey(ProfileId profile, Entrance entrance) {
        Instant now = clock.instant();
        return transactions.required(() -> check.askPasskey(profile, entrance, now));
    }

    @Override
    public boolean hasCodes(ProfileId profile) {
        return transactions.required(() -> check.hasCodes(profile));
    }

    @Override
    public Optional<Challenge> waiting(String challenge) {
        return transactions.required(() -> stepUps.find(Sha256.hex(challenge), clock.instant()));
    }

    @Override
    public Tried approve(String challenge, Proof proof) {
        String hash = Sha256.hex(challenge);
        Instant now = clock.instant();
        return transactions.required(
                () ->
                        stepUps.find(hash, now)
                                .map(waiting -> approve(waiting, hash, proof, now))
                                .orElseGet(Tried.NotEnrolled::new));
    }

    private Tried approve(Challenge waiting, String hash, Proof proof, Instant now) {
        Tried tried = tried(waiting.profile(), waiting.entrance(), proof, now);
        if (!(tried instanceof Tried.Confirmed)) {
            return tried;
        }
        if (!stepUps.use(hash, now)) {
            return new Tried.NotEnrolled();
        }
        check.news().approved(waiting, hash);
        return tried;
    }
}
