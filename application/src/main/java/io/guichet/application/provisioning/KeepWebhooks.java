package io.guichet.application.provisioning;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.provisioning.Webhook;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Staff says which addresses are told of provisioning events. */
public interface KeepWebhooks {

    int MOST = 10;

    /** It is told of what happens from now on. */
    Outcome make(URI url);

    List<Shown> list();

    Optional<Shown> find(UUID id);

    /** While it is off, events wait. */
    Optional<Shown> turn(UUID id, boolean isOn);

    /** Answers whether there was one. */
    boolean remove(UUID id);

    /** One and how many events wait for it. */
    record Shown(Webhook webhook, long waiting) {

        public Shown {
            requireNonNull(webhook, "webhook");
        }
    }

    /** How making one can end. */
    sealed interface Outcome {

        /** {@code secret} is told this once. */
        record Made(Shown shown, String secret) implements Outcome {}

        /** No address on the internet, or one that the operator does not allow. */
        record NotAllowed() implements Outcome {}

        /** There are {@link #MOST} already. */
        record TooMany() implements Outcome {}
    }
}
