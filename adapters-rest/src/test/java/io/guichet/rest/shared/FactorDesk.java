package io.guichet.rest.shared;

import io.guichet.application.audit.Acts;
import io.guichet.application.factor.Challenge;
import io.guichet.application.factor.ConfirmFactor;
import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.factor.StepUp.Verdict;
import io.guichet.application.factor.Tried;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.caller.FactorGate;

import java.util.Optional;

/** Where nobody is asked for a second factor until a test says so; the right code is 123456. */
public final class FactorDesk implements ConfirmFactor {

    public boolean enrolled = true;
    public boolean asks;
    public Tried tried = new Tried.Wrong(4);

    FactorGate gate() {
        return new FactorGate((profile, entrance, need) -> verdict(need), this, new Acts());
    }

    private Verdict verdict(Need need) {
        if (!asks || need == Need.NONE) {
            return Verdict.GO_ON;
        }
        if (enrolled) {
            return Verdict.CONFIRM;
        }
        return need == Need.ALWAYS ? Verdict.ENROL : Verdict.GO_ON;
    }

    @Override
    public Tried confirm(Command command) {
        if (command.code().equals("123456")) {
            asks = false;
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
    public Tried approve(String challenge, String code) {
        return new Tried.NotEnrolled();
    }
}
