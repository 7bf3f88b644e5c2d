package io.guichet.application.tax;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.application.tax.port.VatIdChecks;
import io.guichet.application.tax.port.VatIdRegistry;
import io.guichet.application.tax.port.VatIdRegistry.Reply;
import io.guichet.domain.identity.Party;
import io.guichet.domain.tax.VatIdAnswer;

import java.time.Clock;
import java.time.Instant;

/** Asks the register about one id, between two transactions, and keeps what it says. */
public final class VatIdInquiry {

    private final VatIdRegistry registry;
    private final VatIdChecks checks;
    private final TradingParties parties;
    private final Transactions transactions;
    private final Clock clock;

    public VatIdInquiry(
            VatIdRegistry registry,
            VatIdChecks checks,
            TradingParties parties,
            Transactions transactions,
            Clock clock) {
        this.registry = registry;
        this.checks = checks;
        this.parties = parties;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How the check stands afterwards. */
    VatIdCheck ask(VatIdCheck due) {
        Party requester = transactions.required(() -> parties.sellerOf(due.seller()).identity());
        Reply reply = registry.check(due.id(), requester);
        VatIdCheck asked = after(due, reply, clock.instant());
        return transactions.required(
                () -> {
                    checks.save(asked);
                    return asked;
                });
    }

    private static VatIdCheck after(VatIdCheck due, Reply reply, Instant now) {
        return switch (reply) {
            case Reply.Valid valid ->
                    due.answered(
                            new VatIdAnswer.Valid(
                                    now, valid.consultationNumber(), valid.name(), valid.address()),
                            now);
            case Reply.Invalid ignored -> due.answered(new VatIdAnswer.Invalid(now), now);
            case Reply.Unavailable unavailable -> due.failed(unavailable.reason(), now);
        };
    }
}
