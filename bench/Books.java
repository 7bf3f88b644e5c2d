import io.guichet.application.ledger.*;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.InstallationSecret;
import io.guichet.commands.Standalone;
import io.guichet.documents.shared.ZipArchiveWriter;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.launcher.*;
import io.guichet.persistence.identity.JpaSellers;
import io.guichet.persistence.ledger.*;
import io.guichet.persistence.policy.JpaPolicies;
import io.guichet.persistence.shared.Migrations;

import java.io.*;
import java.lang.management.ManagementFactory;
import java.nio.file.*;
import java.sql.*;
import java.time.*;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A year of entries on a database of its own, closed, exported and verified. Usage: see books.sh.
 */
final class Books {

    private static final Logger LIBRARIES = Logger.getLogger("");
    private static final SellerCode SELLER = new SellerCode("bench");
    private static final Clock AFTER =
            Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final int CUSTOMERS = 1_000;

    private static final String PEOPLE =
            """
            insert into party select lpad(n::text, 64, '0'), 'COMPANY', 'Customer ' || n, '', '', '',
                '', 'FR', '552100554', '', '', '' from generate_series(0, %1$d) n;
            insert into seller select 'bench', lpad('0', 64, '0'), '', '', '', 'EUR', 'Europe/Paris', 'BE';
            insert into customer select n, 'bench', lpad(n::text, 64, '0'), '', 'FR'
                from generate_series(1, %1$d) n
            """
                    .formatted(CUSTOMERS);

    /** Two sales of three sides, then one payment of two sides, again and again. */
    private static final String ENTRIES =
            """
            with day as (
                select lpad(n::text, 9, '0') as n, 1 + n %% %3$d as customer, n %% 3 < 2 as sale,
                    date '%4$s' as on_day, date '%4$s' + time '08:00' + (n %% 36000) * interval '1 s' as at
                from generate_series(%1$d, %2$d) n
            )
            insert into journal_entry (entry_key, journal, customer, booked_on, booked_at, piece, kind,
                currency, change_minor, accounts, amounts)
            select 'bench:' || n, case when sale then 'VE' else 'BQ' end, customer, on_day, at, 'BE' || n,
                case when sale then 'INVOICE_ISSUED' else 'TRANSFER_RECEIVED' end, 'EUR', 0,
                case when sale then '{RECEIVABLES,SERVICES_SOLD,VAT_COLLECTED}' else '{BANK,RECEIVABLES}'
                    end::varchar[],
                case when sale then '{1200,-1000,-200}' else '{1200,-1200}' end::bigint[]
            from day
            """;

