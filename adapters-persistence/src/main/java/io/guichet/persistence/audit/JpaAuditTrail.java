package io.guichet.persistence.audit;

import io.guichet.application.audit.port.AuditTrail;
import io.guichet.application.audit.query.ListAudit;
import io.guichet.application.shared.Page;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.PlainWrites;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;

/** Chains of entries, each with its end in a row of its own. */
public final class JpaAuditTrail implements AuditTrail, ListAudit {

    /** A lock leaves the row as it is; whoever adds an entry changes it. */
    private static final RowQuery LOCK =
            RowQuery.of(
                    "select number, seal from guichet.audit_head where chain = ? for no key update",
                    Long.class,
                    String.class);

    /** The database gives a transaction its number when it first writes or locks. */
    private static final RowQuery LOCK_IF_WRITTEN =
            RowQuery.of(
                    """
                    select h.number, h.seal, w.has,
                        coalesce(current_setting('guichet.was', true), ''),
                        coalesce(current_setting('guichet.stands', true), '')
                    from (select pg_current_xact_id_if_assigned() is not null as has) w
                        left join lateral (
                            select number, seal from guichet.audit_head
                            where chain = ? and w.has
                            for no key update) h on true
                    """,
                    Long.class,
                    String.class,
                    boolean.class,
                    String.class,
                    String.class);

    /** Makes the end of a chain that had none, unless somebody was faster, and locks it. */
    private static final RowQuery BEGIN =
            RowQuery.of(
                    """
                    insert into guichet.audit_head as h (chain, number, seal) values (?, 0, ?)
                    on conflict (chain) do update set chain = h.chain
                    returning h.number, h.seal
                    """,
                    Long.class,
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
        return ask(chain, LOCK.with(chain)).stream()
                .findFirst()
                .map(end -> head(chain, end))
                .orElseGet(() -> begin(chain));
    }

    @Override
    public Optional<Written> lockIfWritten(String chain) {
        entityManager.flush();
        Object[] row = ask(chain, LOCK_IF_WRITTEN.with(chain)).getFirst();
        if (!(Boolean) row[2]) {
            return Optional.empty();
        }
        Head end = row[0] == null ? begin(chain) : head(chain, row);
        return Optional.of(new Written(end, new Edits((String) row[3], (String) row[4])));
    }

    private Head begin(String chain) {
        return head(chain, ask(chain, BEGIN.with(chain, AuditEntry.GENESIS)).getFirst());
    }

    private List<Object[]> ask(String chain, Asked asked) {
        return Rows.race(
                "audit " + chain, () -> RowQuery.together(entityManager, asked).getFirst());
    }

    private static Head head(String chain, Object[] row) {
        return new Head(chain, (Long) row[0], (String) row[1]);
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
        PlainWrites.locked(entityManager, name, MOVE, entry.number(), entry.seal(), entry.chain());
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
