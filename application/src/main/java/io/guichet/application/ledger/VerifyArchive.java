package io.guichet.application.ledger;

import io.guichet.domain.ledger.PeriodClosing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Verifies the archive of a closed period by itself: without a database, a server or a secret. */
public interface VerifyArchive {

    Report verify(Path file);

    /**
     * What was found: the closing, if it can be read, the fingerprint of the key that it claims to
     * be signed with (to be compared with the one that was kept elsewhere), and what is wrong.
     */
    record Report(Optional<PeriodClosing> closing, String fingerprint, List<String> wrong) {

        public Report {
            wrong = List.copyOf(wrong);
        }
    }
}
