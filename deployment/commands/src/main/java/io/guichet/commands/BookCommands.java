package io.guichet.commands;

import io.guichet.application.audit.VerifyAudit;
import io.guichet.application.ledger.CloseDuePeriods;
import io.guichet.application.ledger.ClosingKey;
import io.guichet.application.ledger.ExportFec;
import io.guichet.application.ledger.ExportFec.Outcome;
import io.guichet.application.ledger.VerifyArchive;
import io.guichet.application.ledger.VerifyClosings;
import io.guichet.application.shared.Export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the command line says about the books; each answers whether all is well. */
record BookCommands(PrintStream out) {

    /** Closes everything that is over, however much it is. */
    boolean close(CloseDuePeriods closeDuePeriods, ClosingKey key) {
        int all = 0;
        for (int some = closeDuePeriods.close(); some > 0; some = closeDuePeriods.close()) {
            all += some;
        }
        out.printf("%d periods closed%n", all);
        out.printf("signed with the key %s%n", ClosingKey.fingerprint(key.publicKey()));
        return true;
    }

    /**
     * Writes a year's file into a folder; it has its name only once it is whole. Two sellers of one
     * SIREN have files of one name: what is there already stays.
     */
    boolean fec(ExportFec exportFec, ExportFec.Command command, Path folder) {
        return switch (exportFec.prepare(command)) {
            case Outcome.Ready ready -> {
                Path file = folder.resolve(ready.fileName());
                yield Files.exists(file)
                        ? refused(file + " is there already")
                        : written(ready, file);
            }
            case Outcome.NoSiren ignored -> refused("the file is named by the SIREN: none is set");
            case Outcome.NotInEuros ignored -> refused("the books are not in euros");
            case Outcome.NoSuchYear ignored -> refused("no fiscal year ends then");
            case Outcome.SeveralYears ignored ->
                    refused("several fiscal years end then: say with which month, as in 2026-06");
            case Outcome.NotBegun ignored -> refused("that fiscal year has not begun");
            case Outcome.NoSuchSeller ignored -> refused("there is no seller " + command.seller());
        };
    }

    boolean verify(VerifyAudit.Report audit) {
        if (audit.isWhole()) {
            out.printf("audit: %d chains, %d entries hold%n", audit.chains(), audit.entries());
        } else {
            out.printf("audit: BROKEN at %s%n", audit.brokenAt());
        }
        return audit.isWhole();
    }

    boolean verify(List<VerifyClosings.Report> reports) {
        for (VerifyClosings.Report report : reports) {
            if (report.isWhole()) {
                out.printf("%s: %d closings hold%n", report.seller(), report.closings());
            } else {
                out.printf(
                        "%s: closing BROKEN at %s: %s%n",
                        report.seller(), report.brokenAt(), report.why());
            }
            report.keys().forEach(key -> out.printf("%s: key %s%n", report.seller(), key));
        }
        return reports.stream().allMatch(VerifyClosings.Report::isWhole);
    }

    /** {@code key} is the fingerprint that was kept elsewhere, or empty. */
    boolean verify(VerifyArchive verifyArchive, Path file, String key) {
        VerifyArchive.Report report = verifyArchive.verify(file);
        report.closing().ifPresent(closing -> out.printf("%s of %s%n", closing.id(), file));
        report.wrong().forEach(wrong -> out.println("WRONG: " + wrong));
        boolean isOurs = key.isEmpty() || key.equalsIgnoreCase(report.fingerprint());
        out.printf("%s the key %s%n", isOurs ? "signed with" : "WRONG:", report.fingerprint());
        return report.wrong().isEmpty() && isOurs;
    }

    private boolean written(Outcome.Ready ready, Path file) {
        write(ready.export(), file);
        out.println(file + (ready.provisional() ? ": the year is not closed" : ""));
        return true;
    }

    private boolean refused(String why) {
        out.println(why);
        return false;
    }

    private static void write(Export export, Path file) {
        Path begun = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(begun))) {
                export.writeTo(target);
            }
            Files.move(begun, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
