package io.guichet.persistence.run;

import io.guichet.application.run.BillingRun;
import io.guichet.persistence.shared.TestDatabase;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Processes that have come up and wait to be told which run to work on: coming up takes longest.
 */
final class SpareNodes implements AutoCloseable {

    private static final int SPARE = 2;

    private final Path journal;
    private final Deque<Process> coming = new ArrayDeque<>();
    private int wanted;

    /** So many of them in all. */
    SpareNodes(Path journal, int wanted) throws IOException {
        this.journal = journal;
        this.wanted = wanted;
        comeUp();
    }

    /** The next one, which goes to work as soon as it is up. */
    Process next(BillingRun run, Instant now) throws IOException {
        Process node = coming.remove();
        comeUp();
        BufferedWriter tells = node.outputWriter();
        tells.write(run.id().value() + " " + now + "\n");
        tells.flush();
        return node;
    }

    @Override
    public void close() {
        coming.forEach(Process::destroyForcibly);
    }

    private void comeUp() throws IOException {
        while (wanted > 0 && coming.size() < SPARE) {
            coming.add(start());
            wanted--;
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-D" + TestDatabase.ADDRESS + "=" + TestDatabase.url(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunningNode.class.getName(),
                        journal.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
