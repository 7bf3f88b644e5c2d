package io.guichet.domain.reform;

/** What is told by way of the platform. */
public enum TransmissionKind {
    /** Status 212 of one invoice. */
    PAYMENT_STATUS,
    /** Sales to consumers of a period (flux 10.3). */
    SALES,
    /** What consumers paid in a period (flux 10.4). */
    RECEIPTS
}
