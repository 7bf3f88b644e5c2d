package io.guichet.application.tax;

import io.guichet.application.shared.Transactions;
import io.guichet.application.tax.port.VatIdChecks;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Claims one id after the other, so that a node that dies leaves no more than one waiting. */
public final class CheckVatIdsHandler implements CheckVatIds {

    private static final int AT_MOST = 50;
    private static final int MOST_FAILURES = 3;
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final VatIdChecks checks;
    private final VatIdInquiry inquiry;
    private final Transactions transactions;
    private final Clock clock;

    public CheckVatIdsHandler(
            VatIdChecks checks, VatIdInquiry inquiry, Transactions transactions, Clock clock) {
        this.checks = checks;
        this.inquiry = inquiry;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int check() {
        transactions.required(() -> checks.discover(clock.instant()));
        int answered = 0;
        int failures = 0;
        while (answered < AT_MOST && failures < MOST_FAILURES) {
            Optional<VatIdCheck> due =
                    transactions.required(() -> checks.claim(clock.instant(), LEASE));
            if (due.isEmpty()) {
                return answered;
            }
            if (inquiry.ask(due.get()).failure().isEmpty()) {
                answered++;
            } else {
                failures++;
            }
        }
        return answered;
    }
}
