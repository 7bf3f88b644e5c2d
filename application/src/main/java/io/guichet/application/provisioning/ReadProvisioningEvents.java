package io.guichet.application.provisioning;

import static java.util.Objects.requireNonNull;

import io.guichet.application.shared.Page;

/** The operator's machines read what they have to do, as often as they like. */
public interface ReadProvisioningEvents {

    /** What comes after a position, 0 for all there still is. */
    Outcome after(long position, int limit);

    /** How reading can end. */
    sealed interface Outcome {

        record Events(Page<NumberedEvent> page) implements Outcome {

            public Events {
                requireNonNull(page, "page");
            }
        }

        /** Some of what comes after it is not kept any more; {@code first} is the first that is. */
        record Gone(long first) implements Outcome {}
    }
}
