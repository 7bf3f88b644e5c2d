package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.port.Orders.LikelySale;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Series;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** What a transaction asked it knows, but never longer than it is true for it. */
class KnownAnswersTest {

    private static final int COMMIT = 1;
    private static final long PAUSE_NANOS = 1_000_000;

    private final JpaStores stores = new JpaStores(Clock.systemUTC());
    private final Given given = new Given(stores);
    private final Customer customer = given.customer();
    private final Receivable receivable = Receivable.of(given.invoiceOf(customer).document());

    @Test
    void the_same_is_not_asked_twice_in_a_transaction() {
        int trips =
                Trips.of(
                        () ->
                                given.in(
                                        () -> {
                                            found();
                                            return found();
                                        }));

        assertThat(trips).isEqualTo(1 + COMMIT);
    }

    @Test
    void another_transaction_asks_anew() {
        Receivable before = given.in(this::found);
        given.done(() -> stores.receivables().save(paid(found())));

        assertThat(given.in(this::found).open()).isNotEqualTo(before.open());
    }

    @Test
    void what_was_seen_before_somebody_was_waited_for_is_not_believed_afterwards() {
        Money before = given.in(this::found).open();

        Money after =
                given.in(
                        () -> {
                            found();
                            bySomebodyElse(() -> stores.receivables().save(paid(found())));
                            stores.ledger().lock(customer.number(), Samples.EUR);
                            return found().open();
                        });

        assertThat(after).isEqualTo(paid(before));
    }

    @Test
    void what_the_transaction_changes_by_any_way_is_asked_anew() {
        List<Money> open =
                given.in(
                        () -> {
                            Money first = found().open();
                            stores.receivables().save(paid(found()));
                            Money second = found().open();
                            byPlainStatement();
                            return List.of(first, second, found().open());
                        });

        assertThat(open.get(1)).isEqualTo(paid(open.get(0)));
        assertThat(open.get(2)).isEqualTo(paid(open.get(1)));
    }

    @Test
    void what_is_foreseen_is_asked_behind_the_lock_in_the_same_trip() {
        given.done(() -> stores.ledger().lock(customer.number(), Samples.EUR));
        int trips =
                Trips.of(
                        () ->
                                given.in(
                                        () -> {
                                            UUID request = UUID.randomUUID();
                                            stores.orders().foresee(customer.number(), request);
                                            stores.customers().find(customer.number());
                                            stores.ledger().lock(customer.number(), Samples.EUR);
                                            stores.customerHolds().of(customer.number());
                                            stores.customers().isClosed(customer.number());
                                            return stores.orders()
                                                    .findByRequest(customer.number(), request);
                                        }));

        assertThat(trips).isEqualTo(1 + COMMIT);
    }

    @Test
    void locks_that_are_foreseen_go_before_what_would_be_forgotten_behind_them() {
        given.done(this::series);
        int trips =
                Trips.of(
                        () ->
                                given.in(
                                        () -> {
                                            stores.settlements()
                                                    .foreseeCreditNote(receivable.invoice());
                                            stores.seriesHeads()
                                                    .foresee(
                                                            customer.seller(),
                                                            List.of(DocumentKind.INVOICE));
                                            stores.customers().find(customer.number());
                                            series();
                                            return found();
                                        }));

        assertThat(trips).isEqualTo(1 + COMMIT);
    }

    @Test
    void what_is_known_was_not_locked_for_nothing() {
        given.done(this::series);
        int trips =
                Trips.of(
                        () ->
                                given.in(
                                        () -> {
                                            Series locked = series();
                                            stores.seriesHeads()
                                                    .foresee(
                                                            customer.seller(),
                                                            List.of(DocumentKind.INVOICE));
                                            found();
                                            stores.customers().find(customer.number());
                                            found();
                                            return locked;
                                        }));

        assertThat(trips).isEqualTo(3 + COMMIT);
    }

    @Test
    void what_is_foreseen_was_locked_by_then() throws InterruptedException {
        given.done(() -> stores.ledger().lock(customer.number(), Samples.EUR));
        Thread[] late = new Thread[1];

        given.done(
                () -> {
                    stores.orders().foresee(customer.number(), UUID.randomUUID());
                    stores.customers().find(customer.number());
                    late[0] =
                            Thread.startVirtualThread(
                                    () ->
                                            given.done(
                                                    () -> {
                                                        stores.ledger()
                                                                .lock(
                                                                        customer.number(),
                                                                        Samples.EUR);
                                                        stores.receivables().save(paid(found()));
                                                    }));
                    comesToTheLockOrEnds(late[0]);
                    stores.ledger().lock(customer.number(), Samples.EUR);
                    stores.receivables().save(paid(found()));
                });
        late[0].join();

        Money twice = paid(paid(receivable.open()));
        assertThat(given.in(this::found).open()).isEqualTo(twice);
    }

    @Test
    void a_number_that_was_foreseen_is_given_out_once() {
        List<OrderNumber> numbers =
                given.in(
                        () -> {
                            stores.orders().foreseeSale(sale());
                            found();
                            return List.of(
                                    stores.orders().nextNumber(), stores.orders().nextNumber());
                        });

        assertThat(numbers).doesNotHaveDuplicates();
    }

    private LikelySale sale() {
        return new LikelySale(
                customer.number(), customer.seller(), true, Samples.MARCH_FIRST, Set.of());
    }

    private Series series() {
        return stores.seriesHeads().lock(customer.seller(), DocumentKind.INVOICE, "KNOWN");
    }

    private Receivable found() {
        return stores.receivables().find(receivable.invoice()).orElseThrow();
    }

    private static Receivable paid(Receivable owed) {
        return owed.pay(new Money(1, Samples.EUR));
    }

    private static Money paid(Money open) {
        return open.minus(new Money(1, Samples.EUR));
    }

    /** Not by way of a store, as some do who change much at once. */
    private void byPlainStatement() {
        stores.em
                .createNativeQuery(
                        "update guichet.receivable set paid_minor = paid_minor + 1,"
                                + " version = version + 1 where invoice = :invoice")
                .setParameter("invoice", receivable.invoice().value())
                .executeUpdate();
    }

    private void bySomebodyElse(Runnable work) {
        Optional<Throwable> fault = ranElsewhere(() -> given.done(work));
        assertThat(fault).isEmpty();
    }

    private static Optional<Throwable> ranElsewhere(Runnable work) {
        Throwable[] fault = new Throwable[1];
        Thread thread = new Thread(work);
        thread.setUncaughtExceptionHandler((dead, why) -> fault[0] = why);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return Optional.ofNullable(fault[0]);
    }

    /** Nobody else is at work in this database: whoever waits there is this one. */
    private static void comesToTheLockOrEnds(Thread late) {
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement waiting =
                        connection.prepareStatement("select 1 from pg_locks where not granted")) {
            while (late.isAlive() && !isFound(waiting)) {
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
