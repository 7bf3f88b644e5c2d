package io.guichet.testing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.domain.billing.Advance;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderState;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/**
 * Years of a small town in a few seconds. A longer story: {@code bin/simulate 3000 1500}; another
 * one, or the same again: {@code bin/simulate 60 430 7}.
 */
class SimulationTest {

    private static final long SEED = Long.getLong("simulation.seed", 20_280_229L);
    private static final int CUSTOMERS = Integer.getInteger("simulation.customers", 60);
    private static final int DAYS = Integer.getInteger("simulation.days", 430);

    @Test
    void whatever_people_do_the_books_are_right_every_evening() {
        Simulation simulation = new Simulation(SEED, CUSTOMERS);

        simulation.play(DAYS);

        assertThat(neverHappened(simulation)).isEmpty();
        assertThat(simulation.deeds()).isGreaterThan(DAYS);
        assertThat(simulation.town().stores.invoices().all()).hasSizeGreaterThan(CUSTOMERS);
        assertThat(simulation.held()).isNotEmpty();
        assertThat(simulation.debits()).containsExactlyInAnyOrder(Debit.State.values());
        assertThat(simulation.town().stores.invoices().all())
                .anyMatch(one -> one.document().advance().orElse(null) instanceof Advance.Asked)
                .anyMatch(one -> one.document().advance().orElse(null) instanceof Advance.Deducted);
        assertThat(simulation.town().people)
                .anyMatch(person -> isDeliveredUnpaid(simulation.town(), person))
                .anyMatch(person -> isAgreedTerm(simulation.town(), person));
    }

    /** In a story as long as this one everything is to be met with; in others not necessarily. */
    private static List<String> neverHappened(Simulation simulation) {
        boolean isOther =
                Stream.of("seed", "customers", "days")
                        .anyMatch(told -> System.getProperty("simulation." + told) != null);
        return isOther ? List.of() : simulation.town().tally.never();
    }

    private static boolean isDeliveredUnpaid(Town town, Person person) {
        return town.stores
                .pendingOrders()
                .of(person.number())
                .anyMatch(order -> order.isOwedThen() && order.state() == OrderState.DELIVERED);
    }

    private static boolean isAgreedTerm(Town town, Person person) {
        return town.stores.wishes().terms().of(person.number()).stream()
                .anyMatch(agreed -> agreed.term().isPresent());
    }

    @Test
    void the_same_seed_plays_the_same_story() {
        assertThat(story(7)).isEqualTo(story(7)).isNotEqualTo(story(8));
    }

    @Test
    void a_kind_of_behaviour_that_comes_to_nothing_is_seen() {
        Simulation simulation = new Simulation(1, 20);

        simulation.town().tally.expects("flies to the moon");
        simulation.play(1);

        assertThat(simulation.town().tally.never()).contains("flies to the moon");
        assertThat(simulation.town().tally.times()).containsKeys("buys", "offers expire");
    }

    @Test
    void a_cent_that_is_missing_is_seen_and_the_seed_is_told() {
        Simulation simulation = new Simulation(1, 20);
        simulation.play(40);
        CustomerNumber somebody = simulation.town().people.getFirst().number();
        CustomerBalance kept = simulation.town().stores.findBalance().find(somebody);
        Money cent = Money.euros("0.01");

        simulation
                .town()
                .stores
                .ledger()
                .tamper(new CustomerBalance(somebody, kept.prepaid().plus(cent), kept.owed()));

        assertThatThrownBy(() -> simulation.play(400)).hasMessageContaining("seed 1, 20 customers");
    }

    private static List<?> story(long seed) {
        Simulation simulation = new Simulation(seed, 12);
        simulation.play(90);
        return simulation.town().stores.ledger().entries().toList();
    }
}
