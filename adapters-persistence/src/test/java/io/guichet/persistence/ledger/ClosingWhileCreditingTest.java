package io.guichet.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.identity.Customer;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Who closes and who issues a credit note come to the same series in the same order. */
class ClosingWhileCreditingTest {

    private static final LocalDate OPEN = LocalDate.parse("2026-03-05");
    private static final long PAUSE_NANOS = 1_000_000;

    private final JpaStores stores = new JpaStores(Clock.systemUTC());
    private final Given given = new Given(stores);
    private final Customer customer = given.customer();
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void neither_has_to_begin_again() throws Exception {
        given.creditNoteOn(given.invoiceOf(customer));

        CompletableFuture<Void> closing =
                given.in(
                        () -> {
                            tries.incrementAndGet();
                            lock(DocumentKind.INVOICE);
                            CompletableFuture<Void> begun = CompletableFuture.runAsync(this::close);
                            waitsOrEnds(begun);
                            lock(DocumentKind.CREDIT_NOTE);
                            return begun;
                        });

        closing.get(10, TimeUnit.SECONDS);
        assertThat(tries).hasValue(2);
    }

    private void lock(DocumentKind kind) {
        assertThat(stores.seriesHeads().lock(customer.seller(), kind, "").lastNumber())
                .isPositive();
    }

    private void close() {
        given.done(
                () -> {
                    tries.incrementAndGet();
                    stores.closings().stopBooking(customer.seller(), OPEN);
                });
    }

    /** Nobody else is at work in this database: whoever waits there is this one. */
    private static void waitsOrEnds(CompletableFuture<Void> begun) {
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement waiting =
                        connection.prepareStatement("select 1 from pg_locks where not granted")) {
            while (!begun.isDone() && !isFound(waiting)) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static boolean isFound(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            return rows.next();
        }
    }
}
