package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.shared.IdempotentRequests;
import io.guichet.application.shared.IdempotentRequests.Attempt.First;
import io.guichet.application.shared.IdempotentRequests.Attempt.OtherContent;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.IdempotentRequestsContract;
import io.guichet.testing.shared.Stores;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

class JpaIdempotentRequestsTest extends IdempotentRequestsContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }

    /** Whoever asks the same after two days asks for something new. */
    @Test
    void what_is_older_than_two_days_is_forgotten_and_nothing_younger() {
        Instant longAgo = Given.NOON.minus(Duration.ofDays(9_000));
        IdempotentRequests asked = new JpaIdempotentRequests(stores.em, stores.encryption);
        String scope = "forgotten-" + UUID.randomUUID();
        asked.begin(scope, "old", "what", longAgo);
        asked.begin(scope, "younger", "what", longAgo.plus(Duration.ofHours(2)));

        Instant later = longAgo.plus(Duration.ofHours(49));
        new JpaIdempotentRequests(stores.em, stores.encryption).begin(scope, "new", "x", later);

        assertThat(asked.begin(scope, "old", "something else", later)).isEqualTo(new First());
        assertThat(asked.begin(scope, "younger", "something else", later))
                .isEqualTo(new OtherContent());
    }

    @Test
    void where_few_requests_come_old_answers_are_looked_for_too() {
        Instant longAgo = Given.NOON.minus(Duration.ofDays(9_200));
        IdempotentRequests asked = new JpaIdempotentRequests(stores.em, stores.encryption);
        String scope = "quiet-" + UUID.randomUUID();
        asked.begin(scope, "old", "what", longAgo);

        assertThat(asked.begin(scope, "old", "else", longAgo.plus(Duration.ofHours(49))))
                .isEqualTo(new First());
    }

    @Test
    void of_many_requests_every_hundredth_or_so_looks_for_old_answers() {
        Instant longAgo = Given.NOON.minus(Duration.ofDays(9_100));
        IdempotentRequests asked = new JpaIdempotentRequests(stores.em, stores.encryption);
        String scope = "seldom-" + UUID.randomUUID();
        IdempotentRequests before = new JpaIdempotentRequests(stores.em, stores.encryption);
        before.begin(scope, "old", "what", longAgo);
        asked.begin(scope, "first", "what", longAgo.plus(Duration.ofMinutes(47 * 60 + 30)));
        Instant later = longAgo.plus(Duration.ofMinutes(48 * 60 + 15));
        for (int count = 1; count < 200; count++) {
            asked.begin(scope, "key " + count, "what", later);
        }

        assertThat(asked.begin(scope, "old", "something else", later)).isEqualTo(new First());
    }
}
