package io.guichet.rest.shared;

import io.guichet.application.shared.Installation;

import java.net.URI;

/** How tests are reached. */
final class TestInstallation implements Installation {

    @Override
    public URI publicUrl() {
        return URI.create("https://guichet.example");
    }

    @Override
    public URI chatUrl() {
        return URI.create("https://t.me/guichet_bot");
    }

    @Override
    public byte[] key(String purpose) {
        return Fixtures.sha256(purpose);
    }
}
