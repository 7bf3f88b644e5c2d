package io.guichet.rest.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.ClientAddress;
import io.guichet.application.access.RequestLimits;
import io.guichet.rest.health.HealthResource;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;
import io.guichet.testing.identity.ListedAddresses;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

class EntryTest {

    private final RestApi api = over(new RequestLimits(0, 0, 0));

    @Test
    void a_token_reads_what_its_scope_names_and_nothing_else() {
        assertThat(api.get("/accounts").as("reader").answer().status()).isEqualTo(200);
        assertThat(api.delete("/accounts/shop").as("reader").answer().refusal())
                .isEqualTo("403 scope-missing");
        assertThat(api.get("/balance").as("reader").answer().refusal())
                .isEqualTo("403 scope-missing");
    }

    @Test
    void a_refused_caller_is_told_the_scope() {
        assertThat(api.get("/balance").as("reader").answer().json().getString("scope"))
                .isEqualTo("balance:read");
    }

    @Test
    void a_token_for_one_account_is_about_no_other() {
        assertThat(api.delete("/accounts/shop").as("shop").answer().status()).isEqualTo(200);
        assertThat(api.delete("/accounts/blog").as("shop").answer().refusal())
                .isEqualTo("403 other-account");
        assertThat(api.get("/accounts").as("shop").answer().refusal())
                .isEqualTo("403 other-account");
        assertThat(api.get("/balance").as("shop").answer().refusal())
                .isEqualTo("403 other-account");
    }

    @Test
    void a_token_opens_nothing_from_an_address_it_does_not_allow() {
        Answer refused = api.get("/accounts").as("elsewhere").answer();

        assertThat(refused.refusal()).isEqualTo("403 address-not-allowed");
    }

    @Test
    void what_nobody_listed_is_refused() {
        assertThat(api.get("/forgotten").answer().refusal()).isEqualTo("403 forbidden");
        assertThat(api.get("/forgotten").as("staff").answer().refusal()).isEqualTo("403 forbidden");
        assertThat(api.get("/forgotten").without("Authorization").answer().refusal())
                .isEqualTo("401 token-missing");
    }

    @Test
    void a_token_in_the_address_is_no_token() {
        assertThat(
                        api.get("/balance?access_token=anna")
                                .without("Authorization")
                                .answer()
                                .refusal())
                .isEqualTo("401 token-missing");
    }

    @Test
    void a_session_of_the_pages_is_no_token() {
        assertThat(
                        api.get("/balance")
                                .without("Authorization")
                                .header("Cookie", "__Host-guichet_session=anna")
                                .answer()
                                .refusal())
                .isEqualTo("401 token-missing");
        assertThat(api.get("/balance").header("Authorization", "Basic YW5uYTp4").answer().status())
                .isEqualTo(401);
    }

    @Test
    void what_was_sent_breaks_no_line_of_the_answer() {
        String broken = "10001\r\nSet-Cookie: a=b";
        Answer answer =
                api.get("/balance")
                        .header("Guichet-Customer", broken)
                        .header("Accept-Language", broken)
                        .header("Idempotency-Key", broken)
                        .answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().getOutputHeaders().values())
                .flatExtracting(values -> values)
                .allSatisfy(
                        value -> assertThat(value.toString()).doesNotContain("\r", "\n", "a=b"));
    }

    @Test
    void too_many_requests_are_refused_and_told_when_to_come_again() {
        RestApi limited = over(new RequestLimits(1, 1, 2));

        Answer first = limited.get("/balance").answer();
        assertThat(first.header("RateLimit-Limit")).isEqualTo("2");
        assertThat(first.header("RateLimit-Remaining")).isEqualTo("1");
        assertThat(limited.get("/balance").answer().status()).isEqualTo(200);
        Answer third = limited.get("/balance").answer();
        assertThat(third.refusal()).isEqualTo("429 too-many-requests");
        assertThat(third.header("Retry-After")).matches("[1-9]|[1-5]\\d|60");
        assertThat(third.header("RateLimit-Remaining")).isEqualTo("0");
    }

    @Test
    void reading_and_writing_and_other_tokens_are_counted_apart() {
        RestApi limited = over(new RequestLimits(1, 1, 1));

        assertThat(limited.get("/balance").answer().status()).isEqualTo(200);
        assertThat(limited.delete("/accounts/shop").answer().status()).isEqualTo(200);
        assertThat(limited.get("/balance").as("reader").answer().refusal())
                .isEqualTo("403 scope-missing");
        assertThat(limited.get("/balance").answer().status()).isEqualTo(429);
    }

    @Test
    void guessing_tokens_is_slow_for_each_address() {
        RestApi limited = over(new RequestLimits(2, 50, 250));

        assertThat(guess(limited, "192.0.2.7").status()).isEqualTo(401);
        assertThat(guess(limited, "192.0.2.7").status()).isEqualTo(401);
        assertThat(guess(limited, "192.0.2.7").status()).isEqualTo(429);
        assertThat(guess(limited, "192.0.2.8").status()).isEqualTo(401);
    }

    @Test
    void machines_ask_for_health_as_often_as_they_must() {
        RestApi limited = over(new RequestLimits(1, 50, 250));

        for (int time = 0; time < 3; time++) {
            assertThat(limited.get("/health").without("Authorization").answer().status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_new_minute_begins_anew() {
        AtomicLong nanos = new AtomicLong();
        RateLimits limits =
                new RateLimits(
                        new RequestLimits(1, 1, 1),
                        new ClientAddress(new ListedAddresses(), List.of()),
                        nanos::get);

        assertThat(limits.token("a", true).isTooMany()).isFalse();
        assertThat(limits.token("a", true).isTooMany()).isTrue();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(60));
        assertThat(limits.token("a", true).isTooMany()).isFalse();
    }

    private static Answer guess(RestApi api, String address) {
        return api.get("/balance").as("guess").from(address).answer();
    }

    private static RestApi over(RequestLimits limits) {
        return new RestApi(limits)
                .with(new HealthResource())
                .with(new Balance())
                .with(new Accounts())
                .with(new Forgotten());
    }

    /** Reads. */
    @Path("/balance")
    public static final class Balance {

        @GET
        public String get() {
            return "balance";
        }
    }

    /** Reads and changes. */
    @Path("/accounts")
    public static final class Accounts {

        @GET
        public String list() {
            return "accounts";
        }

        @DELETE
        @Path("/{name}")
        public String delete() {
            return "deleted";
        }
    }

    /** Somebody forgot to say who may call it. */
    @Path("/forgotten")
    public static final class Forgotten {

        @GET
        public String get() {
            return "secret";
        }
    }
}
