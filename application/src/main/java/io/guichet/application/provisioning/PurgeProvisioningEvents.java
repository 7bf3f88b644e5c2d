package io.guichet.application.provisioning;

/** Removes events that were kept long enough. */
public interface PurgeProvisioningEvents {

    /** Answers how many were removed. */
    int purge();
}
