package io.guichet.payments.platform;

import io.guichet.application.reform.port.Platform;
import io.guichet.domain.reform.Transmission;

/** Until the operator names his platform, staff fetches the files and hands them over by hand. */
public final class NoPlatform implements Platform {

    private static final Reply NONE = new Reply.Unavailable("no platform is configured");

    @Override
    public boolean isConnected() {
        return false;
    }

    @Override
    public Reply send(Transmission transmission) {
        return NONE;
    }

    @Override
    public Reply follow(Transmission transmission) {
        return NONE;
    }
}
