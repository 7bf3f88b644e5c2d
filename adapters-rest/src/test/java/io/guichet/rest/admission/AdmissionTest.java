package io.guichet.rest.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.WritesAtOnce;
import io.guichet.rest.admission.Admission.Place;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

class AdmissionTest {

    private static final Duration FOR_EVER = Duration.ofHours(1);

    private final List<Integer> entered = new CopyOnWriteArrayList<>();

    @Test
    void no_more_than_there_are_places_for_work_at_once() {
        Admission admission = new Admission(new WritesAtOnce(2), FOR_EVER);
        AtomicInteger working = new AtomicInteger();
        List<Integer> together = new CopyOnWriteArrayList<>();
        List<CompletableFuture<Void>> all = new ArrayList<>();

        for (int index = 0; index < 40; index++) {
            all.add(
                    begun(
                            () -> {
                                Place place = admission.enter();
                                together.add(working.incrementAndGet());
                                Thread.yield();
                                working.decrementAndGet();
                                place.leave();
                            }));
        }
        all.forEach(CompletableFuture::join);

        assertThat(together).hasSize(40).allMatch(count -> count <= 2);
    }

    @Test
    void whoever_came_first_enters_first() {
        Admission admission = new Admission(new WritesAtOnce(1), FOR_EVER);
        Place place = admission.enter();
        List<CompletableFuture<Void>> waiting =
                List.of(enters(admission, 1), enters(admission, 2), enters(admission, 3));

        assertThat(entered).isEmpty();
        place.leave();

        waiting.forEach(CompletableFuture::join);
        assertThat(entered).containsExactly(1, 2, 3);
    }

    @Test
    void a_place_that_is_kept_too_long_is_given_to_the_next() {
        Admission admission = new Admission(new WritesAtOnce(1), Duration.ofMillis(1));
        Place waitsForItsProvider = admission.enter();

        Place next = admission.enter();

        waitsForItsProvider.leave();
        next.leave();
        assertThat(admission.free()).as("given back once").isEqualTo(1);
    }

    @Test
    void without_places_nobody_waits() {
        Admission admission = new Admission(new WritesAtOnce(0), FOR_EVER);

        admission.enter();
        admission.enter().leave();

        assertThat(admission.free()).isZero();
    }

    @Test
    void whoever_is_interrupted_does_not_wait() {
        Admission admission = new Admission(new WritesAtOnce(1), FOR_EVER);
        Place place = admission.enter();
        Thread.currentThread().interrupt();

        admission.enter().leave();

        assertThat(Thread.interrupted()).isTrue();
        place.leave();
        assertThat(admission.free()).isEqualTo(1);
    }

    /** Begun one after the other: the next only once this one waits. */
    private CompletableFuture<Void> enters(Admission admission, int number) {
        CompletableFuture<Void> end =
                begun(
                        () -> {
                            Place place = admission.enter();
                            entered.add(number);
                            place.leave();
                        });
        while (admission.waiting() < number) {
            Thread.onSpinWait();
        }
        return end;
    }

    private static CompletableFuture<Void> begun(Runnable work) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                work.run();
                                end.complete(null);
                            } catch (RuntimeException | Error fault) {
                                end.completeExceptionally(fault);
                            }
                        });
        return end;
    }
}
