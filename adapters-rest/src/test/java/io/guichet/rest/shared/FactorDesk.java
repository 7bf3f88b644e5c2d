package io.guichet.rest.shared;

import io.guichet.application.audit.Acts;
import io.guichet.application.factor.Challenge;
import io.guichet.application.factor.ConfirmFactor;
import io.guichet.application.factor.PasskeyChallenge;
import io.guichet.application.factor.PasskeyChallenge.Purpose;
import io.guichet.application.factor.PasskeyRequest;
import io.guichet.application.factor.Proof;
import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.factor.StepUp.Verdict;
import io.guichet.application.factor.Tried;
import io.guichet.application.permit.Actors;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.Passkey;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.caller.FactorGate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where everybody has just confirmed his second factor until a test says otherwise; the right code
 * is 123456, and what a passkey answers to its challenge is right.
 */
public final class FactorDesk implements ConfirmFactor {

    public static final String CHALLENGE = "c".repeat(43);

    public boolean enrolled = true;
    public boolean passkey = true;
    public boolean asks;
    public Tried tried = new Tried.Wrong(4);

    FactorGate gate() {
        return new FactorGate(
                (profile, entrance, need) -> verdict(profile, need), this, new Acts());
    }

    private Verdict verdict(ProfileId profile, Need need) {
        if (need == Need.NONE) {
            return Verdict.GO_ON;
        }
        if (!asks) {
            Actors.factorConfirmed(profile);
            return Verdict.GO_ON;
        }
        if (enrolled) {
            return Verdict.CONFIRM;
        }
        return need == Need.ALWAYS ? Verdict.ENROL : Verdict.GO_ON;
    }

    @Override
    public Tried confirm(Command command) {
        if (command.proof().equals(new Proof.Code("123456"))
                || command.proof() instanceof Proof.Signed(String answer)
                        && answer.contains(CHALLENGE)) {
            asks = false;
            Actors.factorConfirmed(command.profile());
            return new Tried.Confirmed(RestApi.NOON);
        }
        return tried;
    }

    @Override
    public String challenge(ProfileId profile, Entrance entrance, String resume) {
        throw new IllegalStateException("the interface waits for nobody");
    }

    @Override
    public Optional<Challenge> waiting(String challenge) {
        return Optional.empty();
    }

    @Override
    public Tried approve(String challenge, Proof proof) {
        return new Tried.NotEnrolled();
    }

    @Override
    public Optional<PasskeyRequest> askPasskey(ProfileId profile, Entrance entrance) {
        return Optional.of(asked(profile, entrance, Purpose.CONFIRM)).filter(one -> passkey);
    }

    /** What a browser is asked for the passkey {@code AQID}. */
    public static PasskeyRequest asked(ProfileId profile, Entrance entrance, Purpose purpose) {
        PasskeyChallenge challenge =
                new PasskeyChallenge(
                        profile, entrance, purpose, Optional.empty(), CHALLENGE, RestApi.NOON);
        Passkey known =
                new Passkey(
                        new UUID(0, 6),
                        profile,
                        "AQID",
                        "key",
                        1,
                        true,
                        List.of("internal"),
                        Optional.of(RestApi.NOON));
        return new PasskeyRequest(challenge, "guichet.example", "anna@example.org", List.of(known));
    }

    @Override
    public boolean hasCodes(ProfileId profile) {
        return enrolled;
    }
}
