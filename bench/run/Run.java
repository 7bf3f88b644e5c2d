import io.guichet.application.run.*;
import io.guichet.commands.*;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Preset;
import io.guichet.persistence.notification.JpaOutbox;
import io.guichet.persistence.policy.JpaPolicies;
import io.guichet.persistence.shared.*;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.*;

/**
 * Renewals of a seller's day on a database of its own, and beside it the raw limit. Usage: see
 * run.sh.
 */
final class Run {

    private static final Logger LIBRARIES = Logger.getLogger("");
    private static final SellerCode SELLER = new SellerCode("bench");
    private static final int WARM_UP = Integer.getInteger("warmUp", 20_000);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    public static void main(String[] args) throws Exception {
        LIBRARIES.setLevel(Level.WARNING);
        int workers = Integer.parseInt(args[0]);
        List<Integer> sizes =
                Arrays.stream(args)
                        .skip(1)
                        .flatMap(some -> Arrays.stream(some.split(" ")))
                        .map(Integer::valueOf)
                        .toList();
        // The first is thrown away: it warms up what a server that runs for days has warm.
        for (int size : Stream.concat(Stream.of(WARM_UP), sizes.stream()).toList()) {
            Path folder = Files.createTempDirectory("guichet-run");
            try {
                measure(folder, size, workers);
            } finally {
                try (var files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
                }
            }
        }
    }

    private static void measure(Path folder, int size, int workers) throws Exception {
        try (Database database = new Database(folder)) {
            database.execute(
                    "create role owner login",
                    "create role app login",
                    "grant create on database postgres to owner");
            Migrations.migrate(database.url(), "owner", "", "app");
            new Town(database, size).build();
            long invoices;
            try (Standalone product = new Standalone(database.url(), "app", "")) {
                Running daily = product.running(CLOCK);
                follow(daily);
                Figures run = database.timed(() -> run(daily, workers));
                invoices = database.count("guichet.invoice");
                run.print("run, " + workers + " workers", invoices);
                if (System.getenv("STATEMENTS") != null) {
                    database.printStatements(invoices);
                }
                printOutcome(database, product);
            }
            new RawLimit(database)
                    .measure(invoices)
                    .print("raw multi-row INSERT of 500", RawLimit.taken(invoices));
        }
    }

    private static void follow(Running daily) {
        JpaPolicies policies = new JpaPolicies(daily.entityManager());
        daily.transactions()
                .required(
                        () -> {
                            policies.add(
                                    new DatedPolicy(
                                            SELLER,
                                            LocalDate.parse("2020-01-01"),
                                            Preset.INVOICE.policy(),
                                            "bench",
                                            CLOCK.instant()));
                            return true;
                        });
    }

    private static void run(Running daily, int workers) throws Exception {
        RunBilling billing =
                daily.runBilling(
                        daily.papers(
                                new JpaOutbox(
                                        daily.entityManager(), new Encryption(new byte[32]))));
        RunId id = ((RunBilling.Started.Running) billing.start(SELLER)).run().id();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Callable<Integer>> work =
                    Collections.nCopies(workers, () -> billing.work(id, Integer.MAX_VALUE));
            for (Future<Integer> done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private static void printOutcome(Database database, Standalone product) throws Exception {
        System.out.printf(
                "%28s done %d, left or parked %d; heap in use afterwards %d MB, at most %d MB;"
                        + " ledger %s, seals %s%n",
                "",
                Long.parseLong(database.ask("select sum(planned) from guichet.billing_run"))
                        - database.count("guichet.billing_turn"),
                database.count("guichet.billing_turn"),
                heap() >> 20,
                peak() >> 20,
                product.checkLedger().check().differences().isEmpty() ? "balanced" : "WRONG",
                product.verifySeals().verify().stream().allMatch(series -> series.isWhole())
                        ? "whole"
                        : "BROKEN");
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
