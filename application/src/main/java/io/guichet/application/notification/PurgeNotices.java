package io.guichet.application.notification;

/** Removes notices that were sent or given up long enough ago. */
public interface PurgeNotices {

    /** Answers how many were removed. */
    int purge();
}
