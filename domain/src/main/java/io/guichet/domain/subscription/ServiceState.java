package io.guichet.domain.subscription;

/** Where a service stands in its life. */
public enum ServiceState {
    ACTIVE,
    SUSPENDED,
    TERMINATED
}
