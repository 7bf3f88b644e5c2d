package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.RequestLimits;
import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.OpenSharedDocument;
import io.guichet.application.billing.OpenSharedDocument.Outcome;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class SharedDocumentsTest {

    private final RestApi api = new RestApi(new RequestLimits(2, 0, 0));
    private OpenSharedDocument.Command asked;
    private Outcome outcome =
            new Outcome.Opened(
                    RenderedDocument.of(
                            new DocumentReference("FR1"),
                            DocumentFormat.PDF,
                            "paper".getBytes(StandardCharsets.UTF_8)));

    SharedDocumentsTest() {
        api.with(
                new SharedDocumentsResource(
                        command -> {
                            asked = command;
                            return outcome;
                        }));
    }

    @Test
    void whoever_holds_the_link_has_the_document() {
        Answer answer = follow();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("FR1.pdf");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("private");
        assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(asked).isEqualTo(new OpenSharedDocument.Command("a.b", DocumentFormat.PDF));
    }

    @Test
    void a_link_whose_time_is_over_says_so_on_a_page() {
        outcome = new Outcome.LinkOver();

        Answer answer = follow();

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.text()).contains("Ce lien a expiré").doesNotContain("a.b");
    }

    @Test
    void so_does_one_that_opens_nothing() {
        outcome = new Outcome.NoSuchLink();

        Answer answer = follow();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("Ce lien n’ouvre rien");
    }

    @Test
    void nobody_tries_many_links() {
        outcome = new Outcome.NoSuchLink();

        follow();
        follow();

        assertThat(follow().status()).isEqualTo(429);
    }

    private Answer follow() {
        return api.get("/shared-documents/a.b?format=pdf")
                .without("Authorization")
                .header("Accept-Language", "fr")
                .answer();
    }
}
