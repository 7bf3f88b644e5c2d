package io.guichet.testing.factor;

import io.guichet.application.factor.port.Totp;
import io.guichet.domain.shared.Sha256;
import io.guichet.testing.shared.Samples;

/** Codes that change with every step, which is all that use cases know of them. */
public final class PlainTotp implements Totp {

    @Override
    public String newSecret() {
        return Samples.hash();
    }

    @Override
    public String code(String secret, long step) {
        long number = Long.parseLong(Sha256.hex(secret + step).substring(0, 12), 16);
        return "%06d".formatted(number % 1_000_000);
    }
}
