import java.util.Locale;

/**
 * What some work took, of Java and of the database; compiling is part of Java's and counts while it
 * is under way, also where it waits for a processor.
 */
record Figures(
        double seconds,
        double javaCpu,
        double compiling,
        double databaseCpu,
        long wal,
        long calls) {

    static final Figures NOTHING = new Figures(0, 0, 0, 0, 0, 0);

    Figures plus(Figures other) {
        return new Figures(
                seconds + other.seconds,
                javaCpu + other.javaCpu,
                compiling + other.compiling,
                databaseCpu + other.databaseCpu,
                wal + other.wal,
                calls + other.calls);
    }

    void print(String what, long invoices) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %8d invoices %8.1f s %8.0f /s | CPU ms: java %.3f (compiling %.3f) database %.3f sum %.3f"
                        + " | statements %.2f | WAL %.0f B%n",
                what,
                invoices,
                seconds,
                invoices / seconds,
                javaCpu * 1e3 / invoices,
                compiling * 1e3 / invoices,
                databaseCpu * 1e3 / invoices,
                (javaCpu + databaseCpu) * 1e3 / invoices,
                (double) calls / invoices,
                (double) wal / invoices);
    }
}