    public static void main(String[] args) throws Exception {
        LIBRARIES.setLevel(Level.WARNING);
        int entries = Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("guichet-books");
        try (LocalPostgres postgres =
                LocalPostgres.start(
                        folder.resolve("postgres"), 0, Secrets.keptIn(folder.resolve("secret")))) {
            DatabaseAccess access = postgres.access();
            Migrations.migrate(
                    access.url(), access.ownerUser(), access.ownerPassword(), access.appUser());
            timed("load", () -> load(access, entries));
            try (Standalone product =
                    new Standalone(access.url(), access.appUser(), access.appPassword())) {
                measure(product, folder, access);
            }
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void measure(Standalone product, Path folder, DatabaseAccess access)
            throws Exception {
        var books = product.bookkeeping();
        ClosingKey key =
                new ClosingKey(new InstallationSecret("a secret for the bench, long enough"));
        timed("first day closed", () -> closeOne(books, key));
        timed(
                "year closed: 365 days, 12 months, the year",
                () -> {
                    int closed = 0;
                    for (int some = 1; some > 0; closed += some) {
                        some = books.closeDuePeriods(key, AFTER).close();
                    }
                    return closed + " more closings";
                });
        timed(
                "FEC of the year",
                () -> fec(books.exportFec(AFTER), 2025, folder.resolve("fec.txt")));
        timed(
                "FEC of the next year, opening balances only",
                () -> fec(books.exportFec(AFTER), 2026, folder.resolve("next.txt")));
        var em = books.entityManager();
        timed(
                "trial balance of December",
                () ->
                        new DrawTrialBalanceHandler(
                                        new JpaSellers(em),
                                        new JpaBooks(em),
                                        new PolicyOfDay(new JpaPolicies(em)),
                                        books.transactions(),
                                        AFTER)
                                .draw(
                                        new DrawTrialBalance.Command(
                                                SELLER,
                                                LocalDate.parse("2025-12-01"),
                                                LocalDate.parse("2026-01-01")))
                                .getClass()
                                .getSimpleName());
        Path archive = folder.resolve("year.zip");
        timed(
                "archive of the year",
                () -> {
                    var outcome =
                            new ExportClosingHandler(
                                            new JpaClosings(em),
                                            new JpaBooks(em),
                                            new ZipArchiveWriter(),
                                            books.transactions())
                                    .prepare(
                                            new ExportClosing.Command(
                                                    ClosingId.parse("bench-year-2025-01-01")));
                    try (OutputStream target =
                            new BufferedOutputStream(Files.newOutputStream(archive))) {
                        ((ExportClosing.Outcome.Ready) outcome).export().writeTo(target);
                    }
                    return Files.size(archive) / 1_000_000 + " MB";
                });
        timed(
                "verifying that archive",
                () -> "wrong: " + new VerifyArchiveHandler().verify(archive).wrong());
        timed(
                "verifying every closing",
                () -> "whole: " + books.verifyClosings().verify().getFirst().isWhole());
        explain(access);
    }

    private static String load(DatabaseAccess access, int entries) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                access.url(), access.ownerUser(), access.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to guichet");
            statement.execute(PEOPLE);
            for (int day = 0; day < 365; day++) {
                int from = (int) ((long) entries * day / 365) + 1;
                int until = (int) ((long) entries * (day + 1) / 365);
                statement.execute(ENTRIES.formatted(from, until, CUSTOMERS, FIRST.plusDays(day)));
            }
            statement.execute("vacuum analyze");
        }
        return entries + " entries";
    }

    private static String closeOne(io.guichet.commands.Bookkeeping books, ClosingKey key) {
        var em = books.entityManager();
        var closing =
                new ClosingBooks(
                        new JpaClosings(em),
                        new JpaBooks(em),
                        new PolicyOfDay(new JpaPolicies(em)),
                        key,
                        books.transactions());
        return new ClosePeriodHandler(new JpaSellers(em), closing, books.transactions(), AFTER)
                .close(new ClosePeriod.Command(ClosingId.parse("bench-day-2025-01-01")))
                .getClass()
                .getSimpleName();
    }

    private static String fec(ExportFec exportFec, int year, Path file) throws IOException {
        var ready =
                (ExportFec.Outcome.Ready)
                        exportFec.prepare(
                                new ExportFec.Command(SELLER, year, java.util.Optional.empty()));
        try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
            ready.export().writeTo(target);
        }
        try (var lines = Files.lines(file, java.nio.charset.Charset.forName("ISO-8859-15"))) {
            return lines.count() + " lines, " + Files.size(file) / 1_000_000 + " MB";
        }
    }

    /** How the database finds a day's lines. */
    private static void explain(DatabaseAccess access) throws SQLException {
        String query =
                """
                explain (analyze, buffers, costs off) select * from guichet.journal_entry e
                join guichet.posting p on p.entry_key = e.entry_key
                join guichet.customer c on c.number = e.customer
                join guichet.party o on o.hash = c.party
                left join guichet.invoice i on i.reference = e.piece
                left join guichet.receipt r on r.reference = e.piece
                where c.seller = 'bench' and e.booked_on = date '2025-07-01'
                order by e.booked_at, e.entry_key, p.position
                """;
        try (Connection connection =
                        DriverManager.getConnection(
                                access.url(), access.appUser(), access.appPassword());
                ResultSet plan = connection.createStatement().executeQuery(query)) {
            while (plan.next()) {
                System.out.println("    " + plan.getString(1));
            }
        }
    }

    private static void timed(String what, Work work) throws Exception {
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        long start = System.nanoTime();
        Object answer = work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getName().contains("Old"))
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum();
        System.out.printf(
                "%-45s %7.2f s  old generation at most %3d MB  %s%n",
                what, seconds, peak >> 20, answer);
    }

    private interface Work {

        Object run() throws Exception;
    }
}
