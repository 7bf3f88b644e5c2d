package io.guichet.testing.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.payment.ExportPayments;
import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actor.Person;
import io.guichet.application.permit.Actors;
import io.guichet.application.permit.Actors.Work;
import io.guichet.application.permit.Gate;
import io.guichet.application.permit.NotPermittedException;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.ledger.CustomerBalance;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** For how long somebody acts in a thread, and in what he is asked. */
class WhoActsTest {

    private static final Logger LOG = Logger.getLogger(Gate.class.getName());
    private static final CustomerNumber BAKERY = new CustomerNumber(10001);
    private static final CustomerNumber GARAGE = new CustomerNumber(10002);
    private static final Actor ANNA =
            new Person(
                    new ProfileId(new UUID(0, 1)),
                    Map.of(BAKERY, Permissions.read("billing", false)));

    @BeforeEach
    void refusalsAreMeant() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void nobodyIsLeft() {
        LOG.setLevel(null);
        assertThat(Actors.current()).isEmpty();
    }

    @Test
    void a_use_case_calls_others_without_being_asked() {
        Gate gate = new Gate(List.of("ledger.query.FindBalance.find billing -"));
        FindBalance inner = gate.guard(FindBalance.class, new Balances());
        FindBalance outer =
                gate.guard(
                        FindBalance.class,
                        new Balances() {
                            @Override
                            public CustomerBalance find(CustomerNumber customer) {
                                inner.countUnpaid(GARAGE);
                                return inner.find(GARAGE);
                            }
                        });

        assertThat(as(ANNA, () -> outer.find(BAKERY)).customer()).isEqualTo(GARAGE);
        assertThatThrownBy(() -> as(ANNA, () -> inner.find(GARAGE)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void an_export_that_was_let_in_is_written_later_whoever_writes_it() {
        Gate gate =
                new Gate(
                        List.of(
                                "ledger.query.FindBalance.find billing -",
                                "payment.ExportPayments.prepare billing -"));
        FindBalance inner = gate.guard(FindBalance.class, new Balances());
        ExportPayments exports =
                gate.guard(
                        ExportPayments.class,
                        command ->
                                new ExportPayments.Ready(
                                        "payments.csv", target -> inner.find(BAKERY)));
        ExportPayments.Command command = new ExportPayments.Command(BAKERY, Language.FR);

        ExportPayments.Ready ready = as(ANNA, () -> exports.prepare(command));
        ready.export().writeTo(new ByteArrayOutputStream());

        assertThat(ready.fileName()).isEqualTo("payments.csv");
        assertThatThrownBy(() -> inner.find(BAKERY)).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void a_thread_that_is_used_again_belongs_to_nobody() throws Exception {
        FindBalance balance = guarded("ledger.query.FindBalance.find billing -");
        try (ExecutorService one = Executors.newSingleThreadExecutor()) {
            one.submit(() -> as(ANNA, () -> balance.find(BAKERY))).get();
            assertThat(one.submit(Actors::current).get()).isEmpty();
            one.submit(
                            () ->
                                    assertThatThrownBy(() -> balance.find(BAKERY))
                                            .isInstanceOf(NotPermittedException.class))
                    .get();
        }
    }

    @Test
    void who_looks_something_up_as_the_house_is_himself_again_afterwards() {
        as(
                ANNA,
                () -> {
                    assertThat(as(Actor.HOUSE, Actors::current)).contains(Actor.HOUSE);
                    assertThat(Actors.current()).contains(ANNA);
                    return true;
                });
    }

    @Test
    void a_refusal_within_leaves_the_thread_as_it_was() {
        FindBalance balance = guarded("ledger.query.FindBalance.find billing -");
        as(
                ANNA,
                () -> {
                    assertThatThrownBy(() -> balance.find(GARAGE))
                            .isInstanceOf(NotPermittedException.class);
                    assertThat(balance.find(BAKERY).customer()).isEqualTo(BAKERY);
                    assertThatThrownBy(() -> balance.find(GARAGE))
                            .isInstanceOf(NotPermittedException.class);
                    return true;
                });
    }

    @Test
    void what_a_use_case_throws_is_thrown() {
        FindBalance balance =
                new Gate(List.of("ledger.query.FindBalance.find anyone -"))
                        .guard(
                                FindBalance.class,
                                new Balances() {
                                    @Override
                                    public CustomerBalance find(CustomerNumber customer) {
                                        throw new IllegalStateException("no such balance");
                                    }
                                });

        assertThatThrownBy(() -> as(Actor.NOBODY, () -> balance.find(BAKERY)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no such balance");
    }

    private static <T> T as(Actor actor, Work<T, RuntimeException> work) {
        return Actors.during(actor, work);
    }

    private static FindBalance guarded(String line) {
        return new Gate(List.of(line)).guard(FindBalance.class, new Balances());
    }
}
