package io.guichet.rest.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.ExportProgress;
import io.guichet.application.personal.ExportPerson.Outcome;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

class PersonalExportResourceTest {

    private final RestApi api = new RestApi();
    private Outcome outcome =
            new Outcome.Ready(
                    "my-data.zip",
                    target -> {
                        try {
                            target.write('Z');
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });

    PersonalExportResourceTest() {
        api.with(new PersonalExportResource(profile -> outcome, api.caller));
    }

    @Test
    void somebody_gets_what_is_kept_about_him() {
        Answer answer = api.get("/me/export").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().getOutput()).containsExactly('Z');
    }

    @Test
    void it_is_sent_as_it_is_made_and_is_never_the_same_again() {
        Answer answer = api.get("/me/export").header("Range", "bytes=0-0").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Accept-Ranges")).isEqualTo("none");
        assertThat(answer.header("Content-Length")).isEmpty();
        assertThat(answer.header("ETag")).isEmpty();
    }

    @Test
    void a_token_with_fewer_rights_gets_nothing() {
        assertThat(api.get("/me/export").as("scope profile:read").answer().refusal())
                .isEqualTo("403 forbidden");
    }

    @Test
    void every_refusal_has_its_answer() {
        outcome =
                new Outcome.UnderWay(
                        RestApi.ANNA.number(), new ExportProgress(3, 1, Instant.EPOCH));
        Answer busy = api.get("/me/export").answer();
        assertThat(busy.refusal()).isEqualTo("429 export-under-way");
        assertThat(busy.json().getInt("done")).isEqualTo(1);
        outcome = new Outcome.NoSuchProfile();
        assertThat(api.get("/me/export").answer().refusal()).isEqualTo("404 no-such-profile");
    }
}
