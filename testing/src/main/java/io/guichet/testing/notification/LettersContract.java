package io.guichet.testing.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Letter;
import io.guichet.application.notification.port.Letters.Waiting;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What every {@link io.guichet.application.notification.port.Letters} promises. */
public abstract class LettersContract extends Contract {

    private static final Instant NOW = Instant.parse("2099-03-01T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int PLENTY = 100_000;

    private final Letter letter =
            new Letter(
                    "letter " + Samples.hash(),
                    Letter.Kind.PASSWORD_RESET,
                    EmailAddress.parse("anna@example.org"),
                    Language.FR,
                    "/password/new?code=abc",
                    Map.of("name", "Anna = Petit\n", "to", "x"));

    @BeforeEach
    void aLetter() {
        done(() -> stores().signIn().letters().add(letter));
    }

    @Test
    void a_letter_is_handed_out_once_as_it_was_written() {
        done(() -> stores().signIn().letters().add(letter));

        assertThat(claim(NOW)).extracting(Waiting::letter).containsExactly(letter);
        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    void whoever_claims_it_and_dies_loses_it() {
        claim(NOW);

        assertThat(claim(NOW.plus(LEASE))).extracting(Waiting::tries).containsExactly(1);
    }

    @Test
    void what_was_sent_or_given_up_is_not_handed_out_again() {
        Waiting first = claim(NOW).getFirst();
        done(() -> stores().signIn().letters().sent(first, NOW));
        assertThat(claim(NOW.plus(LEASE))).isEmpty();
    }

    @Test
    void what_was_put_back_comes_again_when_it_is_due_and_can_be_given_up() {
        Waiting first = claim(NOW).getFirst();
        Instant later = NOW.plusSeconds(600);
        done(() -> stores().signIn().letters().retryAt(first, later, "busy"));
        assertThat(claim(NOW.plus(LEASE))).isEmpty();

        Waiting again = claim(later).getFirst();
        done(() -> stores().signIn().letters().park(again, later, "no such mailbox"));
        assertThat(claim(later.plus(LEASE))).isEmpty();
    }

    @Test
    void what_was_given_up_is_counted_by_when_it_was() {
        Waiting first = claim(NOW).getFirst();
        long since = parked(NOW.minusMillis(1));
        long later = parked(NOW);

        done(() -> stores().signIn().letters().park(first, NOW, "no such mailbox"));

        assertThat(parked(NOW.minusMillis(1))).isEqualTo(since + 1);
        assertThat(parked(NOW)).isEqualTo(later);
    }

    private long parked(Instant since) {
        return in(() -> stores().signIn().letters().parked(since));
    }

    private List<Waiting> claim(Instant now) {
        return in(() -> stores().signIn().letters().claim(PLENTY, now, LEASE)).stream()
                .filter(waiting -> waiting.letter().key().equals(letter.key()))
                .toList();
    }
}
