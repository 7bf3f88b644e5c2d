package io.guichet.testing.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several threads do the same at the same moment. */
public final class Together {

    private Together() {}

    /** What each of the threads was answered; the first failure of one is thrown. */
    public static <T> List<T> run(int threads, Callable<T> work) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> answers = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                answers.add(
                        executor.submit(
                                () -> {
                                    start.await();
                                    return work.call();
                                }));
            }
            start.countDown();
            return answers.stream().map(Together::answerOf).toList();
        }
    }

    /** So many threads at a time do all of this, in any order. */
    public static void allAtOnce(int threads, List<Runnable> work) {
        List<Runnable> shuffled = new ArrayList<>(work);
        Collections.shuffle(shuffled);
        Queue<Runnable> queue = new ConcurrentLinkedQueue<>(shuffled);
        run(
                threads,
                () -> {
                    int done = 0;
                    for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
                        next.run();
                        done++;
                    }
                    return done;
                });
    }

    private static <T> T answerOf(Future<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
