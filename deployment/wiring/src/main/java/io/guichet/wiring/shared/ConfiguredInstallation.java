package io.guichet.wiring.shared;

import io.guichet.application.shared.Installation;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Derives one key per purpose from the installation's secret by HMAC-SHA-256. */
public final class ConfiguredInstallation implements Installation {

    private static final int SHORTEST_SECRET = 32;

    private final URI publicUrl;
    private final URI chatUrl;
    private final byte[] secret;

    public ConfiguredInstallation(Settings settings) {
        String url = settings.get("GUICHET_PUBLIC_URL", "http://127.0.0.1:8080");
        this.publicUrl = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
        this.chatUrl = URI.create(settings.get("GUICHET_CHAT_URL", "https://t.me/guichet_bot"));
        String configured = settings.require("GUICHET_SECRET");
        if (configured.length() < SHORTEST_SECRET) {
            throw new IllegalStateException("GUICHET_SECRET is shorter than 32 characters");
        }
        this.secret = configured.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public URI publicUrl() {
        return publicUrl;
    }

    @Override
    public URI chatUrl() {
        return chatUrl;
    }

    @Override
    public byte[] key(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }
}
