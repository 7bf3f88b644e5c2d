package io.guichet.commands;

import io.guichet.application.billing.VerifySeals.SeriesReport;
import io.guichet.application.ledger.CheckLedger;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The operator's command line. {@code verify} recomputes every seal and names the first broken link
 * of each series; {@code check} recomputes the sums of the books. Both change nothing and end with
 * 0 if all is well, 1 if something is wrong, 2 if they were called wrongly.
 */
public final class Guichet {

    private static final Logger LIBRARIES = Logger.getLogger("org.hibernate");
    private static final int WELL = 0;
    private static final int WRONG = 1;
    private static final int CALLED_WRONGLY = 2;

    private final PrintStream out;

    Guichet(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        LIBRARIES.setLevel(Level.SEVERE);
        System.exit(new Guichet(System.out).run(arguments, System.getenv()));
    }

    int run(String[] arguments, Map<String, String> environment) {
        String command = arguments.length == 1 ? arguments[0] : "";
        if (!List.of("verify", "check").contains(command)) {
            out.println("usage: guichet verify | check");
            return CALLED_WRONGLY;
        }
        for (String needed : List.of("GUICHET_DB_URL", "GUICHET_DB_USER", "GUICHET_DB_PASSWORD")) {
            if (!environment.containsKey(needed)) {
                out.println("Set " + needed + ".");
                return CALLED_WRONGLY;
            }
        }
        try (Standalone product =
                new Standalone(
                        environment.get("GUICHET_DB_URL"),
                        environment.get("GUICHET_DB_USER"),
                        environment.get("GUICHET_DB_PASSWORD"))) {
            return command.equals("verify")
                    ? verify(product.verifySeals().verify())
                    : check(product.checkLedger().check());
        }
    }

    private int verify(List<SeriesReport> series) {
        for (SeriesReport one : series) {
            String name = one.seller() + " " + one.kind();
            if (one.isWhole()) {
                out.printf("%s: %d documents, chain whole%n", name, one.documents());
            } else {
                out.printf("%s: BROKEN at %s: %s%n", name, one.brokenAt(), one.why());
            }
        }
        return series.stream().allMatch(SeriesReport::isWhole) ? WELL : WRONG;
    }

    private int check(CheckLedger.Report report) {
        out.printf("%d entries of %d customers%n", report.entries(), report.customers());
        report.differences().forEach(difference -> out.println("DIFFERENCE: " + difference));
        return report.differences().isEmpty() ? WELL : WRONG;
    }
}
