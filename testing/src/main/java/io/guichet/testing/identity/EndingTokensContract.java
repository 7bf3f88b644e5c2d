package io.guichet.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.AccessToken;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What every {@link io.guichet.application.access.port.EndingTokens} promises. */
public abstract class EndingTokensContract extends Contract {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant END = Given.NOON.plus(Duration.ofDays(90));

    private ProfileId owner;

    @BeforeEach
    void somebody() {
        owner = given().profile();
    }

    @Test
    void a_token_is_told_of_from_so_long_before_its_end_until_it() {
        AccessToken token = made(Given.NOON, END);

        assertThat(untold(END.minus(WEEK).minusSeconds(1))).isEmpty();
        assertThat(untold(END.minus(WEEK))).containsExactly(token);
        assertThat(untold(END.minusSeconds(1))).containsExactly(token);
        assertThat(untold(END)).isEmpty();
    }

    @Test
    void once() {
        AccessToken token = made(Given.NOON, END);

        assertThat(in(() -> stores().endingTokens().tell(token.id(), END))).isTrue();
        assertThat(in(() -> stores().endingTokens().tell(token.id(), END))).isFalse();
        assertThat(untold(END.minusSeconds(1))).isEmpty();
    }

    @Test
    void not_one_that_is_disabled_or_was_made_for_no_longer() {
        AccessToken disabled = made(Given.NOON, END);
        made(END.minus(WEEK), END);
        done(() -> stores().accessTokens().disable(disabled.id(), owner));

        assertThat(untold(END.minusSeconds(1))).isEmpty();
    }

    private AccessToken made(Instant from, Instant until) {
        AccessToken token = AccessToken.whole(owner, "panel", from, until);
        done(() -> stores().accessTokens().add(Samples.hash(), token));
        return token;
    }

    /** His: others have theirs. */
    private List<AccessToken> untold(Instant now) {
        return in(() -> stores().endingTokens().untold(now, WEEK, Integer.MAX_VALUE)).stream()
                .filter(token -> token.owner().equals(owner))
                .toList();
    }
}
