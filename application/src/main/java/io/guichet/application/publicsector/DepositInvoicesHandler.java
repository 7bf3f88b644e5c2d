package io.guichet.application.publicsector;

import io.guichet.application.publicsector.port.PublicSectorInvoicing;
import io.guichet.application.publicsector.port.PublicSectorInvoicing.Followed;
import io.guichet.application.reform.ClaimedTransmissions;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.publicsector.StatusChange;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionKind.Destination;
import io.guichet.domain.reform.TransmissionState;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What waits is deposited by {@link Depositing}; here it is followed. */
public final class DepositInvoicesHandler implements DepositInvoices {

    /** One is looked for, its public body is asked about, and it is deposited, with tokens. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final DepositDesk desk;
    private final PublicSectorInvoicing chorusPro;
    private final Depositing depositing;
    private final Transactions transactions;
    private final Clock clock;

    public DepositInvoicesHandler(
            DepositDesk desk,
            PublicSectorInvoicing chorusPro,
            Depositing depositing,
            Transactions transactions,
            Clock clock) {
        this.desk = desk;
        this.chorusPro = chorusPro;
        this.depositing = depositing;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int deposit() {
        return chorusPro.isConnected()
                ? new ClaimedTransmissions(desk.transmissions(), transactions, clock)
                        .each(Destination.CHORUS_PRO, LEASE, this::isAnswered)
                : 0;
    }

    private boolean isAnswered(Transmission due) {
        return due.standing().state() == TransmissionState.SENT
                ? isFollowed(due)
                : depositing.isAnswered(due);
    }

    private boolean isFollowed(Transmission due) {
        Followed followed =
                chorusPro.follow(new DocumentReference(due.subject()), due.standing().flow());
        return transactions.required(() -> isKept(due, followed, clock.instant()));
    }

    private boolean isKept(Transmission due, Followed followed, Instant now) {
        Transmission next =
                switch (followed) {
                    case Followed.Standing standing ->
                            due.stands(standing.flow(), standing.status(), now);
                    case Followed.Refused refused -> due.rejected(refused.reason(), now);
                    case Followed.Undecided ignored -> due.undecided(now);
                    case Followed.Unavailable unavailable ->
                            due.unreached(unavailable.reason(), now);
                };
        desk.transmissions().save(next);
        if (followed instanceof Followed.Standing standing && isNew(due, next)) {
            StatusChange change = new StatusChange(now, standing.status(), standing.comment());
            desk.book().note(due.id(), change);
        }
        return !(followed instanceof Followed.Unavailable);
    }

    private static boolean isNew(Transmission before, Transmission after) {
        return !before.standing().status().equals(after.standing().status());
    }
}
