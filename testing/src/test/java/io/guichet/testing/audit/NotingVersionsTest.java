package io.guichet.testing.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.audit.AuditBooks;
import io.guichet.application.audit.NoteVersion;
import io.guichet.application.audit.NoteVersionHandler;
import io.guichet.application.audit.VerifyAudit;
import io.guichet.application.audit.VerifyAuditHandler;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.testing.shared.InMemoryTransactions;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.List;

/**
 * Which version of the product ran since when can be told, and not be changed (CGI 286, I 3° bis).
 */
class NotingVersionsTest {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAuditTrail trail = new InMemoryAuditTrail(transactions);

    @Test
    void every_other_version_is_noted_with_the_one_before() {
        start("1.0").note();
        start("1.1").note();
        start("1.0").note();

        assertThat(noted()).containsExactly("1.1 > 1.0", "1.0 > 1.1", " > 1.0");
        assertThat(new VerifyAuditHandler(trail, transactions).verify())
                .isEqualTo(new VerifyAudit.Report(1, 3, ""));
    }

    @Test
    void starting_the_same_again_is_no_news() {
        start("1.0").note();
        start("1.0").note();

        assertThat(noted()).containsExactly(" > 1.0");
    }

    @Test
    void nodes_of_two_versions_do_not_take_turns() {
        NoteVersion older = start("1.0");
        NoteVersion newer = start("1.1");
        for (int time = 0; time < 3; time++) {
            older.note();
            newer.note();
        }

        assertThat(noted()).containsExactly("1.0 > 1.1", " > 1.0");
    }

    private NoteVersion start(String version) {
        AuditBooks books = new AuditBooks(trail, Clock.systemUTC());
        return new NoteVersionHandler(version, trail, books, transactions);
    }

    private List<String> noted() {
        return trail.list(AuditEntry.VERSIONS, Long.MAX_VALUE, 10).items().stream()
                .map(entry -> entry.before() + " > " + entry.after())
                .toList();
    }
}
