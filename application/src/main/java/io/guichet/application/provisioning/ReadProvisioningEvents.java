package io.guichet.application.provisioning;

import io.guichet.application.shared.Page;

/** The operator's machines read what they have to do, as often as they like. */
public interface ReadProvisioningEvents {

    /** What comes after a position, 0 for all there is. */
    Page<NumberedEvent> after(long position, int limit);
}
