package io.guichet.testing.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.erasure.ForgetStale;
import io.guichet.application.erasure.ForgetStaleHandler;
import io.guichet.application.erasure.Stale;
import io.guichet.application.identity.AccessToken;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.port.Letters;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.TestClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is over goes by itself, each kind after its time. */
class ForgettingWhatIsOverTest {

    private final TestClock clock = new TestClock("2026-03-01T12:00:00Z");
    private final SignInDesk desk = new SignInDesk(clock);
    private final ErasureDesk erasure = new ErasureDesk(desk);
    private final ProfileId anna = desk.somebody("anna@example.org").id();

    @Test
    void letters_go_a_month_after_they_were_sent_and_never_before() {
        erasure.deleteProfile().ask(anna, SignInDesk.PASSWORD);
        clock.advance(Duration.ofDays(400));
        assertThat(forgets()).isZero();

        desk.in(
                () -> {
                    Letters letters = desk.stores().signIn().letters();
                    letters.claim(10, clock.instant(), Duration.ofMinutes(1))
                            .forEach(letter -> letters.sent(letter, clock.instant()));
                });
        assertThat(erasure.profiles().letters())
                .extracting(Letter::kind)
                .containsExactly(Letter.Kind.PROFILE_DELETION_ASKED);
        clock.advance(Duration.ofDays(30));
        assertThat(forgets()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(forgets()).isEqualTo(1);
        assertThat(forgets()).isZero();
    }

    @Test
    void letters_go_a_month_after_they_were_given_up() {
        erasure.deleteProfile().ask(anna, SignInDesk.PASSWORD);
        desk.in(
                () -> {
                    Letters letters = desk.stores().signIn().letters();
                    letters.claim(10, clock.instant(), Duration.ofMinutes(1))
                            .forEach(letter -> letters.park(letter, clock.instant(), "no mailbox"));
                });

        clock.advance(Duration.ofDays(30));
        assertThat(forgets()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(forgets()).isEqualTo(1);
        assertThat(forgets()).isZero();
    }

    @Test
    void more_than_go_at_once_go_all_the_same() {
        for (int each = 0; each < 1_500; each++) {
            AccessToken token =
                    new AccessToken(
                            UUID.randomUUID(),
                            anna,
                            "script",
                            "gct_Ab3d",
                            TokenRights.all(),
                            clock.instant(),
                            clock.instant().plus(Duration.ofDays(1)),
                            false,
                            Optional.empty());
            desk.in(() -> desk.stores().accessTokens().add(Samples.hash(), token));
        }
        clock.advance(Duration.ofDays(91));
        assertThat(forgets()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(forgets()).isEqualTo(1_500);
    }

    private int forgets() {
        ForgetStale forget =
                new ForgetStaleHandler(
                        desk.stores().erasing().leftovers(),
                        Arrays.stream(Stale.values())
                                .collect(Collectors.toMap(stale -> stale, Stale::kept)),
                        desk.stores().transactions(),
                        clock);
        return forget.forget();
    }
}
