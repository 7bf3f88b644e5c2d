package io.guichet.payments.card;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells the provider's events from forged ones: {@code t=<unix>,v1=<hex>}, where v1 is the
 * HMAC-SHA256 of time, dot and body. Several v1 may stand there while a secret is changed. Compared
 * in constant time; an event older or newer than five minutes counts as replayed.
 */
final class EventSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final SecretKeySpec secret;
    private final Clock wallClock;

    EventSignature(String secret, Clock wallClock) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.wallClock = wallClock;
    }

    boolean isAuthentic(String body, String signature) {
        List<String> parts = Arrays.asList(signature.split(",", -1));
        List<String> times = values(parts, "t=");
        if (times.size() != 1 || !times.getFirst().matches("\\d{1,11}")) {
            return false;
        }
        String time = times.getFirst();
        String expected = HexFormat.of().formatHex(sign(time + "." + body));
        return isFresh(Long.parseLong(time))
                && values(parts, "v1=").stream().anyMatch(given -> same(given, expected));
    }

    private static List<String> values(List<String> parts, String name) {
        return parts.stream()
                .map(String::strip)
                .filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length()))
                .toList();
    }

    private boolean isFresh(long time) {
        Duration age = Duration.between(Instant.ofEpochSecond(time), wallClock.instant());
        return age.abs().compareTo(TOLERANCE) <= 0;
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
