package io.guichet.application.factor;

import io.guichet.domain.factor.SecondFactor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What authenticator applications read; they show the part after the colon. */
final class OtpUri {

    private static final String ISSUER = "Guichet";

    private OtpUri() {}

    static String of(String email, SecondFactor factor) {
        String shown = URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&digits=6&period=30"
                .formatted(ISSUER, shown, factor.secret(), ISSUER);
    }
}
