package io.guichet.application.conversation;

import java.time.Duration;
import java.time.Instant;

/** Work that one node at a time may do. */
public interface Leases {

    /** Takes or renews a lease; false while another node holds it. */
    boolean hold(String name, String node, Instant now, Duration time);

    void release(String name, String node);
}
