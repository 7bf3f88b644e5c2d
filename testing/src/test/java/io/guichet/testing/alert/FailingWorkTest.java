package io.guichet.testing.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.alert.FailingWork;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class FailingWorkTest {

    private final List<String> told = new ArrayList<>();
    private final FailingWork work = new FailingWork("cards", told::add);

    @Test
    void once_or_twice_is_nothing() {
        work.failed(new IllegalStateException());
        work.failed(new IllegalStateException());
        work.succeeded();
        work.failed(new IllegalStateException());
        work.failed(new IllegalStateException());

        assertThat(told).isEmpty();
    }

    @Test
    void a_new_kind_is_told_although_another_fails_for_good() {
        for (int round = 0; round < 3; round++) {
            work.failed(new IllegalStateException("bert 7"));
        }
        told.clear();

        for (int round = 0; round < 3; round++) {
            RuntimeException both = new IllegalStateException("bert 7");
            both.addSuppressed(new NumberFormatException("anna 8"));
            work.failed(both);
        }

        assertThat(told)
                .containsExactly(
                        "cards (IllegalStateException in FailingWorkTest)",
                        "cards (IllegalStateException in FailingWorkTest)",
                        "cards (IllegalStateException in FailingWorkTest)",
                        "cards (NumberFormatException in FailingWorkTest)");
    }

    @Test
    void a_watcher_that_fails_stops_nothing() {
        FailingWork unwatched =
                new FailingWork(
                        "cards",
                        what -> {
                            told.add(what);
                            throw new IllegalStateException("nobody there");
                        });

        for (int round = 0; round < 4; round++) {
            unwatched.failed(new AssertionError());
        }

        assertThat(told).hasSize(2);
    }
}
