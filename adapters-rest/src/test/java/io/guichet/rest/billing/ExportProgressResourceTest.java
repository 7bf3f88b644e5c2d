package io.guichet.rest.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.ExportProgress;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

class ExportProgressResourceTest {

    private final RestApi api = new RestApi();
    private final Map<CustomerNumber, ExportProgress> made = new HashMap<>();

    ExportProgressResourceTest() {
        api.with(
                new ExportProgressResource(
                        customer -> Optional.ofNullable(made.get(customer)), api.caller));
    }

    @Test
    void it_says_how_far_the_archive_of_the_customer_is() {
        Instant started = Instant.parse("2026-03-01T12:00:00Z");
        made.put(RestApi.ANNA.number(), new ExportProgress(12_000, 1_200, started));

        Answer answer = api.get("/invoices/export/progress").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo(
                        "{\"documents\":12000,\"done\":1200,"
                                + "\"started_at\":\"2026-03-01T12:00:00Z\"}");
    }

    @Test
    void nothing_is_under_way() {
        assertThat(api.get("/invoices/export/progress").answer().refusal())
                .isEqualTo("404 no-such-export");
    }
}
