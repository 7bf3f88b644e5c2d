package io.guichet.persistence.audit;

import io.guichet.application.audit.port.AuditTrail;
import io.guichet.application.audit.query.ListAudit;
import io.guichet.application.shared.Page;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.PlainWrites;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;

/** Chains of entries, each with its end in a row of its own. */
public final class JpaAuditTrail implements AuditTrail, ListAudit {

    /** Makes the end of a new chain, and locks and reads that of any. */
    private static final RowQuery LOCK = locking("", "", Long.class, String.class);

    /** The database gives a transaction its number when it first writes or locks. */
    private static final RowQuery LOCK_IF_WRITTEN =
            locking(
                    "where pg_current_xact_id_if_assigned() is not null",
                    """
                    , coalesce(current_setting('guichet.was', true), ''),
                        coalesce(current_setting('guichet.stands', true), '')
                    """,
                    Long.class,
                    String.class,
                    String.class,
                    String.class);

    private static final String MOVE =
            "update guichet.audit_head set number = ?, seal = ? where chain = ?";

    /** The triggers of V182 note nothing unless the transaction says so. */
    private static final String TELL = "select set_config('guichet.telling', 'on', true)";

    private final EntityManager entityManager;

    public JpaAuditTrail(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Head lock(String chain) {
        return head(chain, lock(chain, LOCK).getFirst());
    }

    @Override
    public Optional<Written> lockIfWritten(String chain) {
        entityManager.flush();
        return lock(chain, LOCK_IF_WRITTEN).stream()
                .map(row -> new Written(head(chain, row), edits(row)))
                .findFirst();
    }

    private static RowQuery locking(String condition, String told, Class<?>... answers) {
        return RowQuery.of(
                """
                insert into guichet.audit_head as h (chain, number, seal)
                select ?, 0, ? %s
                on conflict (chain) do update set chain = h.chain
                returning h.number, h.seal%s
                """
                        .formatted(condition, told),
                answers);
    }

    private List<Object[]> lock(String chain, RowQuery query) {
        return Rows.race(
                "audit " + chain, () -> query.list(entityManager, chain, AuditEntry.GENESIS));
    }

    private static Head head(String chain, Object[] row) {
        return new Head(chain, (Long) row[0], (String) row[1]);
    }

    private static Edits edits(Object[] row) {
        return new Edits((String) row[2], (String) row[3]);
    }

    @Override
    public void tellEdits() {
        PlainWrites.any(entityManager, "audit", TELL);
    }

    @Override
    public void append(AuditEntry entry) {
        String name = "audit " + entry.chain();
        BulkRows.add(
                entityManager, name + " " + entry.number(), List.of(AuditEntryRow.from(entry)));
        PlainWrites.one(entityManager, name, MOVE, entry.number(), entry.seal(), entry.chain());
    }

    @Override
    public List<Head> heads(String after, int limit) {
        List<?> rows =
                entityManager
                        .createNativeQuery(
                                "select chain, number, seal from guichet.audit_head"
                                        + " where chain > :after order by chain")
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList();
        return rows.stream().map(row -> head((Object[]) row)).toList();
    }

    @Override
    public List<Sealed> entries(String chain, long after, int limit) {
        return entityManager
                .createQuery(
                        "select e from AuditEntryRow e where e.chain = :chain and e.number > :after"
                                + " order by e.number",
                        AuditEntryRow.class)
                .setParameter("chain", chain)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(AuditEntryRow::toSealed)
                .toList();
    }

    @Override
    public Page<AuditEntry> list(String chain, long before, int limit) {
        return Page.of(
                entityManager
                        .createQuery(
                                "select e from AuditEntryRow e"
                                        + " where e.chain = :chain and e.number < :before"
                                        + " order by e.number desc",
                                AuditEntryRow.class)
                        .setParameter("chain", chain)
                        .setParameter("before", before)
                        .setMaxResults(limit + 1)
                        .getResultList()
                        .stream()
                        .map(AuditEntryRow::toEntry)
                        .toList(),
                limit);
    }

    private static Head head(Object[] row) {
        return new Head((String) row[0], ((Number) row[1]).longValue(), (String) row[2]);
    }
}
