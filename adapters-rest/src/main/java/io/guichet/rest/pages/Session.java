package io.guichet.rest.pages;

import io.guichet.domain.identity.ProfileId;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a browser remembers for us, signed: who signed in until when, and the link he started with
 * its one-time code, which is stored nowhere else in the clear. {@code link} and {@code code} are
 * empty before he starts one. {@code nonce} ties forms to this sign-in.
 */
record Session(
        ProfileId profile,
        String nonce,
        Instant until,
        String link,
        String code,
        boolean confirmed) {

    static final Duration LENGTH = Duration.ofMinutes(30);

    static Session start(ProfileId profile, Instant now) {
        String nonce = UUID.randomUUID().toString();
        return new Session(profile, nonce, now.plus(LENGTH), "", "", false);
    }

    Session withLink(UUID started, String oneTimeCode) {
        return new Session(profile, nonce, until, started.toString(), oneTimeCode, false);
    }

    Session withConfirmed(UUID which) {
        return new Session(profile, nonce, until, which.toString(), "", true);
    }

    boolean startedHere(UUID which) {
        return link.equals(which.toString()) && !code.isEmpty();
    }

    boolean confirmedHere(UUID which) {
        return link.equals(which.toString()) && confirmed;
    }

    String encode() {
        return String.join(
                "|",
                profile.value().toString(),
                nonce,
                Long.toString(until.getEpochSecond()),
                link,
                code,
                Boolean.toString(confirmed));
    }

    /** Reads what {@link #encode} wrote, and nothing if its time is over. */
    static Optional<Session> decode(String text, Instant now) {
        String[] parts = text.split("\\|", -1);
        Instant until = Instant.ofEpochSecond(Long.parseLong(parts[2]));
        if (!now.isBefore(until)) {
            return Optional.empty();
        }
        return Optional.of(
                new Session(
                        new ProfileId(UUID.fromString(parts[0])),
                        parts[1],
                        until,
                        parts[3],
                        parts[4],
                        Boolean.parseBoolean(parts[5])));
    }
}
