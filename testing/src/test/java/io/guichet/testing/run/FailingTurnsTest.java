package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.run.RunBilling;
import io.guichet.application.run.RunId;
import io.guichet.application.run.port.Runs;
import io.guichet.application.run.query.ShowRuns.Parked;
import io.guichet.application.run.query.ShowRuns.Progress;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Each customer's turn stands alone, in whatever way that of another fails. */
class FailingTurnsTest {

    private final BillingDays days = new BillingDays().follows(Preset.PREPAID);
    private final CustomerNumber anna = owing();
    private final CustomerNumber boris = owing();
    private final CustomerNumber cleo = owing();

    static Stream<Supplier<Throwable>> errorsOverOne() {
        return Stream.of(
                StackOverflowError::new,
                () -> new NoClassDefFoundError("io/guichet/Gone"),
                () -> new AssertionError("cannot be"));
    }

    @ParameterizedTest
    @MethodSource("errorsOverOne")
    void an_error_over_one_parks_him_and_the_others_go_on(Supplier<Throwable> error) {
        RunBilling billing = whileTurnsOf(boris, error);
        RunId run = begun(billing);

        billing.work(run, 100);

        assertThat(parked(run)).containsExactly(boris);
        assertThat(progress(run).done()).isEqualTo(2);
        assertThat(progress(run).isOver()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void a_process_that_cannot_go_on_says_so_and_the_next_goes_on_behind_whom_it_was_over(
            int atOnce) {
        RunBilling billing = whileTurnsOf(boris, () -> new OutOfMemoryError("Java heap space"));
        RunId run = begun(billing);

        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> workUntilNobodyIsLeft(billing, run, atOnce));
        assertThat(parked(run)).containsExactly(boris);
        workUntilNobodyIsLeft(billing, run, atOnce);

        assertThat(progress(run).done()).isEqualTo(2);
        assertThat(progress(run).isOver()).isTrue();
    }

    @Test
    void memory_that_only_many_together_do_not_have_is_told_once_each_had_his_turn_alone() {
        RunBilling billing =
                days.office.runBilling(
                        failing(
                                Set.of("claim"),
                                arguments ->
                                        arguments.length == 2 && asksForMany(arguments)
                                                ? new OutOfMemoryError("Java heap space")
                                                : null),
                        () -> 0);
        RunId run = begun(billing);

        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> billing.work(run, 100));

        assertThat(progress(run).done()).isEqualTo(3);
        assertThat(progress(run).isOver()).isTrue();
    }

    @Test
    void an_error_over_a_charge_parks_whose_it_is_and_the_others_are_charged() {
        BillingDays ordering = new BillingDays().follows(Preset.ORDER);
        CustomerNumber first = withCard(ordering);
        CustomerNumber second = withCard(ordering);
        ordering.company.clock().advance(Duration.ofDays(2));
        ordering.company
                .does()
                .provider()
                .kept()
                .whileCharging(
                        () -> {
                            throw new StackOverflowError();
                        });

        RunId run = ordering.runs().id();

        assertThat(ordering.company.stores().runs().parked(run))
                .extracting(Parked::customer)
                .containsExactly(first);
        assertThat(ordering.unpaid(second)).isEmpty();
    }

    @Test
    void a_race_that_never_ends_is_given_up() {
        RunBilling billing = whileTurnsOf(boris, () -> new ConcurrentUpdateException("balance"));
        RunId run = begun(billing);

        for (int time = 1; time < 20; time++) {
            billing.work(run, 100);
        }
        assertThat(progress(run).done()).isEqualTo(2);
        assertThat(parked(run)).isEmpty();
        billing.work(run, 100);

        assertThat(days.company.stores().runs().parked(run))
                .singleElement()
                .satisfies(
                        parked -> {
                            assertThat(parked.customer()).isEqualTo(boris);
                            assertThat(parked.error())
                                    .startsWith("lost 20 races")
                                    .contains("balance");
                        });
        assertThat(days.company.stores().runs().parkedNow()).isEqualTo(1);
        assertThat(progress(run).isOver()).isTrue();
    }

    @Test
    void changes_that_cannot_be_settled_hold_no_turn_up() {
        RunBilling billing =
                days.office.runBilling(
                        days.company.stores().runs(),
                        () -> {
                            throw new StackOverflowError();
                        });
        RunId run = begun(billing);

        billing.work(run, 100);

        assertThat(progress(run).done()).isEqualTo(3);
    }

    private RunBilling whileTurnsOf(CustomerNumber whom, Supplier<Throwable> fault) {
        return days.office.runBilling(
                failing(
                        Set.of("hold", "done"),
                        arguments -> concerns(arguments[1], whom) ? fault.get() : null),
                () -> 0);
    }

    /** What a call with these arguments fails with, if it does. */
    private interface Failure {
        Throwable of(Object... arguments);
    }

    private Runs failing(Set<String> what, Failure failure) {
        Runs stored = days.company.stores().runs();
        return (Runs)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Runs.class},
                        (proxy, method, arguments) -> {
                            Throwable fault =
                                    what.contains(method.getName()) ? failure.of(arguments) : null;
                            if (fault != null) {
                                throw fault;
                            }
                            return called(stored, method, arguments);
                        });
    }

    private static Object called(Runs stored, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(stored, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static boolean asksForMany(Object... arguments) {
        return arguments[1] instanceof Integer atMost && atMost > 1;
    }

    private static boolean concerns(Object customers, CustomerNumber whom) {
        return customers.equals(whom) || customers instanceof List<?> some && some.contains(whom);
    }

    private CustomerNumber owing() {
        CustomerNumber customer = days.company.consumer();
        days.orders(customer);
        return customer;
    }

    private static CustomerNumber withCard(BillingDays ordering) {
        CustomerNumber customer = ordering.company.consumer();
        ordering.cards().saves(customer);
        ordering.orders(customer);
        return customer;
    }

    /** Thirty days on, when all are due. */
    private RunId begun(RunBilling billing) {
        days.company.clock().advance(Duration.ofDays(30));
        RunBilling.Started started = billing.start(days.company.seller().code());
        return ((RunBilling.Started.Running) started).run().id();
    }

    private static void workUntilNobodyIsLeft(RunBilling billing, RunId run, int atOnce) {
        while (billing.work(run, atOnce) > 0) {
            continue;
        }
    }

    private List<CustomerNumber> parked(RunId run) {
        return days.company.stores().runs().parked(run).stream().map(Parked::customer).toList();
    }

    private Progress progress(RunId run) {
        return days.company.stores().runs().progress(run).orElseThrow();
    }
}
