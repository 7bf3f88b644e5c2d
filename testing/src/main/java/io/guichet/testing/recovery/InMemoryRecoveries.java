package io.guichet.testing.recovery;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.recovery.port.Recoveries;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.recovery.Standing.State;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cases in memory. */
public final class InMemoryRecoveries implements Recoveries {

    private final InMemoryTransactions transactions;
    private final Profiles profiles;
    private final Table<UUID, RecoveryCase> rows;

    public InMemoryRecoveries(InMemoryTransactions transactions, Profiles profiles) {
        this.transactions = transactions;
        this.profiles = profiles;
        rows = new Table<>(transactions);
    }

    @Override
    public void add(RecoveryCase opened) {
        transactions.requireUnderWay();
        if (underWay(opened.profile()).isPresent() || !rows.add(opened.id(), opened)) {
            throw new ConcurrentUpdateException("case of profile " + opened.profile());
        }
    }

    @Override
    public void save(RecoveryCase changed) {
        transactions.requireUnderWay();
        RecoveryCase before = rows.find(changed.id()).orElseThrow();
        if (before.version() != changed.version()) {
            throw new ConcurrentUpdateException("case " + changed.id());
        }
        rows.put(
                changed.id(),
                new RecoveryCase(
                        changed.id(),
                        changed.profile(),
                        changed.loss(),
                        changed.newEmail(),
                        changed.documents(),
                        changed.opening(),
                        changed.checks(),
                        changed.code(),
                        changed.standing(),
                        changed.version() + 1));
    }

    @Override
    public Optional<RecoveryCase> find(UUID id) {
        return rows.find(id);
    }

    @Override
    public Optional<RecoveryCase> underWay(ProfileId profile) {
        return rows.rows()
                .filter(row -> row.profile().equals(profile) && !row.state().isOver())
                .findFirst();
    }

    @Override
    public List<RecoveryCase> of(ProfileId profile) {
        return rows.rows()
                .filter(row -> row.profile().equals(profile))
                .sorted(Comparator.comparing((RecoveryCase row) -> row.opening().at()).reversed())
                .toList();
    }

    @Override
    public List<RecoveryCase> list(State state, Sight sight, int limit) {
        return rows.rows()
                .filter(row -> row.state() == state && !row.profile().equals(sight.but()))
                .filter(row -> sight.ofStaff() || !isStaff(row.profile()))
                .sorted(Comparator.comparing((RecoveryCase row) -> row.opening().at()).reversed())
                .limit(limit)
                .toList();
    }

    private boolean isStaff(ProfileId profile) {
        return profiles.find(profile).filter(one -> one.role() == Role.STAFF).isPresent();
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.rows()
                .filter(row -> row.isDueAt(now))
                .sorted(
                        Comparator.comparing(
                                (RecoveryCase row) -> row.standing().effectiveAt().orElseThrow()))
                .limit(limit)
                .map(RecoveryCase::id)
                .toList();
    }

    /** Those that were over before then. */
    public int forget(Instant before, int most) {
        transactions.requireUnderWay();
        List<RecoveryCase> gone =
                rows.rows()
                        .filter(row -> row.state().isOver() && row.standing().at().isBefore(before))
                        .limit(most)
                        .toList();
        gone.forEach(row -> rows.remove(row.id()));
        return gone.size();
    }

    public void forget(ProfileId profile) {
        transactions.requireUnderWay();
        rows.rows()
                .filter(row -> row.profile().equals(profile))
                .forEach(row -> rows.remove(row.id()));
    }
}
