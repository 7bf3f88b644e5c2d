package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.ExportProgress;
import io.guichet.application.billing.port.ExportTurns.ExportTurn;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What every {@link io.guichet.application.billing.port.ExportTurns} promises. */
public abstract class ExportTurnsContract extends Contract {

    private static final Instant NOW = Given.NOON;

    private CustomerNumber customer;

    @BeforeEach
    void begin() {
        customer = given().customer().number();
    }

    @Test
    void one_export_at_a_time_has_the_turn_and_the_other_is_told_how_far_it_is() {
        ExportTurn first = turn("node-1", 0, NOW);

        assertThat(hold(first, NOW)).isEmpty();
        assertThat(hold(turn("node-2", 0, NOW), NOW.plusSeconds(29))).contains(first);
        assertThat(find(NOW.plusSeconds(29))).contains(first);
    }

    @Test
    void whoever_has_it_renews_it_with_what_is_done() {
        hold(turn("node-1", 0, NOW), NOW);
        ExportTurn renewed = turn("node-1", 1200, NOW.plusSeconds(20));

        assertThat(hold(renewed, NOW.plusSeconds(20))).isEmpty();

        assertThat(find(NOW.plusSeconds(40))).contains(renewed);
        assertThat(hold(turn("node-2", 0, NOW), NOW.plusSeconds(40))).contains(renewed);
    }

    @Test
    void one_that_died_is_gone_when_its_time_is_over() {
        hold(turn("node-1", 7, NOW), NOW);
        Instant later = NOW.plusSeconds(30);
        ExportTurn second = turn("node-2", 0, later);

        assertThat(find(later)).isEmpty();
        assertThat(hold(second, later)).isEmpty();
        assertThat(hold(turn("node-1", 8, later), later)).contains(second);
        assertThat(find(later)).contains(second);
    }

    @Test
    void given_back_it_is_gone_at_once_and_only_by_whoever_has_it() {
        hold(turn("node-1", 0, NOW), NOW);

        assertThat(release("node-2")).isFalse();
        assertThat(find(NOW)).isPresent();
        assertThat(release("node-1")).isTrue();

        assertThat(find(NOW)).isEmpty();
        assertThat(hold(turn("node-2", 0, NOW), NOW)).isEmpty();
    }

    @Test
    void another_customer_has_a_turn_of_his_own() {
        hold(turn("node-1", 0, NOW), NOW);
        CustomerNumber other = given().customer().number();

        assertThat(in(() -> stores().exportTurns().find(other, NOW))).isEmpty();
        assertThat(hold(turn(other, "node-2", 0, NOW), NOW)).isEmpty();
    }

    @Test
    void of_eight_at_once_one_gets_it_and_the_others_see_whose_it_is() {
        AtomicInteger node = new AtomicInteger();

        List<Optional<ExportTurn>> answers =
                Together.run(8, () -> hold(turn("node-" + node.incrementAndGet(), 0, NOW), NOW));

        ExportTurn winner = find(NOW).orElseThrow();
        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(answers).filteredOn(Optional::isPresent).containsOnly(Optional.of(winner));
    }

    private ExportTurn turn(String name, long done, Instant now) {
        return turn(customer, name, done, now);
    }

    private static ExportTurn turn(CustomerNumber customer, String name, long done, Instant now) {
        return new ExportTurn(
                customer, name, new ExportProgress(12_000, done, NOW), now.plusSeconds(30));
    }

    private Optional<ExportTurn> hold(ExportTurn turn, Instant now) {
        return in(() -> stores().exportTurns().hold(turn, now));
    }

    private Optional<ExportTurn> find(Instant now) {
        return in(() -> stores().exportTurns().find(customer, now));
    }

    private boolean release(String name) {
        return in(() -> stores().exportTurns().release(customer, name));
    }
}
