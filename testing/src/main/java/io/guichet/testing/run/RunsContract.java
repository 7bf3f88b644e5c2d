package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunId;
import io.guichet.application.run.port.Causes;
import io.guichet.application.run.port.Runs;
import io.guichet.application.run.query.ShowRuns.Parked;
import io.guichet.application.run.query.ShowRuns.Progress;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.Anchor;
import io.guichet.domain.policy.DunningStep;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What every store of runs promises. */
public abstract class RunsContract extends Contract {

    private static final LocalDate DAY = Samples.MARCH_FIRST;
    private static final Instant AGES_ON = Instant.parse("9000-01-01T00:00:00Z");

    private static final Causes WHATEVER_IS_OPEN =
            new Causes(
                    DAY,
                    List.of(),
                    List.of(
                            new Causes.Unpaid(
                                    new DunningStep("reminder", Anchor.ISSUE, 0, Act.NOTICE),
                                    LocalDate.EPOCH,
                                    DAY,
                                    DAY.plusDays(60))),
                    new Causes.Credit(Causes.Whose.NOBODYS, false));

    @Test
    void a_run_is_found_by_id_and_by_day() {
        SellerCode seller = given().seller().code();

        BillingRun run = add(seller, DAY);

        assertThat(in(() -> runs().find(run.id()))).contains(run);
        assertThat(in(() -> runs().on(seller, DAY))).contains(run);
        assertThat(in(() -> runs().on(seller, DAY.plusDays(1)))).isEmpty();
        assertThat(in(() -> runs().on(given().seller().code(), DAY))).isEmpty();
        assertThat(stores().runs().showRuns().latest(seller)).containsExactly(run);
    }

    @Test
    void a_seller_has_one_run_a_day() {
        SellerCode seller = given().seller().code();
        add(seller, DAY);

        assertThatThrownBy(() -> add(seller, DAY)).isInstanceOf(ConcurrentUpdateException.class);
    }

    @Test
    void it_is_the_turn_of_whoever_has_a_cause_and_of_nobody_else() {
        Seller seller = given().seller();
        Customer holds = given().customerOf(seller);
        given().serviceOf(holds, given().planOf(seller), DAY);
        Customer owes = owing(seller);
        given().invoiceOf(given().customer());

        BillingRun run = add(seller.code(), DAY, Given.NOON.plus(Duration.ofDays(1)));
        assertThat(in(() -> runs().unfinished())).as("the newest first").startsWith(run.id());
        assertThat(stores().runs().showRuns().waiting(seller.code()))
                .containsOnly(Map.entry(run.id(), 1L));

        assertThat(everybody(run)).containsExactly(owes.number());
        assertThat(progress(run).done()).isEqualTo(1);
        assertThat(progress(run).isOver()).isTrue();
        assertThat(in(() -> runs().unfinished())).doesNotContain(run.id());
    }

    @Test
    void whose_work_is_undone_has_his_turn_again() {
        Seller seller = given().seller();
        owing(seller);
        BillingRun run = add(seller.code(), DAY);

        assertThatThrownBy(
                        () ->
                                done(
                                        () -> {
                                            CustomerNumber claimed =
                                                    runs().claim(run.id()).orElseThrow();
                                            runs().done(run.id(), claimed);
                                            throw new IllegalStateException("killed");
                                        }))
                .hasMessage("killed");

        assertThat(progress(run).left()).isEqualTo(1);
        assertThat(everybody(run)).hasSize(1);
    }

    @Test
    void whoever_is_parked_waits_until_he_is_retried() {
        Seller seller = given().seller();
        Customer customer = owing(seller);
        BillingRun run = add(seller.code(), DAY);

        done(() -> runs().park(run.id(), customer.number(), "no rate\0"));

        assertThat(in(() -> runs().claim(run.id()))).isEmpty();
        assertThat(progress(run).parked()).isEqualTo(1);
        assertThat(stores().runs().showRuns().parked(run.id()))
                .extracting(Parked::customer)
                .containsExactly(customer.number());
        assertThat(in(() -> runs().retryParked(run.id()))).isEqualTo(1);
        assertThat(progress(run).left()).isEqualTo(1);
    }

    @Test
    void whoever_is_parked_counts_until_he_is_retried_or_there_is_a_later_run() {
        Seller seller = given().seller();
        Customer customer = owing(seller);
        long before = parkedNow();
        BillingRun first = add(seller.code(), DAY);
        done(() -> runs().park(first.id(), customer.number(), "no rate"));
        assertThat(parkedNow()).isEqualTo(before + 1);

        BillingRun second = add(seller.code(), DAY.plusDays(1));
        assertThat(parkedNow()).isEqualTo(before);
        done(() -> runs().park(second.id(), customer.number(), "no rate"));
        assertThat(parkedNow()).isEqualTo(before + 1);
        done(() -> runs().retryParked(second.id()));

        assertThat(parkedNow()).isEqualTo(before);
    }

    private long parkedNow() {
        return in(() -> stores().runs().showRuns().parkedNow());
    }

