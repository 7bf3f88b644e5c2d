package io.guichet.rest.account;

import io.guichet.application.account.TransferAccount.Outcome;
import io.guichet.rest.change.Refusals;
import io.guichet.rest.problem.Problem;

import jakarta.ws.rs.core.Response;

/** Puts what became of transfers into answers. */
final class TransferAnswers {

    private TransferAnswers() {}

    static Response of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stands stands ->
                    Response.ok(AccountTransferJson.from(stands.transfer())).build();
            case Outcome.NoSuchAccount ignored -> AccountsResource.noSuchAccount();
            case Outcome.NoSuchRecipient ignored -> Problem.of(422, "no-such-recipient").response();
            case Outcome.TransferUnderWay ignored -> AccountsResource.transferUnderWay();
            case Outcome.NoSuchTransfer ignored -> noSuchTransfer();
            case Outcome.QuoteChanged changed ->
                    Problem.of(409, "quote-changed")
                            .with("expected", changed.expected())
                            .with("actual", changed.actual())
                            .response();
            case Outcome.OwnerOwes ignored -> Problem.of(409, "owner-owes").response();
            case Outcome.Refused refused -> Refusals.of(refused.reason()).response();
        };
    }

    static Response noSuchTransfer() {
        return Problem.of(404, "no-such-transfer").response();
    }
}
