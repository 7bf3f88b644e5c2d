package io.guichet.rest.recovery;

import io.guichet.application.recovery.RecoverAccess.Outcome;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;

import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.util.List;

/** What is answered to staff that follows a case. */
final class RecoveryAnswers {

    private RecoveryAnswers() {}

    static Response opened(Outcome outcome) {
        return outcome instanceof Outcome.Stands(RecoveryCase opened)
                ? Created.at("/recoveries/" + opened.id(), RecoveryJson.from(opened))
                : of(outcome);
    }

    static Response of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stands stands -> Response.ok(RecoveryJson.from(stands.recovery())).build();
            case Outcome.NoSuchProfile ignored -> Problem.of(422, "no-such-profile").response();
            case Outcome.NoSuchCase ignored -> noSuchCase();
            case Outcome.NotAllowed ignored -> Problem.of(403, "recovery-not-yours").response();
            case Outcome.AlreadyOpen open ->
                    Problem.of(409, "recovery-under-way").with("recovery", open.id()).response();
            case Outcome.EmailTaken ignored -> Problem.of(409, "e-mail-taken").response();
            case Outcome.EmailUnfit ignored -> Problem.of(422, "new-e-mail-unfit").response();
            case Outcome.NotProven not ->
                    Problem.of(409, "recovery-not-proven")
                            .with("missing", List.copyOf(not.missing()))
                            .response();
            case Outcome.NoCode ignored -> Problem.of(409, "no-recovery-code").response();
            case Outcome.TooManyCodes(Instant until) ->
                    Problem.of(409, "too-many-recovery-codes").with("until", until).response();
            case Outcome.WrongCode wrong ->
                    Problem.of(409, "wrong-recovery-code")
                            .with("tries_left", wrong.triesLeft())
                            .response();
            case Outcome.TooLate late ->
                    Problem.of(409, "recovery-too-late").with("state", late.state()).response();
        };
    }

    static Response noSuchCase() {
        return Problem.of(404, "no-such-recovery").response();
    }
}
