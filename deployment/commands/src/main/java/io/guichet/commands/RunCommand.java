package io.guichet.commands;

import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunBilling;
import io.guichet.application.run.RunBilling.Started;
import io.guichet.application.run.query.ShowRuns;
import io.guichet.application.run.query.ShowRuns.Progress;
import io.guichet.domain.identity.SellerCode;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Starts a seller's run of today, unless it has begun, and shows how far the servers are until
 * nobody is left.
 */
record RunCommand(PrintStream out, Runnable pause) {

    private static final int WIDTH = 40;

    /** Whether everybody's day was played. */
    boolean run(RunBilling runBilling, ShowRuns showRuns, SellerCode seller) {
        return switch (runBilling.start(seller)) {
            case Started.Running(BillingRun run) -> follow(showRuns, run);
            case Started.NoSuchSeller ignored -> {
                out.println("there is no seller " + seller);
                yield false;
            }
        };
    }

    private boolean follow(ShowRuns showRuns, BillingRun run) {
        Progress progress = show(showRuns, run);
        while (!progress.isOver()) {
            pause.run();
            progress = show(showRuns, run);
        }
        out.println();
        showRuns.parked(run.id())
                .forEach(
                        parked ->
                                out.println("PARKED " + parked.customer() + ": " + parked.error()));
        return progress.parked() == 0;
    }

    private Progress show(ShowRuns showRuns, BillingRun run) {
        Progress progress = showRuns.progress(run.id()).orElseThrow();
        out.printf(
                "\r%s %s %d done, %d left, %d parked, %.0f/s ",
                run.day(),
                bar(progress),
                progress.done(),
                progress.left(),
                progress.parked(),
                perSecond(progress));
        out.flush();
        return progress;
    }

    private static String bar(Progress progress) {
        long played = progress.done() + progress.parked();
        long all = played + progress.left();
        int filled = all == 0 ? WIDTH : Math.toIntExact(WIDTH * played / all);
        return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "]";
    }

    private static double perSecond(Progress progress) {
        Duration taken = Duration.between(progress.run().startedAt(), progress.lastAt());
        return taken.isPositive() ? progress.done() * 1000.0 / taken.toMillis() : 0;
    }
}
