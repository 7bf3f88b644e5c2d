package io.guichet.rest.caller;

import io.guichet.application.audit.Acts;
import io.guichet.application.factor.ConfirmFactor;
import io.guichet.application.factor.StepUp;
import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.factor.StepUp.Verdict;
import io.guichet.application.factor.Tried;
import io.guichet.application.identity.Caller;
import io.guichet.domain.audit.Act;
import io.guichet.domain.factor.Attempts;
import io.guichet.domain.factor.Entrance;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Optional;

/** Lets a caller on who has confirmed his second factor of late, or does it with this request. */
@ApplicationScoped
public class FactorGate {

    /** The header in which a request brings its code along. */
    static final String HEADER = "Guichet-Second-Factor";

    private static final String CONFIRM_AT = "/api/v1/me/step-up";
    private static final String ASK_AT = CONFIRM_AT + "/passkey";
    private static final String ENROL_AT = "/api/v1/me/second-factors";

    private final StepUp stepUp;
    private final ConfirmFactor confirmFactor;
    private final Acts acts;

    @Inject
    public FactorGate(StepUp stepUp, ConfirmFactor confirmFactor, Acts acts) {
        this.stepUp = stepUp;
        this.confirmFactor = confirmFactor;
        this.acts = acts;
    }

    /** For the container only: CDI builds its proxy with it. */
    public FactorGate() {
        this(null, null, null);
    }

    /** With the code that the request brought along, if it has to be. */
    void pass(Caller caller, Need need, Demand demand) {
        Verdict verdict = stepUp.check(caller.profile(), entranceOf(caller), need);
        if (verdict == Verdict.ENROL) {
            throw refusal(verdict).exception();
        }
        if (verdict == Verdict.CONFIRM) {
            confirm(caller, demand);
        }
    }

    /** Such an answer is never kept for repetitions: the same request is good after the code. */
    private void confirm(Caller caller, Demand demand) {
        if (demand.code().isEmpty()) {
            throw refusal(Verdict.CONFIRM).exception();
        }
        Tried tried = tried(caller, demand);
        if (!(tried instanceof Tried.Confirmed)) {
            throw refusal(tried).exception();
        }
    }

    /** An act of its own, before the one that it is for. */
    private Tried tried(Caller caller, Demand demand) {
        Act.Actor actor =
                new Act.Actor(
                        Optional.of(caller.profile()),
                        caller.token(),
                        Optional.empty(),
                        caller.isStaff());
        acts.begin(new Act(actor, Optional.empty(), "second factor", demand.address()), "");
        try {
            return confirmFactor.confirm(
                    new ConfirmFactor.Command(caller.profile(), entranceOf(caller), demand.code()));
        } finally {
            acts.end();
        }
    }

    /** Where he confirms it: by his token. */
    public static Entrance entranceOf(Caller caller) {
        return caller.token()
                .map(Entrance::ofToken)
                .orElseGet(() -> Entrance.ofSession(caller.profile().value().toString()));
    }

    /** What is to be done first. */
    public static Problem refusal(Verdict verdict) {
        return verdict == Verdict.ENROL
                ? Problem.of(403, "second-factor-missing").with("enrol_at", ENROL_AT)
                : Problem.of(403, "step-up-required")
                        .with("confirm_at", CONFIRM_AT)
                        .with("header", HEADER)
                        .retryAfter(0);
    }

    /** Why a code or a signature was not good enough. */
    public static Problem refusal(Tried tried) {
        return switch (tried) {
            case Tried.Wrong wrong ->
                    Problem.of(403, "wrong-factor-code")
                            .with("tries_left", wrong.triesLeft())
                            .retryAfter(0);
            case Tried.Locked locked ->
                    Problem.of(403, "second-factor-locked")
                            .with("until", locked.until().toString())
                            .retryAfter((int) Attempts.LOCKED_FOR.toSeconds());
            case Tried.NotEnrolled ignored ->
                    Problem.of(403, "second-factor-missing").with("enrol_at", ENROL_AT);
            case Tried.NotAsked ignored ->
                    Problem.of(403, "passkey-not-asked").with("ask_at", ASK_AT).retryAfter(0);
            case Tried.Confirmed ignored ->
                    throw new IllegalStateException("a right code is no refusal");
        };
    }
}
