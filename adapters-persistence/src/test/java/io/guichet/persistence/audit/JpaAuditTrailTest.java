package io.guichet.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.audit.port.AuditTrail;
import io.guichet.application.audit.port.AuditTrail.Head;
import io.guichet.application.audit.port.AuditTrail.Sealed;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.audit.Act;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.LocalTransactions;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.audit.AuditTrailContract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.Together;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

class JpaAuditTrailTest extends AuditTrailContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());
    private final String chain = "token/" + UUID.randomUUID();

    @Override
    protected Stores stores() {
        return stores;
    }

    /** Both go to the database with the commit: the database itself keeps it from that. */
    @Test
    void an_entry_whose_chain_has_no_end_to_move_is_not_kept() {
        AuditEntry entry = entry(1, AuditEntry.GENESIS);

        assertThatThrownBy(() -> done(() -> stores.audit().append(entry)))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("division by zero");
        assertThat(kept()).isEmpty();
    }

    @Test
    void an_entry_that_is_there_is_a_race_lost_and_moves_no_end() {
        AuditEntry first = entry(1, AuditEntry.GENESIS);
        append(first);

        assertThatThrownBy(() -> append(entry(1, first.seal())))
                .isInstanceOf(ConcurrentUpdateException.class);
        assertThat(kept()).extracting(Sealed::seal).containsExactly(first.seal());
        assertThat(in(() -> stores.audit().lock(chain)).seal()).isEqualTo(first.seal());
    }

    /** A lock is no change: only the end that moves is written anew. */
    @Test
    void an_entry_changes_the_end_of_its_chain_once() {
        AuditEntry first = entry(1, AuditEntry.GENESIS);
        append(first);

        LocalTransactions transactions = new LocalTransactions(TestDatabase.factory());
        EntityManager entityManager = transactions.entityManager();
        AuditTrail trail = new JpaAuditTrail(entityManager);
        long changed =
                transactions.required(
                        () -> {
                            long before = changedEnds(entityManager);
                            trail.lock(chain);
                            trail.append(entry(2, first.seal()));
                            return changedEnds(entityManager) - before;
                        });

        assertThat(changed).isOne();
    }

    @Test
    void eight_at_once_add_to_a_new_chain_one_behind_the_other() {
        Together.run(8, this::appendNext);
        Together.run(8, this::appendNext);

        assertThat(in(() -> stores.audit().entries(chain, 0, 20)))
                .extracting(kept -> kept.entry().number())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 16).boxed().toList());
    }

    private AuditEntry appendNext() {
        return in(
                () -> {
                    given().profile();
                    Head end = stores.audit().lockIfWritten(chain).orElseThrow().head();
                    AuditEntry next = entry(end.number() + 1, end.seal());
                    stores.audit().append(next);
                    return next;
                });
    }

    private static long changedEnds(EntityManager entityManager) {
        return (Long)
                entityManager
                        .createNativeQuery(
                                "select n_tup_upd from pg_stat_xact_user_tables"
                                        + " where relname = 'audit_head'",
                                Long.class)
                        .getSingleResult();
    }

    private void append(AuditEntry entry) {
        done(
                () -> {
                    stores.audit().lock(chain);
                    stores.audit().append(entry);
                });
    }

    private List<Sealed> kept() {
        return in(() -> stores.audit().entries(chain, 0, 10));
    }

    private AuditEntry entry(long number, String previous) {
        Act act =
                new Act(
                        new Act.Actor(Optional.empty(), Optional.empty(), Optional.empty(), false),
                        Optional.empty(),
                        "DELETE /tokens/{id}",
                        "");
        return new AuditEntry(chain, number, Given.NOON, act, "made", "", "", previous);
    }
}
