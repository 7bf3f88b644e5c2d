package io.guichet.commands;

import io.guichet.application.shared.InstallationSecret;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.JpaReencryption.Report;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what became of what was encrypted with the secret of before. */
record Reencrypting(PrintStream out) {

    /** What encrypts with the secret of today and reads with both. */
    static Encryption encryption(Map<String, String> environment) {
        return new Encryption(
                key(environment.get("GUICHET_SECRET")),
                Optional.of(key(environment.get("GUICHET_SECRET_BEFORE"))));
    }

    private static byte[] key(String secret) {
        return new InstallationSecret(secret).key("encryption at rest");
    }

    /** Whether all of it can be read. */
    boolean told(List<Report> reports) {
        for (Report report : reports) {
            out.printf(
                    "%s: %d encrypted anew, %d were already, %d UNREADABLE%n",
                    report.table(), report.renewed(), report.current(), report.unreadable());
        }
        return reports.stream().allMatch(report -> report.unreadable() == 0);
    }
}
