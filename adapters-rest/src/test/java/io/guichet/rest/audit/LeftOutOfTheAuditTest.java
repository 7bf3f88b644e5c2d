package io.guichet.rest.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.access.CheckAccess;
import io.guichet.application.audit.Acts;
import io.guichet.application.audit.AuditBooks;
import io.guichet.application.audit.AuditedTransactions;
import io.guichet.application.audit.RecordLookHandler;
import io.guichet.application.audit.RecordRefusalHandler;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.audit.Act;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.rest.access.CustomerAccessResource;
import io.guichet.rest.shared.RestApi;
import io.guichet.testing.audit.InMemoryAuditTrail;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.TestClock;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What no entry holds, and what many questions in a day come to. */
class LeftOutOfTheAuditTest {

    private final InMemoryTransactions plain = new InMemoryTransactions();
    private final InMemoryAuditTrail trail = new InMemoryAuditTrail(plain);
    private final Acts acts = new Acts();
    private final RestApi api = new RestApi();
    private final TestClock clock = new TestClock("2026-03-01T12:00:00Z");
    private final AuditBooks books = new AuditBooks(trail, clock);
    private final Transactions transactions = new AuditedTransactions(plain, acts, books);

    LeftOutOfTheAuditTest() {
        api.provider(
                        new AuditFilter(
                                acts,
                                new RecordRefusalHandler(books, plain),
                                new RecordLookHandler(books, plain, clock),
                                api.caller))
                .with(new Sink())
                .with(
                        new CustomerAccessResource(
                                (customer, wanted) -> new CheckAccess.Outcome.Found(List.of())));
    }

    @Test
    void from_where_somebody_comes_in_is_not_written_down() {
        api.post(
                        "/sink",
                        "{\"others\":\"deny\",\"rules\":[{\"range\":\"198.51.100.7\",\"action\":"
                                + "\"allow\"}],\"addresses\":[\"192.0.2.0/24\", \"2001:db8::]\"]}")
                .answer();

        assertThat(entries().getFirst().after())
                .isEqualTo(
                        "{\"others\":\"deny\",\"rules\":[{\"range\":\"*\",\"action\":"
                                + "\"allow\"}],\"addresses\":\"*\"}");
    }

    @Test
    void a_panel_that_asks_who_may_come_in_is_written_down_once_a_day() {
        for (String name : List.of("ssh", "ftp", "ssh")) {
            asks("panel 1", "10001", name);
        }
        assertThat(entries())
                .extracting(entry -> entry.act().what() + ", " + entry.result())
                .containsExactly("GET /customers/10001/access, looked at");

        asks("panel 1", "10002", "ssh");
        assertThat(entries()).hasSize(1);
        asks("panel 2", "10001", "ssh");
        assertThat(entries()).hasSize(2);
        clock.advance(Duration.ofDays(1));
        asks("panel 1", "10001", "ssh");
        assertThat(entries()).hasSize(3);
    }

    @Test
    void a_person_of_the_staff_is_written_down_each_time() {
        asks("staff", "10001", "ssh");
        asks("staff", "10001", "ssh");

        assertThat(entries()).hasSize(2);
    }

    @Test
    void a_question_that_could_not_be_written_down_is_the_first_of_its_day_again() {
        RecordLookHandler records = new RecordLookHandler(books, broken(), clock);
        Act act = entryOf("panel 1");
        UUID token = act.actor().token().orElseThrow();

        assertThatIllegalStateException().isThrownBy(() -> records.recordOfDay(act, token));
        assertThatIllegalStateException().isThrownBy(() -> records.recordOfDay(act, token));
    }

    private Act entryOf(String panel) {
        asks(panel, "10001", "ssh");
        return entries().getFirst().act();
    }

    private static Transactions broken() {
        return new Transactions() {
            @Override
            public boolean isUnderWay() {
                return false;
            }

            @Override
            public <T> T required(Supplier<T> work) {
                throw new IllegalStateException("no database");
            }
        };
    }

    private void asks(String panel, String customer, String name) {
        String asked = "/customers/" + customer + "/access?permission=account/shop/" + name;
        assertThat(api.get(asked).as(panel).answer().status()).isEqualTo(200);
    }

    private List<AuditEntry> entries() {
        return trail.list(AuditEntry.chainOf(RestApi.ANNA.number()), Long.MAX_VALUE, 10).items();
    }

    /** Takes whatever it is sent. */
    @Path("/sink")
    public final class Sink {

        @POST
        @Consumes("application/json")
        public String take(String body) {
            return transactions.required(
                    () -> {
                        plain.hold("a thing");
                        return "taken";
                    });
        }
    }
}
