package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.notification.Notice;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What is written in a transaction goes with the next question, as if it had gone before it. */
class HeldWritesTest {

    /**
     * Beginning goes with the first; committing is one of its own, but behind new rows only, which
     * the database itself refuses.
     */
    private static final int COMMIT = 1;

    private final JpaStores stores = new JpaStores(Clock.systemUTC());
    private final Given given = new Given(stores);
    private final Customer customer = given.customer();

    @Test
    void all_that_a_transaction_writes_goes_in_one_trip() {
        List<Notice> notices = List.of(notice(), notice(), notice());

        int trips = Trips.of(() -> given.in(() -> add(notices)));

        assertThat(trips).isEqualTo(1);
        assertThat(notices).allMatch(this::stands);
    }

    /** How many rows were changed is looked at here: nothing is committed before. */
    @Test
    void what_changes_rows_is_committed_once_it_is_known_how_many() {
        Receivable receivable = owed();

        int trips =
                Trips.of(
                        () ->
                                given.in(
                                        () -> {
                                            stores.receivables().save(paid(receivable));
                                            return add(List.of(notice()));
                                        }));

        assertThat(trips).isEqualTo(1 + COMMIT);
    }

    /** The notice is fine, and goes with the last trip; the receivable is there already. */
    @Test
    void nothing_is_committed_with_what_is_refused() {
        Receivable receivable = owed();
        Notice before = notice();
        Notice behind = notice();

        assertThatExceptionOfType(ConcurrentUpdateException.class)
                .isThrownBy(
                        () ->
                                given.done(
                                        () -> {
                                            stores.outbox().add(before);
                                            stores.receivables().add(receivable);
                                            stores.outbox().add(behind);
                                        }));

        assertThat(stands(before)).isFalse();
        assertThat(stands(behind)).isFalse();
    }

    @Test
    void a_question_takes_along_what_was_written_before_it_and_sees_it() {
        Receivable receivable = owed();

        int trips =
                Trips.of(
                        () ->
                                given.in(
                                        () -> {
                                            add(List.of(notice()));
                                            stores.receivables().save(paid(receivable));
                                            return stores.ledger().lock(number(), Samples.EUR);
                                        }));
        Money open =
                given.in(
                        () -> {
                            stores.receivables().save(paid(found(receivable)));
                            return found(receivable).open();
                        });

        assertThat(trips).isEqualTo(1 + COMMIT);
        assertThat(open).isEqualTo(receivable.open().minus(cents(2)));
    }

    @Test
    void whoever_was_too_late_is_told_before_the_end_and_tries_again() {
        Receivable receivable = owed();
        AtomicInteger runs = new AtomicInteger();
        Notice notice = notice();

        given.done(
                () -> {
                    Receivable read = runs.incrementAndGet() == 1 ? receivable : found(receivable);
                    if (runs.get() == 1) {
                        paidBySomebodyElse(receivable);
                    }
                    stores.receivables().save(paid(read));
                    stores.outbox().add(notice);
                });

        assertThat(runs).hasValue(2);
        assertThat(stands(notice)).isTrue();
        assertThat(given.in(() -> found(receivable)).open())
                .isEqualTo(receivable.open().minus(cents(2)));
    }

    /** As a run does that plays many customers' days and leaves out whose day fails. */
    @Test
    void what_was_not_written_is_not_left_out_by_who_asked_next_and_goes_on() {
        Receivable receivable = owed();
        AtomicInteger runs = new AtomicInteger();

        given.done(
                () -> {
                    Receivable read = runs.incrementAndGet() == 1 ? receivable : found(receivable);
                    if (runs.get() == 1) {
                        paidBySomebodyElse(receivable);
                    }
                    stores.receivables().save(paid(read));
                    askAndGoOn();
                });

        assertThat(runs).hasValue(2);
        assertThat(given.in(() -> found(receivable)).open())
                .isEqualTo(receivable.open().minus(cents(2)));
    }

    private void askAndGoOn() {
        try {
            stores.customers().find(number());
        } catch (ConcurrentUpdateException asIfItWereHis) {
            assertThat(asIfItWereHis).hasMessageContaining("receivable");
        }
    }

    @Test
    void who_stores_what_is_there_already_is_told_so_and_nothing_else_is_stored() {
        Receivable receivable = owed();
        Notice notice = notice();

        assertThatExceptionOfType(ConcurrentUpdateException.class)
                .isThrownBy(
                        () ->
                                given.done(
                                        () -> {
                                            stores.outbox().add(notice);
                                            stores.receivables().add(receivable);
                                        }))
                .withMessageContaining("receivable");

        assertThat(stands(notice)).isFalse();
    }

    @Test
    void nothing_is_left_of_work_that_failed() {
        Notice undone = notice();
        Notice done = notice();

        assertThatThrownBy(
                        () ->
                                given.done(
                                        () -> {
                                            stores.outbox().add(undone);
                                            throw new IllegalStateException("power cut");
                                        }))
                .hasMessage("power cut");
        given.done(() -> stores.outbox().add(done));

        assertThat(stands(undone)).isFalse();
        assertThat(stands(done)).isTrue();
    }

    @Test
    void more_than_some_are_not_kept_for_later() {
        List<Notice> notices = Stream.generate(this::notice).limit(100).toList();

        int trips = Trips.of(() -> given.in(() -> add(notices)));

        assertThat(trips).isEqualTo(3);
        assertThat(notices).allMatch(this::stands);
    }

    private boolean add(List<Notice> notices) {
        notices.forEach(stores.outbox()::add);
        return true;
    }

    private void paidBySomebodyElse(Receivable receivable) {
        Thread other =
                new Thread(
                        () -> given.done(() -> stores.receivables().save(paid(found(receivable)))));
        other.start();
        try {
            other.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Receivable owed() {
        Receivable receivable = Receivable.of(given.invoiceOf(customer).document());
        return given.in(
                () -> {
                    stores.ledger().lock(number(), Samples.EUR);
                    return found(receivable);
                });
    }

    private Receivable found(Receivable receivable) {
        return stores.receivables().find(receivable.invoice()).orElseThrow();
    }

    private static Receivable paid(Receivable receivable) {
        return receivable.pay(cents(1));
    }

    private static Money cents(long number) {
        return new Money(number, Samples.EUR);
    }

    private CustomerNumber number() {
        return customer.number();
    }

    private Notice notice() {
        return new Notice(
                "held:" + UUID.randomUUID(), Notice.Kind.INVOICE_ISSUED, number(), Map.of());
    }

    private boolean stands(Notice notice) {
        return given.in(
                                () ->
                                        stores.em
                                                .createNativeQuery(
                                                        "select 1 from guichet.notice"
                                                                + " where notice_key = :key",
                                                        Integer.class)
                                                .setParameter("key", notice.key())
                                                .getResultList())
                        .size()
                == 1;
    }
}
