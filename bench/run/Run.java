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

    /** A seller whose run comes first, on the same connections, with the same statements. */
    private static final SellerCode WARM = new SellerCode("warm");

    private static final int WARM_SERVICES = Integer.getInteger("warmServices", 3_000);

    /** Verifying takes longer than the run; so much of it is enough. */
    private static final int MOST_VERIFIED = 100_000;

    private static final int WARM_UP = Integer.getInteger("warmUp", 20_000);

    /** As many as measure requests by bench/rest.sh. */
    private static final int SINGLE = 8;

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    public static void main(String[] args) throws Exception {
        LIBRARIES.setLevel(Level.WARNING);
        int workers = Integer.parseInt(args[0]);
        List<Nights> wanted =
                Arrays.stream(args)
                        .skip(1)
                        .flatMap(some -> Arrays.stream(some.split(" ")))
                        .map(Nights::parse)
                        .toList();
        // The first is thrown away: it warms up what a server that runs for days has warm.
        Nights warmUp = new Nights(1, WARM_UP);
        for (Nights nights : Stream.concat(Stream.of(warmUp), wanted.stream()).toList()) {
            Path folder = Files.createTempDirectory("guichet-run");
            try {
                measure(folder, nights, workers);
            } finally {
                try (var files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
                }
            }
        }
    }

    private static void measure(Path folder, Nights nights, int workers) throws Exception {
        try (Database database = new Database(folder)) {
            database.execute(
                    "create role owner login",
                    "create role app login",
                    "grant create on database postgres to owner");
            Migrations.migrate(database.url(), "owner", "", "app");
            Town.seedParties(database, Math.max(nights.size(), WARM_SERVICES));
            new Town(database, WARM.value(), 1_000_000_000L, WARM_SERVICES).build();
            for (int night = 0; night < nights.times(); night++) {
                long first = (long) night * nights.size();
                new Town(database, nights.sellers().get(night).value(), first, nights.size())
                        .build();
            }
            long all;
            try (Standalone product = new Standalone(database.url(), "app", "")) {
                Running daily = product.running(CLOCK);
                follow(daily, WARM);
                nights.sellers().forEach(seller -> follow(daily, seller));
                RunBilling billing = billing(daily);
                run(billing, WARM, workers);
                Database.Work forget = () -> Town.forget(database);
                for (Database.Work night : nights(billing, nights.thrownAway(), workers)) {
                    night.run();
                    forget.run();
                }
                String before = database.ask("select pg_current_wal_insert_lsn()");
                long others = database.count("guichet.invoice");
                Figures run = database.timed(nights(billing, nights.counted(), workers), forget);
                all = database.count("guichet.invoice");
                long invoices = all - others;
                run.print("run, " + workers + " workers", invoices);
                if (System.getenv("STATEMENTS") != null) {
                    database.printStatements(invoices);
                }
                if (System.getenv("LOG") != null) {
                    database.printLog(before, invoices);
                }
                printOutcome(database, product, all);
            }
            RawLimit raw = new RawLimit(database);
            raw.together(all).print("raw multi-row INSERT of 500", RawLimit.taken(all));
            raw.singly(all, SINGLE).print("raw, each by itself, 8 at once", RawLimit.taken(all));
        }
    }

    private static void follow(Running daily, SellerCode seller) {
        JpaPolicies policies = new JpaPolicies(daily.entityManager());
        daily.transactions()
                .required(
                        () -> {
                            policies.add(
                                    new DatedPolicy(
                                            seller,
                                            LocalDate.parse("2020-01-01"),
                                            Preset.INVOICE.policy(),
                                            "bench",
                                            CLOCK.instant()));
                            return true;
                        });
    }

    private static RunBilling billing(Running daily) {
        return daily.runBilling(
                daily.papers(new JpaOutbox(daily.entityManager(), new Encryption(new byte[32]))));
    }

    private static List<Database.Work> nights(
            RunBilling billing, List<SellerCode> sellers, int workers) {
        return sellers.stream()
                .map(seller -> (Database.Work) () -> run(billing, seller, workers))
                .toList();
    }

    private static void run(RunBilling billing, SellerCode seller, int workers) throws Exception {
        RunId id = ((RunBilling.Started.Running) billing.start(seller)).run().id();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Callable<Integer>> work =
                    Collections.nCopies(workers, () -> billing.work(id, Integer.MAX_VALUE));
            for (Future<Integer> done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private static void printOutcome(Database database, Standalone product, long all)
            throws Exception {
        boolean isVerified = all <= MOST_VERIFIED + WARM_SERVICES;
        System.out.printf(
                "%28s done %d, left or parked %d; heap in use afterwards %d MB, at most %d MB;"
                        + " ledger %s, seals %s%n",
                "",
                Long.parseLong(database.ask("select sum(planned) from guichet.billing_run"))
                        - database.count("guichet.billing_turn"),
                database.count("guichet.billing_turn"),
                heap() >> 20,
                peak() >> 20,
                isVerified ? ledger(product) : "not checked",
                isVerified ? seals(product) : "not checked");
    }

    private static String ledger(Standalone product) {
        return product.checkLedger().check().differences().isEmpty() ? "balanced" : "WRONG";
    }

    private static String seals(Standalone product) {
        return product.verifySeals().verify().stream().allMatch(series -> series.isWhole())
                ? "whole"
                : "BROKEN";
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
