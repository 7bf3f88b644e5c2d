package io.guichet.application.recovery;

import io.guichet.application.profile.MailedLink;
import io.guichet.application.profile.MailedLink.Purpose;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.recovery.Standing.State;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A link is good for the case it was written about, until that is over. */
public final class StopRecoveryHandler implements StopRecovery {

    private final RecoveryStores stores;
    private final RecoveryNews news;
    private final Transactions transactions;
    private final Clock clock;

    public StopRecoveryHandler(
            RecoveryStores stores, RecoveryNews news, Transactions transactions, Clock clock) {
        this.stores = stores;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<RecoveryCase> underWay(ProfileId profile) {
        return transactions.required(() -> underWayOf(profile));
    }

    @Override
    public boolean stop(ProfileId profile, Optional<UUID> token) {
        String how =
                token.map(id -> "by the person, with the token " + id)
                        .orElse("by the person, signed in");
        return transactions.required(() -> isStopped(underWayOf(profile), how));
    }

    @Override
    public boolean stopByLink(String code) {
        Instant now = clock.instant();
        String hash = Sha256.hex(code);
        return transactions.required(
                () ->
                        isStopped(
                                stores.people()
                                        .links()
                                        .find(hash, now)
                                        .filter(link -> link.purpose() == Purpose.RECOVERY_STOP)
                                        .flatMap(MailedLink::about)
                                        .filter(id -> stores.people().links().use(hash, now))
                                        .flatMap(stores.recoveries()::find)
                                        .filter(found -> !found.state().isOver()),
                                "by the person, by the link"));
    }

    private Optional<RecoveryCase> underWayOf(ProfileId profile) {
        return stores.recoveries().underWay(profile);
    }

    private boolean isStopped(Optional<RecoveryCase> found, String how) {
        found.ifPresent(
                underWay -> {
                    Optional<ProfileId> person = Optional.of(underWay.profile());
                    RecoveryCase stopped =
                            underWay.end(State.STOPPED, person, clock.instant(), how);
                    stores.recoveries().save(stopped);
                    news.stopped(
                            stores.people().profiles().find(underWay.profile()).orElseThrow(),
                            stopped);
                });
        return found.isPresent();
    }
}
