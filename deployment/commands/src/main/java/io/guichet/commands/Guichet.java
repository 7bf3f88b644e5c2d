package io.guichet.commands;

import io.guichet.application.alert.AlertOperator.Alarm;
import io.guichet.application.billing.VerifySeals.SeriesReport;
import io.guichet.application.ledger.CheckLedger;
import io.guichet.application.ledger.ClosingKey;
import io.guichet.application.ledger.ExportFec;
import io.guichet.application.ledger.VerifyArchiveHandler;
import io.guichet.application.shared.InstallationSecret;
import io.guichet.domain.access.TokenSecret;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.shared.Encryption;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * The operator's command line. {@code verify} recomputes every seal and closing and names the first
 * broken link, {@code audit verify} does the same for who did what, {@code check} recomputes the
 * sums of the books, {@code fec} writes a year's accounting entries into this folder, {@code close}
 * closes the periods that are over, {@code run} starts a seller's run and shows how far it is,
 * {@code verify-archive} verifies the archive of a period by itself, {@code token} makes a token
 * for whoever signs in with an e-mail and tells its secret this once, {@code reencrypt} encrypts
 * what is kept with the secret of today. They end with 0 if all is well, 1 if something is wrong, 2
 * if they were called wrongly.
 */
public final class Guichet {

    private static final Logger LIBRARIES = Logger.getLogger("org.hibernate");
    private static final int WELL = 0;
    private static final int WRONG = 1;
    private static final int CALLED_WRONGLY = 2;
    private static final Duration A_MOMENT = Duration.ofMillis(500);
    private static final Pattern CALL =
            Pattern.compile(
                    "verify|audit verify|check|close|reencrypt|fec [a-z0-9-]{1,20} (19|20)\\d\\d(-(0[1-9]|1[0-2]))?|run [a-z0-9-]{1,20}"
                            + "|token \\S+@\\S+ \\S{1,60}|verify-archive \\S.*");
    private static final List<String> DATABASE =
            List.of("GUICHET_DB_URL", "GUICHET_DB_USER", "GUICHET_DB_PASSWORD");

    private static final Map<String, List<String>> SECRETS =
            Map.of(
                    "close",
                    List.of("GUICHET_SECRET"),
                    "reencrypt",
                    List.of("GUICHET_SECRET", "GUICHET_SECRET_BEFORE"));

    private final PrintStream out;
    private final BookCommands books;
    private final Clock clock;

    Guichet(PrintStream out, Clock clock) {
        this.out = out;
        this.books = new BookCommands(out);
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        LIBRARIES.setLevel(Level.SEVERE);
        System.exit(new Guichet(System.out, Clock.systemUTC()).run(arguments, System.getenv()));
    }

    int run(String[] arguments, Map<String, String> environment) {
        if (!CALL.matcher(String.join(" ", arguments)).matches() || arguments.length > 3) {
            out.println(
                    "usage: guichet verify | audit verify | check | close | reencrypt | fec SELLER YEAR[-MONTH] | run SELLER"
                            + " | token E-MAIL NAME | verify-archive FILE [KEY]");
            return CALLED_WRONGLY;
        }
        if (arguments[0].equals("verify-archive")) {
            String key = arguments.length == 3 ? arguments[2] : "";
            return code(books.verify(new VerifyArchiveHandler(), Path.of(arguments[1]), key));
        }
        List<String> needed = new ArrayList<>(DATABASE);
        needed.addAll(SECRETS.getOrDefault(arguments[0], List.of()));
        for (String name : needed) {
            if (!environment.containsKey(name)) {
                out.println("Set " + name + ".");
                return CALLED_WRONGLY;
            }
        }
        try (Standalone product =
                new Standalone(
                        environment.get("GUICHET_DB_URL"),
                        environment.get("GUICHET_DB_USER"),
                        environment.get("GUICHET_DB_PASSWORD"))) {
            return code(run(product, arguments, environment));
        }
    }

    private boolean run(Standalone product, String[] arguments, Map<String, String> environment) {
        Bookkeeping bookkeeping = product.bookkeeping();
        Supplier<Alerts> alerts = () -> product.alerts(environment, clock, out);
        return switch (arguments[0]) {
            case "verify" ->
                    alerts.get()
                            .told(
                                    verify(product.verifySeals().verify())
                                            & books.verify(bookkeeping.verifyClosings().verify()),
                                    Alarm.SEALS_BROKEN,
                                    "bin/guichet verify");
            case "audit" ->
                    alerts.get()
                            .told(
                                    books.verify(product.verifyAudit().verify()),
                                    Alarm.SEALS_BROKEN,
                                    "bin/guichet audit verify");
            case "reencrypt" -> reencrypt(product, environment);
            case "check" -> check(product.checkLedger().check(), alerts.get());
            case "close" -> close(bookkeeping, environment);
            case "run" -> {
                Running running = product.running(clock);
                yield new RunCommand(out, Guichet::pause)
                        .run(
                                running.runBilling(),
                                running.showRuns(),
                                new SellerCode(arguments[1]));
            }
            case "token" -> told(product.firstTokens(clock).make(arguments[1], arguments[2]));
            default ->
                    books.fec(
                            bookkeeping.exportFec(clock),
                            ExportFec.Command.of(new SellerCode(arguments[1]), arguments[2]),
                            Path.of(""));
        };
    }

    private boolean close(Bookkeeping bookkeeping, Map<String, String> environment) {
        ClosingKey key = new ClosingKey(new InstallationSecret(environment.get("GUICHET_SECRET")));
        return books.close(bookkeeping.closeDuePeriods(key, clock), key);
    }

    private boolean reencrypt(Standalone product, Map<String, String> environment) {
        Encryption both = Reencrypting.encryption(environment);
        return new Reencrypting(out).told(product.reencryption(both).renew());
    }

    private boolean told(Optional<TokenSecret> secret) {
        out.println(secret.map(TokenSecret::value).orElse("Nobody signs in with this e-mail."));
        return secret.isPresent();
    }

    private static void pause() {
        LockSupport.parkNanos(A_MOMENT.toNanos());
    }

    private static int code(boolean well) {
        return well ? WELL : WRONG;
    }

    private boolean verify(List<SeriesReport> series) {
        for (SeriesReport one : series) {
            String name = one.seller() + " " + one.kind();
            if (one.isWhole()) {
                out.printf("%s: %d documents%s, chain whole%n", name, one.documents(), erased(one));
            } else {
                out.printf("%s: BROKEN at %s: %s%n", name, one.brokenAt(), one.why());
            }
        }
        return series.stream().allMatch(SeriesReport::isWhole);
    }

    private static String erased(SeriesReport series) {
        return series.erased() == 0
                ? ""
                : " (%d erased after ten years)".formatted(series.erased());
    }

    private boolean check(CheckLedger.Report report, Alerts alerts) {
        out.printf("%d entries of %d customers%n", report.entries(), report.customers());
        report.differences().forEach(difference -> out.println("DIFFERENCE: " + difference));
        int differing = report.differences().size();
        return alerts.told(differing == 0, Alarm.BOOKS_WRONG, Integer.toString(differing));
    }
}
