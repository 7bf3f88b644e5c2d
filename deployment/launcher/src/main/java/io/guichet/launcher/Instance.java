package io.guichet.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The right to use a data folder: one launcher at a time.
 *
 * <p>Also remembers the processes it started, so that the next one can stop what a killed launcher
 * left behind. The lock goes with the process, however it ends.
 */
final class Instance {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path processes;
    private final FileLock lock;

    private Instance(Path processes, FileLock lock) {
        this.processes = processes;
        this.lock = lock;
    }

    /** Waits a little for a launcher that is just stopping, and refuses beside one that stays. */
    static Instance claim(Path data) {
        try {
            OwnFiles.folder(data);
            FileChannel channel =
                    FileChannel.open(
                            data.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            Instance instance = new Instance(data.resolve("processes"), lock(channel, data));
            instance.stopLeftovers(data);
            return instance;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isHeld() {
        return lock.isValid();
    }

    /** Writes down a process that must not outlive this launcher. */
    void remember(ProcessHandle process) {
        try {
            OwnFiles.write(processes, List.of(signature(process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock lock(FileChannel channel, Path data) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        FileLock lock = channel.tryLock();
        if (lock == null) {
            System.out.println("Another Guichet still uses " + data + "; waiting for it to stop.");
        }
        while (lock == null && System.nanoTime() < deadline) {
            pause();
            lock = channel.tryLock();
        }
        if (lock == null) {
            throw new Refusal(
                    "Guichet is already running with the data in %s: stop it first, or take another"
                                    .formatted(data)
                            + " folder with -Ddata= (and another -Dport=).");
        }
        return lock;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while waiting for another Guichet to stop.", e);
        }
    }

    private void stopLeftovers(Path data) throws IOException {
        if (Files.exists(processes)) {
            for (String signature : Files.readAllLines(processes)) {
                find(signature).ifPresent(Instance::stop);
            }
            Files.delete(processes);
        }
        Path postmaster = data.resolve("postgres/postmaster.pid");
        if (Files.exists(postmaster)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(postmaster).getFirst().strip()))
                    .filter(Instance::isPostgres)
                    .ifPresent(Instance::stop);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(path -> path.contains("postgres")).isPresent();
    }

    private static void stop(ProcessHandle process) {
        System.out.println("Stopping what a killed launcher left behind: " + process.pid());
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessHandle> find(String signature) {
        return ProcessHandle.of(Long.parseLong(signature.split(" ")[0]))
                .filter(process -> signature(process).equals(signature));
    }

    private static String signature(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH);
    }
}
