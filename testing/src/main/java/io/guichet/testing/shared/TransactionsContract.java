package io.guichet.testing.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.identity.Seller;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

/** What every {@link io.guichet.application.shared.Transactions} promises. */
public abstract class TransactionsContract extends Contract {

    @Test
    void what_is_done_stays_done() {
        Seller seller = Samples.seller();

        String answer =
                in(
                        () -> {
                            stores().sellers().add(seller);
                            return "done";
                        });

        assertThat(answer).isEqualTo("done");
        assertThat(in(() -> stores().sellers().find(seller.code()))).contains(seller);
    }

    @Test
    void an_exception_undoes_everything() {
        Seller first = Samples.seller();
        Seller second = Samples.seller();

        assertThatThrownBy(
                        () ->
                                done(
                                        () -> {
                                            stores().sellers().add(first);
                                            stores().sellers().add(second);
                                            throw new IllegalStateException("power cut");
                                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("power cut");

        assertThat(in(() -> stores().sellers().find(first.code()))).isEmpty();
        assertThat(in(() -> stores().sellers().find(second.code()))).isEmpty();
    }

    @Test
    void what_is_rehearsed_is_answered_and_undone() {
        Seller seller = Samples.seller();

        boolean wasThere =
                stores().transactions()
                        .rehearsed(
                                () -> {
                                    stores().sellers().add(seller);
                                    return stores().sellers().find(seller.code()).isPresent();
                                });

        assertThat(wasThere).isTrue();
        assertThat(in(() -> stores().sellers().find(seller.code()))).isEmpty();
    }

    @Test
    void what_fails_while_it_is_rehearsed_fails() {
        assertThatThrownBy(
                        () ->
                                stores().transactions()
                                        .rehearsed(
                                                () -> {
                                                    throw new IllegalStateException("power cut");
                                                }))
                .hasMessage("power cut");
    }

    @Test
    void nothing_is_rehearsed_within_a_transaction_that_would_keep_it() {
        Seller seller = Samples.seller();

        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                done(
                                        () ->
                                                stores().transactions()
                                                        .rehearsed(
                                                                () -> {
                                                                    stores().sellers().add(seller);
                                                                    return seller;
                                                                })));

        assertThat(in(() -> stores().sellers().find(seller.code()))).isEmpty();
    }

    @Test
    void inner_work_joins_the_outer_transaction() {
        Seller seller = Samples.seller();

        assertThatThrownBy(
                        () ->
                                done(
                                        () -> {
                                            done(() -> stores().sellers().add(seller));
                                            throw new IllegalStateException("power cut");
                                        }))
                .hasMessage("power cut");

        assertThat(in(() -> stores().sellers().find(seller.code()))).isEmpty();
    }

    @Test
    void work_that_lost_a_race_is_run_again_from_its_start() {
        Seller seller = Samples.seller();
        AtomicInteger runs = new AtomicInteger();

        done(
                () -> {
                    stores().sellers().add(seller);
                    if (runs.incrementAndGet() < 3) {
                        throw new ConcurrentUpdateException("too late");
                    }
                });

        assertThat(runs).hasValue(3);
        assertThat(in(() -> stores().sellers().find(seller.code()))).contains(seller);
    }

    @Test
    void a_race_that_is_lost_three_times_is_lost() {
        AtomicInteger runs = new AtomicInteger();

        assertThatExceptionOfType(ConcurrentUpdateException.class)
                .isThrownBy(
                        () ->
                                done(
                                        () -> {
                                            runs.incrementAndGet();
                                            throw new ConcurrentUpdateException("too late");
                                        }));

        assertThat(runs).hasValue(3);
    }

    @Test
    void joined_work_is_not_run_again_by_itself() {
        AtomicInteger inner = new AtomicInteger();
        AtomicInteger outer = new AtomicInteger();

        done(
                () -> {
                    boolean last = outer.incrementAndGet() == 2;
                    done(
                            () -> {
                                inner.incrementAndGet();
                                if (!last) {
                                    throw new ConcurrentUpdateException("too late");
                                }
                            });
                });

        assertThat(outer).hasValue(2);
        assertThat(inner).hasValue(2);
    }
}
