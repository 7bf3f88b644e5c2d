package io.guichet.persistence.recovery;

import io.guichet.application.recovery.port.Recoveries;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.recovery.RecoveryCase.Check;
import io.guichet.domain.recovery.Standing.State;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cases with their checks; that a person has one at a time is a unique index. */
public final class JpaRecoveries implements Recoveries {

    private static final String UNDER_WAY =
            "select r from RecoveryCaseRow r where r.profile = :profile and r.state in (OPEN, DECIDED)";

    private static final String OF_PERSON =
            "select r from RecoveryCaseRow r where r.profile = :profile"
                    + " order by r.openedAt desc, r.id";

    private static final String LISTED =
            """
            select r from RecoveryCaseRow r where r.state = :state and r.profile <> :but
                and (:ofStaff = true or not exists (
                    select p from ProfileRow p where p.id = r.profile and p.role = STAFF))
            order by r.openedAt desc, r.id
            """;

    private static final String DUE =
            "select r.id from RecoveryCaseRow r where r.state = DECIDED and r.effectiveAt <= :now"
                    + " order by r.effectiveAt, r.id";

    private static final String CHECKS =
            "select c from RecoveryCheckRow c where c.recovery in :ids order by c.number";

    private final EntityManager entityManager;

    public JpaRecoveries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(RecoveryCase opened) {
        Rows.add(
                entityManager,
                "case of profile " + opened.profile(),
                List.of(RecoveryCaseRow.from(opened)));
        addChecks(opened, 0);
    }

    @Override
    public void save(RecoveryCase changed) {
        Rows.race(
                "case " + changed.id(),
                () -> {
                    RecoveryCaseRow row = entityManager.merge(RecoveryCaseRow.from(changed));
                    entityManager.flush();
                    entityManager.detach(row);
                    return row;
                });
        addChecks(changed, checks(List.of(changed.id())).size());
    }

    private void addChecks(RecoveryCase recovery, int known) {
        List<RecoveryCheckRow> fresh =
                IntStream.range(known, recovery.checks().size())
                        .mapToObj(
                                index ->
                                        RecoveryCheckRow.from(
                                                recovery.id(),
                                                index + 1,
                                                recovery.checks().get(index)))
                        .toList();
        Rows.add(entityManager, "checks of case " + recovery.id(), fresh);
    }

    @Override
    public Optional<RecoveryCase> find(UUID id) {
        return Rows.find(entityManager, RecoveryCaseRow.class, id).stream()
                .flatMap(row -> whole(List.of(row)).stream())
                .findFirst();
    }

    @Override
    public Optional<RecoveryCase> underWay(ProfileId profile) {
        TypedQuery<RecoveryCaseRow> query =
                entityManager
                        .createQuery(UNDER_WAY, RecoveryCaseRow.class)
                        .setParameter("profile", profile.value());
        return whole(query.getResultList()).stream().findFirst();
    }

    @Override
    public List<RecoveryCase> of(ProfileId profile) {
        TypedQuery<RecoveryCaseRow> query =
                entityManager
                        .createQuery(OF_PERSON, RecoveryCaseRow.class)
                        .setParameter("profile", profile.value());
        return whole(query.getResultList());
    }

    @Override
    public List<RecoveryCase> list(State state, Sight sight, int limit) {
        TypedQuery<RecoveryCaseRow> query =
                entityManager
                        .createQuery(LISTED, RecoveryCaseRow.class)
                        .setParameter("state", state)
                        .setParameter("but", sight.but().value())
                        .setParameter("ofStaff", sight.ofStaff())
                        .setMaxResults(limit);
        return whole(query.getResultList());
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return entityManager
                .createQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    private List<RecoveryCase> whole(List<RecoveryCaseRow> rows) {
        rows.forEach(entityManager::detach);
        Map<UUID, List<Check>> checks =
                checks(rows.stream().map(RecoveryCaseRow::id).toList()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        RecoveryCheckRow::recovery,
                                        Collectors.mapping(
                                                RecoveryCheckRow::toCheck, Collectors.toList())));
        return rows.stream()
                .map(row -> row.toCase(checks.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private List<RecoveryCheckRow> checks(List<UUID> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        List<RecoveryCheckRow> rows =
                entityManager
                        .createQuery(CHECKS, RecoveryCheckRow.class)
                        .setParameter("ids", cases)
                        .getResultList();
        rows.forEach(entityManager::detach);
        return rows;
    }
}