    @Test
    void whoever_is_postponed_comes_after_everybody_else() {
        Seller seller = given().seller();
        for (int count = 0; count < 3; count++) {
            owing(seller);
        }
        BillingRun run = add(seller.code(), DAY);
        List<CustomerNumber> queue = in(() -> runs().claim(run.id(), 3));

        assertThat(in(() -> runs().postpone(run.id(), queue.getFirst()))).isEqualTo(1);

        assertThat(in(() -> runs().claim(run.id(), 2))).isEqualTo(queue.subList(1, 3));
        assertThat(in(() -> runs().claim(run.id(), 9))).hasSize(3).endsWith(queue.getFirst());
        assertThat(progress(run).left()).isEqualTo(3);
    }

    @Test
    void it_is_counted_how_often_somebody_was_postponed_until_he_is_retried() {
        Seller seller = given().seller();
        CustomerNumber customer = owing(seller).number();
        BillingRun run = add(seller.code(), DAY);

        assertThat(in(() -> runs().postpone(run.id(), customer))).isEqualTo(1);
        assertThat(in(() -> runs().postpone(run.id(), customer))).isEqualTo(2);
        done(() -> runs().park(run.id(), customer, "lost"));
        assertThat(in(() -> runs().postpone(run.id(), customer))).isZero();
        done(() -> runs().retryParked(run.id()));

        assertThat(in(() -> runs().postpone(run.id(), customer))).isEqualTo(1);
    }

    @Test
    void whoever_is_done_is_not_parked_any_more() {
        Seller seller = given().seller();
        Customer customer = owing(seller);
        BillingRun run = add(seller.code(), DAY);
        everybody(run);

        done(() -> runs().park(run.id(), customer.number(), "too late"));

        assertThat(progress(run).done()).isEqualTo(1);
        assertThat(progress(run).parked()).isZero();
    }

    @Test
    void whoever_is_held_is_claimed_by_nobody_until_then_or_until_he_is_put_off() {
        Seller seller = given().seller();
        Customer customer = owing(seller);
        BillingRun run = add(seller.code(), DAY);
        hold(run, customer, AGES_ON);
        assertThat(in(() -> runs().claim(run.id(), 9))).isEmpty();
        assertThat(in(() -> runs().claim(run.id(), customer.number()))).isFalse();
        assertThat(in(() -> runs().unfinished())).doesNotContain(run.id());
        assertThat(progress(run).left()).isEqualTo(1);
        hold(run, customer, Instant.EPOCH);
        assertThat(in(() -> runs().claim(run.id(), 9))).containsExactly(customer.number());
        assertThat(in(() -> runs().claim(run.id(), customer.number()))).isTrue();
        assertThat(in(() -> runs().unfinished())).contains(run.id());
        hold(run, customer, AGES_ON);
        done(() -> runs().postpone(run.id(), customer.number()));
        assertThat(in(() -> runs().claim(run.id(), 9))).containsExactly(customer.number());
        hold(run, customer, AGES_ON);
        done(() -> runs().park(run.id(), customer.number(), "no answer"));
        hold(run, customer, AGES_ON);
        done(() -> runs().retryParked(run.id()));
        assertThat(everybody(run)).containsExactly(customer.number());
        hold(run, customer, Instant.EPOCH);
        assertThat(progress(run).done()).isEqualTo(1);
    }

    private void hold(BillingRun run, Customer customer, Instant until) {
        done(() -> runs().hold(run.id(), List.of(customer.number()), until));
    }

    @Test
    void of_many_at_once_nobody_works_for_whom_another_does() {
        Seller seller = given().seller();
        for (int count = 0; count < 20; count++) {
            owing(seller);
        }
        BillingRun run = add(seller.code(), DAY);

        List<List<CustomerNumber>> worked = Together.run(4, () -> everybody(run));

        assertThat(worked.stream().flatMap(List::stream)).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void the_latest_run_comes_first() {
        SellerCode seller = given().seller().code();
        BillingRun first = add(seller, DAY);
        BillingRun second = add(seller, DAY.plusDays(1));

        assertThat(stores().runs().showRuns().latest(seller)).containsExactly(second, first);
    }

    @Test
    void an_unknown_run_shows_nothing() {
        RunId unknown = new RunId(UUID.randomUUID());

        assertThat(in(() -> runs().find(unknown))).isEmpty();
        assertThat(stores().runs().showRuns().progress(unknown)).isEmpty();
        assertThat(stores().runs().showRuns().parked(unknown)).isEmpty();
    }

    private Customer owing(Seller seller) {
        Customer customer = given().customerOf(seller);
        given().invoiceOf(customer);
        return customer;
    }

    private List<CustomerNumber> everybody(BillingRun run) {
        List<CustomerNumber> worked = new ArrayList<>();
        Optional<CustomerNumber> next;
        do {
            next =
                    in(
                            () -> {
                                Optional<CustomerNumber> claimed = runs().claim(run.id());
                                claimed.ifPresent(customer -> runs().done(run.id(), customer));
                                return claimed;
                            });
            next.ifPresent(worked::add);
        } while (next.isPresent());
        return worked;
    }

    private BillingRun add(SellerCode seller, LocalDate day) {
        return add(seller, day, Given.NOON);
    }

    private BillingRun add(SellerCode seller, LocalDate day, Instant startedAt) {
        BillingRun run = new BillingRun(new RunId(UUID.randomUUID()), seller, day, startedAt);
        done(() -> runs().add(run, WHATEVER_IS_OPEN));
        return run;
    }

    private Progress progress(BillingRun run) {
        return stores().runs().showRuns().progress(run.id()).orElseThrow();
    }

    private Runs runs() {
        return stores().runs().store();
    }
}
