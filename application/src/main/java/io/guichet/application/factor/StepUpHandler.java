package io.guichet.application.factor;

import io.guichet.application.factor.port.SecondFactors;
import io.guichet.application.factor.port.StepUps;
import io.guichet.application.permit.Actors;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.ProfileId;

import java.time.Clock;
import java.time.Instant;

/**
 * Looks nothing up for what takes no second factor. Of whoever is fresh it notes that he is, for
 * what he was given with one.
 */
public final class StepUpHandler implements StepUp {

    private final SecondFactors factors;
    private final StepUps stepUps;
    private final Transactions transactions;
    private final Clock clock;

    public StepUpHandler(
            SecondFactors factors, StepUps stepUps, Transactions transactions, Clock clock) {
        this.factors = factors;
        this.stepUps = stepUps;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Verdict check(ProfileId profile, Entrance entrance, Need need) {
        return need == Need.NONE
                ? Verdict.GO_ON
                : transactions.required(() -> decide(profile, entrance, need));
    }

    private Verdict decide(ProfileId profile, Entrance entrance, Need need) {
        if (!factors.isEnrolled(profile)) {
            return need == Need.ALWAYS ? Verdict.ENROL : Verdict.GO_ON;
        }
        Instant stale = clock.instant().minus(FRESH_FOR);
        if (stepUps.confirmedAt(profile, entrance).filter(stale::isBefore).isEmpty()) {
            return Verdict.CONFIRM;
        }
        Actors.factorConfirmed(profile);
        return Verdict.GO_ON;
    }
}
