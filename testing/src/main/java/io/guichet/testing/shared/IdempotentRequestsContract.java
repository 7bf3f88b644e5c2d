package io.guichet.testing.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.shared.IdempotentRequests.Answer;
import io.guichet.application.shared.IdempotentRequests.Attempt;
import io.guichet.application.shared.IdempotentRequests.Attempt.First;
import io.guichet.application.shared.IdempotentRequests.Attempt.InProgress;
import io.guichet.application.shared.IdempotentRequests.Attempt.OtherContent;
import io.guichet.application.shared.IdempotentRequests.Attempt.Repeated;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What every {@link io.guichet.application.shared.IdempotentRequests} promises. */
public abstract class IdempotentRequestsContract extends Contract {

    private static final Instant NOON = Given.NOON;
    private static final Answer CREATED =
            new Answer(
                    201,
                    "application/json",
                    "Location: /orders/1\nETag: \"1\"",
                    "{\"name\":\"Zoé\"}");

    private final String scope = "profile-" + UUID.randomUUID();
    private final String fingerprint = Samples.hash();

    @Test
    void the_first_request_goes_on() {
        assertThat(begin("key", NOON)).isEqualTo(new First());
    }

    @Test
    void a_repetition_meanwhile_is_told_so() {
        begin("key", NOON);

        assertThat(begin("key", NOON.plusSeconds(59))).isEqualTo(new InProgress());
    }

    @Test
    void a_repetition_afterwards_gets_the_first_answer() {
        begin("key", NOON);
        stores().idempotentRequests().complete(scope, "key", CREATED);

        assertThat(begin("key", NOON.plus(Duration.ofHours(23)))).isEqualTo(new Repeated(CREATED));
    }

    @Test
    void other_content_under_the_same_key_is_noticed_at_any_time() {
        begin("key", NOON);
        assertThat(begin("key", Samples.hash(), NOON)).isEqualTo(new OtherContent());

        stores().idempotentRequests().complete(scope, "key", CREATED);
        assertThat(begin("key", Samples.hash(), NOON)).isEqualTo(new OtherContent());
    }

    @Test
    void a_request_whose_server_died_is_made_again_after_a_minute() {
        begin("key", NOON);

        assertThat(begin("key", NOON.plusSeconds(61))).isEqualTo(new First());
        assertThat(begin("key", NOON.plusSeconds(62))).isEqualTo(new InProgress());
    }

    @Test
    void an_abandoned_request_is_made_again_at_once() {
        begin("key", NOON);
        stores().idempotentRequests().abandon(scope, "key");

        assertThat(begin("key", NOON.plusSeconds(1))).isEqualTo(new First());
    }

    @Test
    void everybody_has_keys_of_his_own() {
        begin("key", NOON);

        assertThat(stores().idempotentRequests().begin(scope + "-other", "key", fingerprint, NOON))
                .isEqualTo(new First());
        assertThat(begin("other-key", NOON)).isEqualTo(new First());
    }

    @Test
    void of_eight_at_once_one_is_first() {
        List<Attempt> attempts = Together.run(8, () -> begin("key", NOON));

        assertThat(attempts).filteredOn(new First()::equals).hasSize(1);
        assertThat(attempts).filteredOn(new InProgress()::equals).hasSize(7);
    }

    private Attempt begin(String key, Instant now) {
        return begin(key, fingerprint, now);
    }

    private Attempt begin(String key, String content, Instant now) {
        return stores().idempotentRequests().begin(scope, key, content, now);
    }
}
