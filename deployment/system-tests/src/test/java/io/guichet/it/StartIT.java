package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

class StartIT extends SystemTest {

    @Test
    void the_product_says_that_it_is_well() {
        assertThat(Web.product().get("/api/v1/health").statusCode()).isEqualTo(200);
    }

    @Test
    void the_documentation_is_a_page_over_a_document() {
        assertThat(Web.product().get("/api/docs").body()).contains("swagger");
        assertThat(Web.product().get("/api/openapi").body()).contains("openapi: 3.1");
    }

    @Test
    void without_a_token_there_is_no_answer() {
        HttpResponse<String> answer = Web.product().get("/api/v1/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("application/problem+json"));
    }

    @Test
    void a_body_of_more_than_a_megabyte_is_refused() {
        byte[] body = new byte[1_100_000];

        HttpResponse<String> declared = topUp(BodyPublishers.ofByteArray(body));
        HttpResponse<String> chunked =
                topUp(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(declared.statusCode()).isEqualTo(413);
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(declared.body()).doesNotContain("undertow", "Exception");
    }

    @Test
    void the_sandbox_is_not_on_the_products_port() {
        assertThat(Web.sandbox().get("/chat").statusCode()).isEqualTo(200);
        assertThat(Web.product().get("/chat").statusCode()).isEqualTo(404);
        assertThat(Web.product().get("/mailbox").statusCode()).isEqualTo(404);
        assertThat(Web.product().get("/clock").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> topUp(BodyPublisher body) {
        Web company = Web.as("COMPANY");
        return company.send(
                company.request("/api/v1/top-ups")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "too-large")
                        .POST(body));
    }
}
