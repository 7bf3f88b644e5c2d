package io.guichet.application.reform;

import io.guichet.application.reform.port.Transmissions;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.reform.Transmission;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Of two who retry at once one waits for the other and is told that it is on its way. */
public final class RetryTransmissionHandler implements RetryTransmission {

    private final Transmissions transmissions;
    private final Transactions transactions;
    private final Clock clock;

    public RetryTransmissionHandler(
            Transmissions transmissions, Transactions transactions, Clock clock) {
        this.transmissions = transmissions;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome retry(UUID id) {
        return transactions.required(
                () ->
                        transmissions
                                .find(id)
                                .map(this::retry)
                                .orElseGet(Outcome.NoSuchTransmission::new));
    }

    private Outcome retry(Transmission stuck) {
        Instant now = clock.instant();
        if (!stuck.isIdle(now)) {
            return new Outcome.NotStuck(stuck);
        }
        transmissions.save(stuck.again(now));
        return new Outcome.Due(transmissions.find(stuck.id()).orElseThrow());
    }
}
