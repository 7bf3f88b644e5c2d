package io.guichet.wiring.shared;

import io.guichet.application.shared.Installation;
import io.guichet.application.shared.InstallationSecret;

import java.net.URI;

/** Addresses and secret as the operator configured them. */
public final class ConfiguredInstallation implements Installation {

    private final URI publicUrl;
    private final URI chatUrl;
    private final InstallationSecret secret;

    public ConfiguredInstallation(Settings settings) {
        String url = settings.get("GUICHET_PUBLIC_URL", "http://localhost:8080");
        this.publicUrl = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
        this.chatUrl = URI.create(settings.get("GUICHET_CHAT_URL", "https://t.me/guichet_bot"));
        this.secret = new InstallationSecret(settings.require("GUICHET_SECRET"));
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
        return secret.key(purpose);
    }
}
