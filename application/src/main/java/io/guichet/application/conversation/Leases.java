package io.guichet.application.conversation;

import java.time.Duration;

/**
 * Work that one node at a time may do. Time is that of the store, which is one for all nodes and
 * runs evenly: neither a node whose clock is wrong nor one whose clock was moved keeps a lease for
 * longer than it said.
 */
public interface Leases {

    /** Takes or renews a lease for so long from now on; false while another node holds it. */
    boolean hold(String name, String node, Duration time);

    void release(String name, String node);
}
