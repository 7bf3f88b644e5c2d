package io.guichet.testing.shared;

import io.guichet.application.shared.Installation;
import io.guichet.domain.shared.Sha256;

import java.net.URI;
import java.util.HexFormat;

/** An installation whose keys everybody knows. */
public final class TestInstallation implements Installation {

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
        return HexFormat.of().parseHex(Sha256.hex(purpose));
    }
}
