package io.guichet.rest.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunBilling;
import io.guichet.application.run.RunId;
import io.guichet.application.run.query.ShowRuns;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.rest.identity.KnownSellerFilter;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.Fixtures;
import io.guichet.rest.shared.RestApi;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class RunsResourceTest {

    private static final BillingRun RUN =
            new BillingRun(
                    new RunId(new UUID(0, 7)),
                    new SellerCode("demo-fr"),
                    LocalDate.of(2026, 3, 1),
                    Instant.parse("2026-03-01T01:00:00Z"));
    private static final BillingRun OLD =
            new BillingRun(
                    new RunId(new UUID(0, 6)),
                    new SellerCode("demo-fr"),
                    LocalDate.of(2026, 2, 27),
                    Instant.parse("2026-02-27T01:00:00Z"));
    private static final String PATH = "/runs/" + RUN.id().value();

    private final RestApi api = new RestApi();
    private RunBilling.Retried retried = new RunBilling.Retried.Again(1);

    RunsResourceTest() {
        api.with(new RunsResource(new Running(), new Showing(), api.clock));
    }

    @Test
    void a_seller_that_is_none_has_no_list() {
        api.provider(new KnownSellerFilter(() -> List.of(Fixtures.SELLER)));

        assertThat(api.get("/runs?seller=demo-fr").as("staff").answer().status()).isEqualTo(200);
        assertThat(api.get("/runs?seller=nobody").as("staff").answer().refusal())
                .isEqualTo("404 no-such-seller");
        assertThat(api.get("/runs?seller=nobody").as("anna").answer().refusal())
                .isEqualTo("403 staff-only");
        assertThat(api.get("/runs?seller=").as("staff").answer().refusal())
                .isEqualTo("400 invalid-seller");
    }

    @Test
    void staff_begins_a_run_and_sees_how_it_stands() {
        JsonObject started =
                api.post("/runs", "{\"seller\":\"demo-fr\"}").as("staff").answer().json();

        assertThat(started.getJsonObject("run").getString("day")).isEqualTo("2026-03-01");
        assertThat(started.getInt("done")).isEqualTo(500);
        assertThat(started.getInt("left")).isEqualTo(20);
        assertThat(started.getInt("parked")).isEqualTo(1);
        assertThat(started.getInt("rate")).isEqualTo(50);
        assertThat(started.getJsonArray("parked_customers").getJsonObject(0).getString("error"))
                .isEqualTo("no rate");
        assertThat(api.get(PATH).as("staff").answer().json()).isEqualTo(started);
    }

    @Test
    void staff_lists_runs_and_has_failures_tried_again() {
        Asking.Answer list = api.get("/runs?seller=demo-fr").as("staff").answer();

        assertThat(list.json().getJsonArray("data").getJsonObject(0).getString("id"))
                .isEqualTo(RUN.id().value().toString());
        assertThat(list.json().getJsonArray("data").getJsonObject(0).getInt("overdue")).isZero();
        assertThat(list.json().getJsonArray("data").getJsonObject(1).getInt("overdue"))
                .isEqualTo(3);
        assertThat(retry().answer().status()).isEqualTo(200);
    }

    @Test
    void every_refusal_has_its_answer() {
        assertThat(api.post("/runs", "{\"seller\":\"nobody\"}").as("staff").answer().refusal())
                .isEqualTo("404 no-such-seller");
        assertThat(api.get("/runs/" + new UUID(0, 8)).as("staff").answer().refusal())
                .isEqualTo("404 no-such-run");
        retried = new RunBilling.Retried.NoSuchRun();
        assertThat(retry().answer().refusal()).isEqualTo("404 no-such-run");
    }

    @Test
    void what_is_malformed_is_not_looked_at() {
        assertThat(api.post("/runs", "{}").as("staff").answer().refusal())
                .isEqualTo("400 missing-field");
        assertThat(api.get("/runs").as("staff").answer().refusal())
                .isEqualTo("400 missing-parameter");
        assertThat(api.get("/runs/7").as("staff").answer().refusal()).isEqualTo("400 invalid-id");
    }

    @Test
    void a_customer_sees_and_begins_nothing() {
        assertThat(api.get("/runs?seller=demo-fr").answer().refusal()).isEqualTo("403 staff-only");
        assertThat(api.get(PATH).answer().refusal()).isEqualTo("403 staff-only");
        assertThat(api.post("/runs", "{\"seller\":\"demo-fr\"}").answer().refusal())
                .isEqualTo("403 staff-only");
        assertThat(retry().as("anna").answer().refusal()).isEqualTo("403 staff-only");
    }

    private Asking retry() {
        return api.post(PATH + "/retry", "").as("staff");
    }

    private final class Running implements RunBilling {

        @Override
        public Started start(SellerCode seller) {
            return seller.equals(RUN.seller())
                    ? new Started.Running(RUN)
                    : new Started.NoSuchSeller();
        }

        @Override
        public void begin() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<RunId> unfinished() {
            return List.of();
        }

        @Override
        public void awaitStart(Duration patience) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int work(RunId run, int atMost) {
            return 0;
        }

        @Override
        public Retried retry(RunId run) {
            return retried;
        }
    }

    private static final class Showing implements ShowRuns {

        @Override
        public Optional<Progress> progress(RunId run) {
            return run.equals(RUN.id())
                    ? Optional.of(new Progress(RUN, 500, 20, 1, RUN.startedAt().plusSeconds(10)))
                    : Optional.empty();
        }

        @Override
        public List<BillingRun> latest(SellerCode seller) {
            return List.of(RUN, OLD);
        }

        @Override
        public Map<RunId, Long> waiting(SellerCode seller) {
            return Map.of(RUN.id(), 20L, OLD.id(), 3L);
        }

        @Override
        public List<Parked> parked(RunId run) {
            return List.of(new Parked(new CustomerNumber(100001), "no rate"));
        }

        @Override
        public long parkedNow() {
            return 1;
        }
    }
}
